using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>Beside which keys a database may start, and what becomes of names from before there were any.</summary>
public abstract class UpgradeTests(KwaliteitHost host, TestRun run)
{
    private const string OldOnPostgres = """update certification."People" set "Name" = {0}, "Email" = {1}, "EmailMark" = null where "Id" = {2}""";
    private const string OldOnSqlite = """update "People" set "Name" = {0}, "Email" = {1}, "EmailMark" = null where "Id" = {2}""";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_from_before_there_were_keys_are_sealed_at_the_start()
    {
        var somebody = Leaving.Somebody();
        await somebody.InviteAsync(host);
        await host.InAsync((CertificationDb db) => db.Database.ExecuteSqlRawAsync(
            db.Database.IsNpgsql() ? OldOnPostgres : OldOnSqlite, [somebody.Name, somebody.Email, somebody.Id], Ct));

        await host.InAsync(async (CertificationDb db) =>
        {
            await KeyedPeople.CheckAsync(db, Ct);
            return 0;
        });
        await host.SettledAsync();

        Assert.Equal((somebody.Id, somebody.Name), await host.InAsync(async (CertificationDb db) => (await db.PeopleAt(somebody.Email).SingleAsync(Ct)) is { } person ? (person.Id, person.Name) : default));
        Assert.Empty((await Dump.OfAsync(run, host.Settings)).Find(somebody.Word));
    }

    [Fact]
    public async Task A_database_does_not_start_beside_a_key_store_that_was_lost()
    {
        var settings = await (await Dump.OfAsync(run, host.Settings)).RestoreAsync(host.Settings);
        Directory.Delete(settings.KeyStorePath, recursive: true);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Preparation.RunAsync(settings));

        Assert.Contains("key store", refused.Message);
        await run.RemoveAsync(settings);
    }
}

public sealed class UpgradeOnSqliteTests(SqliteHost host, TestRun run) : UpgradeTests(host, run), IClassFixture<SqliteHost>;

public sealed class UpgradeOnPostgresTests(PostgresHost host, TestRun run) : UpgradeTests(host, run), IClassFixture<PostgresHost>;
