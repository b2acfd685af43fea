using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>What becomes of outages that were confirmed when a term ran on a path or a label only.</summary>
public abstract class OutageUpgradeTests(TestRun run, StorageKind storage)
{
    /// <summary>The last migration before terms of objections and complaints could be moved.</summary>
    private const string Before = "Objections";

    private const string Columns = """("Id", "Number", "From", "Until", "Reason", "RecordedBy", "RecordedAt", "Moves", "IsUnderWay", "Version") values ({0}, 'S-2026-0001', {1}, {1}, 'Brand', {0}, {1}, {2}, {3}, 2)""";
    private const string OldOnPostgres = """insert into certification."Outages" """ + Columns;
    private const string OldOnSqlite = """insert into "Outages" """ + Columns;

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terms_that_an_outage_moved_are_read_after_the_upgrade_as_what_they_ran_on()
    {
        var settings = await run.EmptyAsync(storage);
        var (path, label) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var moves = $$"""
            [{"ofLabel":false,"file":"{{path}}","number":"T-2026-0001","kind":"D1","from":"2026-09-14","to":"2026-09-15","done":true},{"ofLabel":true,"file":"{{label}}","number":"KSW-2026-00001-8","kind":"D21","from":"2026-09-18","to":"2026-09-21","done":false}]
            """;
        await using (var services = Services(settings))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
            await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
            await db.Database.ExecuteSqlRawAsync(storage == StorageKind.Postgres ? OldOnPostgres : OldOnSqlite, [Guid.CreateVersion7(), Preparation.Start.UtcDateTime, moves, true], Ct);

            await db.GetService<IMigrator>().MigrateAsync(null, Ct);

            var outage = await db.Outages.AsNoTracking().SingleAsync(Ct);
            Assert.Equal(
                [
                    new MovedTerm(TermFile.Path, path, "T-2026-0001", TermKind.D1, new(2026, 9, 14), new(2026, 9, 15), Done: true),
                    new MovedTerm(TermFile.Label, label, "KSW-2026-00001-8", TermKind.D21, new(2026, 9, 18), new(2026, 9, 21)),
                ],
                outage.Moves);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await run.RemoveAsync(settings);
    }

    private static ServiceProvider Services(KwaliteitSettings settings)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(new PersonKeys(settings, TimeProvider.System)).AddLogging();
        new CertificationService().AddStorage(services, settings);
        return services.BuildServiceProvider(validateScopes: true);
    }
}

public sealed class OutageUpgradeOnSqliteTests(TestRun run) : OutageUpgradeTests(run, StorageKind.Sqlite);

public sealed class OutageUpgradeOnPostgresTests(TestRun run) : OutageUpgradeTests(run, StorageKind.Postgres);
