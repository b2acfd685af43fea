using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Rights;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The hard cases of the scheme (section 15) that people see on a page; what decides them stands with the unit tests. The numbers are the scheme's.</summary>
public abstract class HardCaseTests(StepsHost host)
{
    [Theory]
    [InlineData(nameof(State.SelfAssessing), "zelfevaluatie", nameof(Cast.Contributor), nameof(Cast.Coordinator), "")]
    [InlineData(nameof(State.InAudit), "toetsing/scores", nameof(Cast.Auditor), nameof(Cast.Lead), "Form.")]
    public async Task HardCase01_of_two_people_on_one_norm_the_second_save_is_refused_and_shows_both_versions(string state, string part, string one, string other, string prefix)
    {
        var page = $"/trajecten/{await host.PutAsync(APath.In(Enum.Parse<State>(state)))}/{part}/V01";
        var (first, second) = (await host.AsAsync(Named(one)), await host.AsAsync(Named(other)));
        var (theirs, mine) = (await FormAsync(first, page), await FormAsync(second, page));
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(theirs, ($"{prefix}Score", "Met"), ($"{prefix}Explanation", "Van de een."))).Status);

        var refused = await second.SubmitAsync(mine, ($"{prefix}Score", "NotMet"), ($"{prefix}Explanation", "Van de ander."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        var shown = await refused.PageAsync();
        var saved = shown.QuerySelector(".utrecht-alert .kw-prose")!.Closest(".utrecht-alert")!.TextContent;
        Assert.Contains("Van de een.", saved, StringComparison.Ordinal);
        Assert.Contains($"{one} de Vries", saved, StringComparison.Ordinal);
        Assert.Equal("Van de ander.", shown.QuerySelector<IHtmlTextAreaElement>($"[name='{prefix}Explanation']")!.Value);
        Assert.Equal("NotMet", shown.QuerySelector<IHtmlInputElement>($"[name='{prefix}Score'][checked]")!.Value);

        // What saves itself while somebody writes shows them too, and writes over nothing either.
        mine.SetAttribute("action", $"{page}?handler=Autosave");
        Assert.Contains("Van de een.", (await second.SubmitAsync(mine, ($"{prefix}Explanation", "Van de ander."))).Text, StringComparison.Ordinal);
        Assert.Equal("Van de een.", (await FormAsync(second, page)).QuerySelector<IHtmlTextAreaElement>($"[name='{prefix}Explanation']")!.Value);
    }

    [Fact]
    public async Task HardCase03_a_member_who_works_for_a_peer_partner_has_no_vote_button_and_the_quorum_is_counted_without_them()
    {
        var it = APath.In(State.UnderDecision, variant: Variant.Combined).Carry(MotionKind.Grant);
        var before = await DecisionAsync(await host.PutAsync(it), Cast.Member1);
        Assert.NotNull(Vote(before));
        Assert.Contains(Reasons.In("nl", "Decide.QuorumMet"), before.TextContent, StringComparison.Ordinal);

        var id = await host.PutAsync(it.Tie(Cast.Member1, Cast.FirstPartner));

        var after = await DecisionAsync(id, Cast.Member1);
        Assert.Null(Vote(after));
        Assert.Contains(Reasons.In("nl", "Decide.YouAreConflicted"), after.TextContent, StringComparison.Ordinal);
        var others = await DecisionAsync(id, Cast.Member3);
        Assert.NotNull(Vote(others));
        Assert.Contains(Reasons.In("nl", "Decide.QuorumNotMet"), others.TextContent, StringComparison.Ordinal);
        var forced = await (await host.AsAsync(Cast.Member1)).PostAsync($"/api/v1/trajecten/{id}/stemmen", new { motie = it.Path.CurrentMotion!.Id, stem = "For", motivering = "Goed." });
        Assert.Equal((HttpStatusCode.Conflict, "Independent"), (forced.Status, Reasons.Given(forced).Single().Code));
    }

    /// <summary>Nobody looks a number up: the office admits, and what was given goes to the label as it is.</summary>
    [Theory]
    [InlineData("01234567")] // begins with a zero
    [InlineData("00000000")] // is nobody's in the trade register
    public async Task HardCase13_a_trade_register_number_goes_to_file_and_label_as_it_was_given(string number)
    {
        var it = APath.In(State.UnderDecision).Carry(MotionKind.Grant).Give(nameof(CertificationPath.Organisation), APath.AnOrganisation(kvk: number));
        var id = await host.PutAsync(it);

        Assert.Contains(number, (await (await host.AsAsync(Cast.Officer)).PageAsync($"/trajecten/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var chair = await host.AsAsync(Cast.Chair);
        var granted = await chair.PostAsync($"/api/v1/trajecten/{id}/stappen", new { stap = nameof(Trigger.Grant), versie = it.Path.Version, toelichting = "Goed." });
        Assert.True(granted.Status == HttpStatusCode.OK, granted.ToString());
        var issued = Json.Read<LabelIssuedV1>((await host.OnFileAsync(id)).Events.Single(m => m.Type.Contains(nameof(LabelIssuedV1))).Body);
        Assert.Equal(number, issued.KvkNumber);
    }

    private async Task<IElement> DecisionAsync(Guid path, Actor who) => (await (await host.AsAsync(who)).PageAsync($"/trajecten/{path}/besluit")).QuerySelector("main")!;

    private static IElement? Vote(IElement page) => page.QuerySelector("form[action*='handler=Vote'] button");

    private static Actor Named(string person) => (Actor)typeof(Cast).GetField(person)!.GetValue(null)!;

    private static async Task<IHtmlFormElement> FormAsync(Visitor visitor, string page) =>
        (await visitor.PageAsync(page)).Form("textarea[name$='Explanation']");
}

public sealed class HardCaseOnSqliteTests(SqliteStepsHost host) : HardCaseTests(host), IClassFixture<SqliteStepsHost>;

public sealed class HardCaseOnPostgresTests(PostgresStepsHost host) : HardCaseTests(host), IClassFixture<PostgresStepsHost>;
