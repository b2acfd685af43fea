using System.Net;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>What of a file is open to whom, where the page has no step to guard it (7.10).</summary>
public abstract class ReadingTests(StepsHost host)
{
    [Theory]
    [InlineData("verbetering")]
    [InlineData("reacties")]
    public async Task Findings_are_the_team_s_own_until_the_draft_was_sent(string page)
    {
        var it = APath.In(State.ReportDraft).Shortfall("V01", Grade.Minor);
        var address = $"/trajecten/{await host.PutAsync(it)}/{page}";
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Cast.Lead, address));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(Cast.Coordinator, address));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(Cast.Officer, address));

        _ = await host.PutAsync(it.Take(Trigger.SendDraft, Cast.Lead));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Cast.Coordinator, address));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(Cast.Officer, address));
    }

    private async Task<HttpStatusCode> StatusAsync(Actor who, string address) => (await (await host.AsAsync(who)).GetAsync(address)).Status;
}

public sealed class ReadingOnSqliteTests(SqliteStepsHost host) : ReadingTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ReadingOnPostgresTests(PostgresStepsHost host) : ReadingTests(host), IClassFixture<PostgresStepsHost>;
