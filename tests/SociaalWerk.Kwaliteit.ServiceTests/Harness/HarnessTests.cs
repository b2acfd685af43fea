using System.Net;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

public abstract class HarnessTests(KwaliteitHost host)
{
    [Theory]
    [InlineData("")]
    [InlineData("/certificering")]
    [InlineData("/documenten")]
    [InlineData("/register")]
    [InlineData("/berichten")]
    public async Task Each_service_lives_and_is_ready(string prefix)
    {
        using var anybody = host.Anybody();

        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"{prefix}/gezondheid/levend")).Status);
        var ready = await anybody.GetAsync($"{prefix}/gezondheid/gereed");
        Assert.True(ready.Status == HttpStatusCode.OK, ready.ToString());
    }

    [Fact]
    public async Task The_clock_stands_still_until_a_test_moves_it()
    {
        var before = host.Now;
        await host.SettledAsync();
        Assert.Equal(before, host.Now);

        host.MoveClock(TimeSpan.FromDays(7));

        Assert.Equal(before.AddDays(7), host.Now);
    }

    [Fact]
    public void The_data_directory_is_held_while_the_product_runs()
    {
        using var second = host.Settings.Storage == StorageKind.Sqlite ? DataLock.TryTake(host.Settings) : null;

        Assert.Null(second);
    }
}

public sealed class HarnessOnSqliteTests(SqliteHost host) : HarnessTests(host), IClassFixture<SqliteHost>;

public sealed class HarnessOnPostgresTests(PostgresHost host) : HarnessTests(host), IClassFixture<PostgresHost>;
