using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>What a special audit asks of the office: that it comes, and that something follows when it was refused.</summary>
public abstract class SpecialAuditTaskTests(StepsHost host)
{
    private const string Number = "KSW-2026-00001-8", NotSubmitted = "De opgedragen tussentijdse toets is nog niet ingediend";

    [Fact]
    public async Task An_ordered_audit_stands_on_the_worklist_of_the_office_until_the_holder_submits_it()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await OrderAsync();

        var row = Assert.Single(await RowsAsync(Cast.Officer), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));
        Assert.EndsWith($"/trajecten/{id}", row.Href, StringComparison.Ordinal);
        Assert.DoesNotContain(await RowsAsync(Cast.Secretary), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));

        Assert.True((await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(Cast.Coordinator, id, (path, attempt) => path.Apply(path.Application with { Statement = true }, attempt), default)))!.IsTaken);
        var submitted = (await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(Cast.Signatory, id, (path, attempt) => path.Take(Trigger.Submit, attempt, path.Version), default)))!;
        Assert.True(submitted.IsTaken, string.Join(", ", submitted.Reasons));

        Assert.DoesNotContain(await RowsAsync(Cast.Officer), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_audit_leads_the_office_to_the_intention_with_a_reason_in_Dutch_for_the_letter_and_no_ground_chosen()
    {
        _ = await RefusedAsync();
        Assert.DoesNotContain(await RowsAsync(Cast.Secretary), IsIntention);
        var officer = await host.AsAsync(Cast.Officer);

        var english = await officer.PageAsync("/werklijst?taal=en");
        _ = await officer.PageAsync("/werklijst?taal=nl");

        var row = Assert.Single(english.QuerySelectorAll<IHtmlAnchorElement>("main table a"), IsIntention);
        Assert.StartsWith("Announce an intention", row.TextContent, StringComparison.Ordinal);
        var form = await officer.PageAsync(new Uri(row.Href).PathAndQuery);
        Assert.Equal("Uw organisatie voldoet na de tussentijdse toets niet aan de normen.", form.QuerySelector("textarea[name='Fields.Note']")!.TextContent.Trim());
        Assert.Equal("", ((IHtmlSelectElement)form.QuerySelector("select[name='Fields.Ground']")!).Value);
    }

    [Fact]
    public async Task The_office_records_why_no_intention_follows_and_then_nothing_waits()
    {
        var id = await RefusedAsync();
        var officer = await host.AsAsync(Cast.Officer);
        var intention = await officer.PageAsync(new Uri(Assert.Single(await RowsAsync(Cast.Officer), IsIntention).Href).PathAndQuery);

        var page = await officer.PageAsync(intention.QuerySelector("main a[href$='/handelingen/LeaveLabel']")!.GetAttribute("href")!);
        var answer = await officer.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form[method=post]")!, ("Note", "De houder stopt over een maand."));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.DoesNotContain(await RowsAsync(Cast.Officer), IsIntention);
        Assert.Equal(1, await host.InAsync<CertificationDb, int>(db => db.LogEntries.CountAsync(e => e.Dossier == id && e.Act == nameof(PathAct.LeaveLabel))));
    }

    [Fact]
    public async Task Nothing_waits_once_the_office_told_what_it_intends()
    {
        _ = await RefusedAsync();
        var version = await host.InAsync<CertificationDb, int>(db => db.Labels.Select(l => l.Version).SingleAsync());
        Assert.Single(await RowsAsync(Cast.Officer), IsIntention);

        var input = new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.MajorNotResolved);
        Assert.True((await host.InAsync<CertificationDb, StepResult?>(db => db.ActOnLabelAsync(Cast.Officer, Number, LabelTrigger.Intend, version, default, "Er is niets veranderd.", input)))!.IsTaken);

        Assert.DoesNotContain(await RowsAsync(Cast.Officer), IsIntention);
    }

    /// <summary>A special audit of a valid label that did not end well.</summary>
    private async Task<Guid> RefusedAsync()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        return await host.PutAsync(APath.In(State.Refused, PathKind.Special).GiveLabel(null).Give(nameof(CertificationPath.Number), "T-2026-0002"), beside: true);
    }

    private static bool IsIntention(IHtmlAnchorElement link) => link.Href.Contains("/stappen/Intend", StringComparison.Ordinal);

    private async Task<Guid> OrderAsync() => await host.InAsync<CertificationDb, Guid>(async db =>
    {
        var label = (await db.LabelForAsync(Cast.Officer, Number, default))!;
        var path = await db.OrderSpecialAuditAsync(label, label.Surroundings.File, new Attempt(Cast.Officer, host.Now, "Dit moet worden getoetst."), default);
        await db.SaveChangesAsync();
        return path.Id;
    });

    private async Task<IEnumerable<IHtmlAnchorElement>> RowsAsync(Actor who) =>
        (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelectorAll<IHtmlAnchorElement>("main table a");
}

public sealed class SpecialAuditTaskOnSqliteTests(SqliteStepsHost host) : SpecialAuditTaskTests(host), IClassFixture<SqliteStepsHost>;

public sealed class SpecialAuditTaskOnPostgresTests(PostgresStepsHost host) : SpecialAuditTaskTests(host), IClassFixture<PostgresStepsHost>;
