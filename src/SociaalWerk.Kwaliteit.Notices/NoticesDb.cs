using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Bounces;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices;

/// <summary>The address book and every message with its delivery state.</summary>
internal abstract class NoticesDb(DbContextOptions options, DbTools<NoticesDb> tools) : ServiceDb(options, tools)
{
    public DbSet<Addressee> Addressees => Set<Addressee>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<StrayReturn> StrayReturns => Set<StrayReturn>();

    /// <summary>Without those about complaints, which stand with the complaint itself.</summary>
    public IQueryable<Notice> ShownNotices => Notices.Where(n => n.MatterKind != Notice.ConfidentialKind);

    protected override string Schema => "Notices";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var addressee = modelBuilder.Entity<Addressee>();
        addressee.HasKey(a => a.PersonId);
        addressee.Property(a => a.PersonId).ValueGeneratedNever();
        addressee.Property(a => a.FullName).HasColumnName(nameof(Addressee.Name));
        addressee.Property(a => a.Address).HasColumnName(nameof(Addressee.Email));
        addressee.Property(a => a.PersonVersion).IsConcurrencyToken();

        var notice = modelBuilder.Entity<Notice>();
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Words).HasColumnName(nameof(Notice.PlainText));
        notice.Property(n => n.Version).IsConcurrencyToken();
        notice.HasIndex(n => new { n.MessageId, n.PersonId }).IsUnique();
        notice.HasIndex(n => new { n.State, n.DueAt });
        notice.HasIndex(n => n.CreatedAt);
        notice.HasIndex(n => n.PersonId);

        modelBuilder.Entity<StrayReturn>().HasIndex(s => s.File).IsUnique();
    }
}

internal sealed class SqliteNoticesDb(DbContextOptions<SqliteNoticesDb> options, DbTools<NoticesDb> tools) : NoticesDb(options, tools);

internal sealed class PostgresNoticesDb(DbContextOptions<PostgresNoticesDb> options, DbTools<NoticesDb> tools) : NoticesDb(options, tools);
