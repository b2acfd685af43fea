using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>A service's database as small as can be, to try the platform on.</summary>
internal abstract class TrialDb(DbContextOptions options, DbTools<TrialDb> tools) : ServiceDb(options, tools)
{
    public DbSet<Tally> Tallies => Set<Tally>();

    public DbSet<Handled> Handled => Set<Handled>();

    protected override string Schema => "Trial";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Tally>().Property(t => t.Version).IsConcurrencyToken();
        modelBuilder.Entity<Tally>().HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class SqliteTrialDb(DbContextOptions<SqliteTrialDb> options, DbTools<TrialDb> tools) : TrialDb(options, tools);

internal sealed class PostgresTrialDb(DbContextOptions<PostgresTrialDb> options, DbTools<TrialDb> tools) : TrialDb(options, tools);

/// <summary>What a consumer did, once per message if all is well.</summary>
internal sealed class Handled
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TallyId { get; init; }

    public required string Consumer { get; init; }

    public required string Saw { get; init; }
}
