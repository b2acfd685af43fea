using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register;

/// <summary>What the public may know of each label.</summary>
internal abstract class RegisterDb(DbContextOptions options, DbTools<RegisterDb> tools) : ServiceDb(options, tools)
{
    public DbSet<RegisterEntry> Entries => Set<RegisterEntry>();

    protected override string Schema => "Register";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var entry = modelBuilder.Entity<RegisterEntry>();
        entry.HasKey(e => e.LabelId);
        entry.Property(e => e.LabelId).ValueGeneratedNever();
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.Property(e => e.PublishedConditions).IsJson();
        entry.HasIndex(e => e.Number).IsUnique();
        entry.HasIndex(e => e.SearchName);
        entry.HasMany(e => e.Statuses).WithOne().HasForeignKey(s => s.LabelId);
        entry.HasMany(e => e.Scope).WithOne().HasForeignKey(p => p.LabelId);

        modelBuilder.Entity<StatusFact>().ToTable("EntryStatuses").HasKey(s => new { s.LabelId, s.LabelVersion });
        modelBuilder.Entity<StatusFact>().Property(s => s.LabelVersion).ValueGeneratedNever();
        modelBuilder.Entity<ScopePart>().ToTable("EntryScope").HasKey(p => new { p.LabelId, p.Kind, p.Name });
        modelBuilder.Entity<ScopePart>().HasIndex(p => new { p.Kind, p.SearchName });
    }
}

internal sealed class SqliteRegisterDb(DbContextOptions<SqliteRegisterDb> options, DbTools<RegisterDb> tools) : RegisterDb(options, tools);

internal sealed class PostgresRegisterDb(DbContextOptions<PostgresRegisterDb> options, DbTools<RegisterDb> tools) : RegisterDb(options, tools);
