using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>What waits for the chair's signature stands apart on the worklist.</summary>
public abstract class SignaturesTests(StepsHost host)
{
    private const string Heading = "Wacht op uw handtekening";

    [Fact]
    public async Task A_carried_motion_waits_for_whoever_acts_as_chair_and_for_nobody_else()
    {
        _ = await host.PutAsync(APath.In(State.UnderDecision).Carry(MotionKind.Grant));

        Assert.Equal(["Label toekennen"], await ToSignAsync(Cast.Chair));
        Assert.Empty(await ToSignAsync(Cast.ViceChair));
        Assert.DoesNotContain("Neem het besluit", await WorklistAsync(Cast.Chair), StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, await WorklistAsync(Cast.Officer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_motion_that_is_not_carried_waits_for_votes_and_not_for_a_signature()
    {
        var path = APath.In(State.UnderDecision);
        _ = await host.PutAsync(path.Propose(path.AMotion(MotionKind.Grant)));

        Assert.Empty(await ToSignAsync(Cast.Chair));
        Assert.Contains("Er wacht niets op uw handtekening.", await WorklistAsync(Cast.Chair), StringComparison.Ordinal);
        Assert.Contains("T-2026-0001", await WorklistAsync(Cast.Chair), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deviation_waits_for_the_other_chair_first()
    {
        var path = APath.In(State.UnderDecision);
        path.Propose(path.AMotion(MotionKind.GrantConditionally));
        foreach (var voter in new[] { Cast.Chair, Cast.Member1, Cast.Member2 }) path.Ballot(voter, VoteChoice.For);
        _ = await host.PutAsync(path);

        Assert.Empty(await ToSignAsync(Cast.Chair));
        Assert.Equal(["Afwijking medeondertekenen"], await ToSignAsync(Cast.ViceChair));
    }

    [Fact]
    public async Task A_step_on_a_label_that_only_the_chair_can_take_waits_for_the_chair()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var signatory = await host.AsAsync(Cast.Signatory);
        var form = (await signatory.PageAsync($"/labels/KSW-2026-00001-8/stappen/{LabelTrigger.AskSuspension}")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await signatory.SubmitAsync(form, ("Fields.Note", "Wij verbouwen."))).Status);

        var chair = await host.AsAsync(Cast.Chair);
        var row = Assert.Single((await chair.CsvAsync("/werklijst?handler=Csv")).Skip(1));

        Assert.Single(await ToSignAsync(Cast.Chair));
        Assert.Equal(["Stichting Welzijn", "KSW-2026-00001-8"], row.Skip(1).Take(2));
        Assert.Equal(await chair.CsvAsync("/werklijst?handler=Csv"), await chair.XlsxAsync("/werklijst?handler=Xlsx"));
        Assert.Empty(await ToSignAsync(Cast.ViceChair));
    }

    private async Task<string> WorklistAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelector("main")!.TextContent;

    /// <summary>What the first column says under the heading, up to the next.</summary>
    private async Task<IReadOnlyList<string>> ToSignAsync(Actor who)
    {
        var heading = (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelectorAll("main h2").SingleOrDefault(h => h.TextContent == Heading);
        return heading?.NextElementSibling!.QuerySelectorAll("tbody th a").Select(link => link.ChildNodes[0].TextContent).ToList() ?? [];
    }
}

public sealed class SignaturesOnSqliteTests(SqliteStepsHost host) : SignaturesTests(host), IClassFixture<SqliteStepsHost>;

public sealed class SignaturesOnPostgresTests(PostgresStepsHost host) : SignaturesTests(host), IClassFixture<PostgresStepsHost>;
