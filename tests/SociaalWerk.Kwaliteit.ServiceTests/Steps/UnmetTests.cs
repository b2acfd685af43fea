using System.Net;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Every condition of every row, taken away: the step is refused with its reason in the reader's language.</summary>
public abstract class UnmetTests(StepsHost host)
{
    /// <summary>The chair does not see a file before a refusal is proposed, and so never reads this reason.</summary>
    private const string NotSeen = "Submitted RefuseAdmission NotAdmitted ProposedByOfficer";

    [Theory]
    [MemberData(nameof(PathRows.WithConditions), MemberType = typeof(PathRows))]
    public async Task An_unmet_condition_refuses_the_step_with_its_reason_and_changes_nothing(string row)
    {
        var (_, ready) = PathRows.Of(row);
        ready = PathRows.Without(row, ready);
        var id = await host.PutAsync(ready.It);

        if (row == NotSeen) Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(id, ready, ready.It.Path.Version)).Status);
        else if (ready.Who == Actor.Clock) await TheClockLetsItBeAsync(id, ready);
        else await IsRefusedAsync(id, ready, PathRows.Reasons(row));
    }

    private async Task IsRefusedAsync(Guid id, Ready ready, string[] reasons)
    {
        var before = await host.OnFileAsync(id);
        var version = before.Path.Version;

        // A reason is for whoever looks at the file as it is.
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.AskAsync(id, ready, version - 1)).Status);
        var dutch = await host.AskAsync(id, ready, version);
        var english = await host.AskAsync(id, ready, version, language: "en");

        Assert.True((dutch.Status, english.Status) == (HttpStatusCode.Conflict, HttpStatusCode.Conflict), dutch.ToString());
        Assert.Equal(Reasons.Expected(reasons, "nl"), Reasons.Given(dutch));
        Assert.Equal(Reasons.Expected(reasons, "en"), Reasons.Given(english));
        var after = await host.OnFileAsync(id);
        Assert.Equal(before.Contents, after.Contents);
        Assert.Equal(2, after.Refusals);
    }

    /// <summary>It may do something else meanwhile, such as remind.</summary>
    private async Task TheClockLetsItBeAsync(Guid id, Ready ready)
    {
        var before = await host.OnFileAsync(id);

        await host.ClockLooksAsync();

        var after = await host.OnFileAsync(id);
        Assert.DoesNotContain(after.History.Skip(before.History.Count), step => step.Trigger == ready.Trigger);
    }
}

public sealed class UnmetOnSqliteTests(SqliteStepsHost host) : UnmetTests(host), IClassFixture<SqliteStepsHost>;

public sealed class UnmetOnPostgresTests(PostgresStepsHost host) : UnmetTests(host), IClassFixture<PostgresStepsHost>;
