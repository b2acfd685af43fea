using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Letters;
using SociaalWerk.Kwaliteit.ServiceTests.Steering;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>A label's own life over HTTP: from an intention to its withdrawal, what a holder asks, and who sees what (7.4).</summary>
public abstract partial class LabelLifeTests(StepsHost host)
{
    private const string Number = "KSW-2026-00001-8", Page = $"/labels/{Number}";

    [Fact]
    public async Task A_label_goes_from_an_intention_through_reply_and_vote_to_suspension_and_withdrawal()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());

        await TakeAsync(Cast.Officer, LabelTrigger.Intend, ("Fields.Kind", "Suspension"), ("Fields.Ground", "ConditionNotMet"), ("Fields.Note", "De voorwaarde is niet vervuld."));
        await TakeAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Wij zijn bijna klaar."));
        await VoteAsync("Zo oordeel ik.");
        Assert.Contains("Zo oordeel ik.", await ShownAsync(Cast.Chair), StringComparison.Ordinal);
        Assert.DoesNotContain("Zo oordeel ik.", await ShownAsync(Cast.Signatory), StringComparison.Ordinal);
        var stale = await FormAsync(Cast.Chair, LabelTrigger.Suspend);
        await TakeAsync(Cast.Chair, LabelTrigger.Suspend, ("Fields.Note", "Er is niets veranderd."));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await (await host.AsAsync(Cast.Chair)).SubmitAsync(stale, ("Fields.Note", "Nog eens."))).Status);

        var suspended = await LabelAsync();
        Assert.Equal((LabelState.Suspended, false), (suspended.State, suspended.HasOpenMatters));
        host.GoTo(suspended.Term(TermKind.D22)!.LastDay.AddDays(1));
        await host.ClockLooksAsync();
        Assert.Equal(ProcedureKind.Withdrawal, (await LabelAsync()).OpenSanction!.Kind);

        await TakeAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Geef ons nog een maand."));
        await VoteAsync();
        await TakeAsync(Cast.Chair, LabelTrigger.Withdraw, ("Fields.Note", "Het heeft te lang geduurd."));

        Assert.Equal(LabelState.Withdrawn, (await LabelAsync()).State);
        var told = await host.InAsync<CertificationDb, List<string>>(db => db.Outbox.Where(m => m.Type.Contains("LabelChangedV1")).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync());
        Assert.Equal(["Suspended", "Withdrawn"], told.Select(body => System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("status").GetString()).TakeLast(2));
        var acts = await host.InAsync<CertificationDb, List<LogEntry>>(db => db.LogEntries.Where(e => e.Dossier == suspended.Id).OrderBy(e => e.Number).ToListAsync());
        Assert.Equal(["Intend", "Reply", "Vote", "Vote", "Vote", "Suspend", "LetTermPass", "Reply", "Vote", "Vote", "Vote", "Withdraw"], acts.Select(a => a.Act).Where(a => Enum.TryParse<LabelTrigger>(a, out _)));
    }

    [Fact]
    public async Task The_office_gives_a_term_a_later_day_on_a_page_that_says_why_it_does_not()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        Assert.DoesNotContain(nameof(LabelTrigger.ExtendTerm), (await (await host.AsAsync(Cast.Officer)).PageAsync(Page)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await TakeAsync(Cast.Signatory, LabelTrigger.AskEnd, ("Fields.Note", "Wij stoppen ermee."));
        var last = (await LabelAsync()).Term(TermKind.Relinquishment)!.LastDay;
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Secretary)).GetAsync($"{Page}/stappen/ExtendTerm")).Status);

        var refused = await (await host.AsAsync(Cast.Officer)).SubmitAsync(await FormAsync(Cast.Officer, LabelTrigger.ExtendTerm), ("Fields.LastDay", $"{last:yyyy-MM-dd}"), ("Fields.Note", "De brief is zoek."));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var shown = await refused.PageAsync();
        Assert.Contains("Kies een dag na de laatste dag", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De brief is zoek.", shown.QuerySelector("textarea[name='Fields.Note']")!.TextContent.Trim());
        Assert.Equal(last, (await LabelAsync()).Term(TermKind.Relinquishment)!.LastDay);

        var later = WorkingDays.OnOrAfter(last.AddDays(7));
        await TakeAsync(Cast.Officer, LabelTrigger.ExtendTerm, ("Fields.LastDay", $"{later:yyyy-MM-dd}"), ("Fields.Note", "De brief is zoek."));
        Assert.Equal((LabelState.Active, later), await LabelAsync() is var label ? (label.State, label.Term(TermKind.Relinquishment)!.LastDay) : default);
        Assert.Contains("De brief is zoek.", (await (await host.AsAsync(Cast.Coordinator)).PageAsync(Page)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reduced_scope_is_a_new_label_with_a_new_number_that_the_register_and_the_certificate_follow()
    {
        var until = await ReducedAsync();


        var (old, labels) = (await LabelAsync(), await host.InAsync<CertificationDb, List<Label>>(db => db.Labels.AsNoTracking().ToListAsync()));
        var next = Assert.Single(labels, l => l.Id == old.SupersededById);
        Assert.Equal((LabelState.Superseded, LabelState.Active, until, "Jongerenwerk in Voorst"), (old.State, next.State, next.ValidUntil, next.Scope.Summary));
        Assert.NotEqual(old.Number, next.Number);
        var told = await host.InAsync<CertificationDb, List<string>>(db => db.Outbox.Where(m => m.Type.Contains("LabelIssuedV1") || m.Type.Contains("LabelChangedV1")).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync());
        Assert.Contains(told, body => body.Contains(next.Number, StringComparison.Ordinal) && body.Contains("Jongerenwerk in Voorst", StringComparison.Ordinal));
        Assert.Contains(told, body => body.Contains(old.Number, StringComparison.Ordinal) && body.Contains("Superseded", StringComparison.Ordinal) && body.Contains(next.Number, StringComparison.Ordinal));
        Assert.Contains("/bezwaren/nieuw", (await (await host.AsAsync(Cast.Signatory)).PageAsync(Page)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_late_with_a_reply_that_came()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        await TakeAsync(Cast.Officer, LabelTrigger.Intend, ("Fields.Kind", "Suspension"), ("Fields.Ground", "ConditionNotMet"), ("Fields.Note", "De voorwaarde is niet vervuld."));
        await SentAsync();
        Assert.Contains(await DuesAsync(), row => row is ["Zienswijze op een voornemen", _, Number, _, _]);

        await TakeAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Wij zijn bijna klaar."));

        Assert.DoesNotContain(await DuesAsync(), row => row is ["Zienswijze op een voornemen", ..]);

        async Task<IEnumerable<string[]>> DuesAsync() => (await (await host.AsAsync(Cast.Officer)).PageAsync("/termijnen?periode=All")).RowsFrom(1);
    }

    [Fact]
    public async Task The_term_to_object_to_a_reduction_runs_on_the_label_that_made_way_and_an_outage_touches_it()
    {
        _ = await ReducedAsync();
        await SentAsync();

        var last = (await LabelAsync()).Terms.Single(t => t.Kind == TermKind.D14).LastDay;
        Assert.Contains((await (await host.AsAsync(Cast.Officer)).PageAsync("/termijnen?periode=All")).RowsFrom(1), row => row is ["Bezwaar maken", _, Number, var day, _] && day == $"{last:yyyy-MM-dd}");
        var outage = new Outage("S-2026-0001", AmsterdamTime.At(last, new(9, 0)), AmsterdamTime.At(last, new(17, 0)), new Attempt(Cast.Officer, host.Now, "Brand"));
        Assert.Contains(await host.InAsync<CertificationDb, IReadOnlyList<MovedTerm>>(db => db.TouchedAsync(outage, default)), moved => moved is { Number: Number, Kind: TermKind.D14 });
    }

    [Fact]
    public async Task A_refused_step_says_why_keeps_what_was_typed_and_changes_nothing()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var before = (await LabelAsync()).Version;

        var refused = await (await host.AsAsync(Cast.Signatory)).SubmitAsync(await FormAsync(Cast.Signatory, LabelTrigger.AskPostponement), ("Fields.Until", "2040-01-01"), ("Fields.Note", "Wij verhuizen."));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var page = await refused.PageAsync();
        Assert.Equal("Wij verhuizen.", page.QuerySelector("textarea[name='Fields.Note']")!.TextContent.Trim());
        Assert.Contains("Kies een datum na de einddatum", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await LabelAsync()).Version);
    }

    [Fact]
    public async Task Others_see_nothing_of_a_label_and_those_without_a_part_in_a_step_get_no_form()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.StrangeSignatory)).GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.StrangeSignatory)).GetAsync($"{Page}/stappen/AskEnd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsAsync(Cast.CbManager)).GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.CbManager)).GetAsync($"{Page}/stappen/Intend")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync($"{Page}/stappen/Expire")).Status);
    }

    [Fact]
    public async Task A_coordinator_begins_recertification_with_all_that_is_known_filled_in()
    {
        var it = APath.In(State.Granted).Labelled();
        _ = await host.PutAsync(it);
        var coordinator = await host.AsAsync(Cast.Coordinator);

        var form = (await coordinator.PageAsync(Page)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var begun = await coordinator.SubmitAsync(form);

        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        var next = await host.InAsync<CertificationDb, CertificationPath>(db => db.Paths.AsNoTracking().SingleAsync(p => p.State == State.Draft));
        Assert.Equal((PathKind.Recertification, it.Path.Application.Scope.Summary, it.Path.Application.Fte, false), (next.Kind, next.Application.Scope.Summary, next.Application.Fte, next.Application.Statement));
        Assert.Contains($"/trajecten/{next.Id}/aanmelding", begun.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recertification_begins_with_what_the_label_covers_now_and_also_while_it_is_suspended()
    {
        _ = await ReducedAsync();
        var next = await host.InAsync<CertificationDb, Label>(db => db.Labels.SingleAsync(l => l.Number != Number));
        await host.InAsync<CertificationDb, int>(db => db.Labels.Where(l => l.Id == next.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.State, LabelState.Suspended)));
        var coordinator = await host.AsAsync(Cast.Coordinator);

        var begun = await coordinator.SubmitAsync((await coordinator.PageAsync($"/labels/{next.Number}")).QuerySelector<IHtmlFormElement>("main form[method=post]")!);

        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        var draft = await host.InAsync<CertificationDb, CertificationPath>(db => db.Paths.AsNoTracking().SingleAsync(p => p.State == State.Draft));
        Assert.Equal(("Jongerenwerk in Voorst", next.BodyId), (draft.Application.Scope.Summary, draft.Application.BodyId));
    }

    [Fact]
    public async Task What_waits_on_a_label_stands_on_the_worklist_of_whoever_is_on_turn()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        await TakeAsync(Cast.Signatory, LabelTrigger.AskEnd, ("Fields.Note", "Wij stoppen ermee."));

        Assert.Contains(Number, await TasksAsync(Cast.Officer), StringComparison.Ordinal);
        Assert.DoesNotContain(Number, await TasksAsync(Cast.Chair), StringComparison.Ordinal);

        await TakeAsync(Cast.Signatory, LabelTrigger.TakeBack);
        Assert.DoesNotContain(Number, await TasksAsync(Cast.Officer), StringComparison.Ordinal);
        await TakeAsync(Cast.Signatory, LabelTrigger.AskEnd, ("Fields.Note", "Toch wel."));
        await TakeAsync(Cast.Officer, LabelTrigger.Relinquish);
        Assert.Equal(LabelState.Relinquished, (await LabelAsync()).State);
        Assert.Contains(Number, await TasksAsync(Cast.Coordinator), StringComparison.Ordinal); // the logo has to go
    }

    [Fact]
    public async Task A_report_that_leads_to_a_special_audit_begins_it_for_the_holder()
    {
        var it = APath.In(State.Granted).Labelled();
        _ = await host.PutAsync(it);

        await TakeAsync(Cast.Officer, LabelTrigger.ProposeCorrection, ("Fields.HolderName", "Stichting Welzijn"), ("Fields.Place", "Twello"), ("Fields.Summary", "Sociaal werk, nu goed geschreven"), ("Fields.Note", "Een schrijffout."));
        await TakeAsync(Cast.Secretary, LabelTrigger.Correct);

        Assert.Equal(Page, await FollowUpAsync(ChangeKind.Merger, FollowUp.SpecialAudit));

        var path = await host.InAsync<CertificationDb, CertificationPath>(db => db.Paths.AsNoTracking().SingleAsync(p => p.Kind == PathKind.Special));
        Assert.Equal((State.Draft, it.Path.OrganisationId, "Sociaal werk, nu goed geschreven", Cast.Officer.Id), (path.State, path.OrganisationId, path.Application.Scope.Summary, path.OrderedBy));
        Assert.Contains(path.Number, (await (await host.AsAsync(Cast.Coordinator)).PageAsync("/trajecten")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_leads_to_a_sanction_or_a_correction_leads_the_office_to_that_step()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());

        // The reason goes into a letter, so it is in Dutch also for an office that reads English.
        _ = await (await host.AsAsync(Cast.Officer)).PageAsync("/werklijst?taal=en");
        var sanction = await FollowUpAsync(ChangeKind.Incident, FollowUp.Sanction);
        _ = await (await host.AsAsync(Cast.Officer)).PageAsync("/werklijst?taal=nl");
        Assert.StartsWith($"{Page}/stappen/Intend?grond=SeriousIncident&", sanction, StringComparison.Ordinal);
        Assert.Contains("Naar aanleiding van uw melding", (await (await host.AsAsync(Cast.Officer)).PageAsync(sanction)).QuerySelector("textarea[name='Fields.Note']")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"{Page}/stappen/ProposeCorrection?reden=", await FollowUpAsync(ChangeKind.Name, FollowUp.Correction), StringComparison.Ordinal);
        Assert.Equal(0, await host.InAsync<CertificationDb, int>(db => db.Paths.CountAsync(p => p.Kind == PathKind.Special)));
    }

    private async Task<string> FollowUpAsync(ChangeKind change, FollowUp followUp)
    {
        await TakeAsync(Cast.Signatory, LabelTrigger.ReportChange, ("Fields.Change", $"{change}"), ("Fields.On", $"{AmsterdamTime.DateOf(host.Now):yyyy-MM-dd}"), ("Fields.Note", "Dit is er veranderd."));
        var report = (await LabelAsync()).Changes.Count;
        var answer = await (await host.AsAsync(Cast.Officer)).SubmitAsync(await FormAsync(Cast.Officer, LabelTrigger.FollowUpChange), ("Fields.Report", $"{report}"), ("Fields.FollowUp", $"{followUp}"), ("Fields.Note", "Dank u wel."));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{followUp}: {answer.Status} {answer.Text}");
        return answer.Location!;
    }
}

public sealed class LabelLifeOnSqliteTests(SqliteStepsHost host) : LabelLifeTests(host), IClassFixture<SqliteStepsHost>;

public sealed class LabelLifeOnPostgresTests(PostgresStepsHost host) : LabelLifeTests(host), IClassFixture<PostgresStepsHost>;
