using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Letters;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>An objection over HTTP: from the decision through hearing, advice and decision to what becomes of path and label (7.5, row 35, L15).</summary>
public abstract partial class ObjectionTests(StepsHost host)
{
    private const string LabelNumber = "KSW-2026-00001-8";

    private static readonly Actor[] Panel = [Cast.ObjectionMember, Cast.ObjectionMember2, Cast.ObjectionMember3];

    [Fact]
    public async Task A_refusal_is_objected_to_heard_advised_on_and_upheld_and_then_decided_anew_by_others()
    {
        var it = APath.In(State.Refused).Sent();
        var path = await host.PutAsync(it);
        var objection = await FileAsync($"traject={path}");
        Assert.Matches("^B-2026-[0-9]{4}$", objection.Number);
        Assert.Equal((Contested.Refused, ObjectionState.Filed, false), (objection.Against, objection.State, await ShowsLateAsync(objection)));
        Assert.Equal(HttpStatusCode.Conflict, (await (await host.AsAsync(Cast.Signatory)).SubmitAsync(await FormAsync(Cast.Signatory, $"/bezwaren/nieuw?traject={path}"), ("Grounds", "Nog eens."))).Status);

        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        await HearAsync(objection);
        await AdviseAsync(objection, ObjectionOutcome.Upheld);
        await DecideAsync(objection, ObjectionOutcome.Upheld);

        Assert.Equal((ObjectionState.Decided, ObjectionOutcome.Upheld), await OutcomeAsync(objection));
        Assert.Contains(objection.Number, (await (await host.AsAsync(Cast.Coordinator)).PageAsync($"/trajecten/{path}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Opdracht geven tot een nieuw besluit", await TasksAsync(Cast.ObjectionMember), StringComparison.Ordinal);
        var ordered = await (await host.AsAsync(Cast.ObjectionMember)).PostAsync($"{Asking.AddressOf(path)}/heroverweging", new { toelichting = "Besluit opnieuw over V01." });
        Assert.True(ordered.Status == HttpStatusCode.OK, ordered.ToString());
        var reopened = await (await host.AsAsync(Cast.Secretary)).PostAsync($"{Asking.AddressOf(path)}/stappen", new { stap = "Reopen", versie = ordered.Root.GetProperty("versie").GetInt32(), toelichting = "Na bezwaar.", gegevens = (object?)null });
        Assert.True(reopened.Status == HttpStatusCode.OK, reopened.ToString());
        Assert.Equal("UnderDecision", reopened.Root.GetProperty("staat").GetString());

        _ = await (await host.AsAsync(Cast.Secretary)).PostAsync($"{Asking.AddressOf(path)}/moties", new { motie = "Grant" });
        var again = await (await host.AsAsync(Cast.Member1)).PostAsync($"{Asking.AddressOf(path)}/stemmen", new { motie = "Grant", stem = "For", motivering = APath.Note });
        Assert.Equal(HttpStatusCode.Conflict, again.Status); // voted on the first decision
        foreach (var member in new[] { Cast.ViceChair, Cast.Member3, Cast.Substitute })
            Assert.Equal(HttpStatusCode.Created, (await (await host.AsAsync(member)).PostAsync($"{Asking.AddressOf(path)}/stemmen", new { motie = "Grant", stem = "For", motivering = APath.Note })).Status);
        var granted = await (await host.AsAsync(Cast.Chair)).PostAsync($"{Asking.AddressOf(path)}/stappen", new { stap = "Grant", versie = reopened.Root.GetProperty("versie").GetInt32(), toelichting = (string?)null, gegevens = (object?)null });
        Assert.True(granted.Status == HttpStatusCode.OK, granted.ToString());

        var acts = await host.InAsync<CertificationDb, List<LogEntry>>(db => db.LogEntries.Where(e => e.Dossier == objection.Id && !e.Refused).OrderBy(e => e.Number).ToListAsync());
        Assert.Equal("FileObjection DeclareAdmissible PlanHearing DraftAdvice Subscribe Subscribe Advise ProposeDecision Vote Vote Vote Decide", string.Join(' ', acts.Select(a => a.Act)));
        Assert.Contains((await host.OnFileAsync(path)).History, step => step is { Trigger: Trigger.Refuse, To: State.Refused });
        await SendAsync(objection);
        host.GoTo((await StoredAsync(objection)).Term(TermKind.D15)!.LastDay.AddDays(1));
        await host.ClockLooksAsync();
        Assert.Equal(ObjectionState.Closed, (await StoredAsync(objection)).State);
    }

    [Fact]
    public async Task A_suspension_is_held_and_restored_when_the_objection_against_it_is_upheld()
    {
        var objection = await SuspendedAndObjectedAsync(("AsksHold", "true"));
        Assert.Contains(objection.Number, await TasksAsync(Cast.Chair), StringComparison.Ordinal);
        await TakeAsync(Cast.Chair, objection, ObjectionTrigger.GrantHold, ("Fields.Note", "Het kan wachten."));
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.HoldEffect);
        Assert.Equal(LabelState.Active, (await LabelAsync()).State);

        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.WaiveHearing);
        await AdviseAsync(objection, ObjectionOutcome.Upheld);
        await DecideAsync(objection, ObjectionOutcome.Upheld);
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.Restore, ("Fields.Note", "Na bezwaar."));

        var label = await LabelAsync();
        Assert.Equal((LabelState.Active, null, false), (label.State, label.HeldFrom, label.HasOpenMatters));
        Assert.Contains("gegrond", (await (await host.AsAsync(Cast.Signatory)).PageAsync($"/labels/{LabelNumber}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_suspension_takes_effect_again_when_the_objection_is_dismissed_and_the_appeal_can_undo_it()
    {
        var objection = await SuspendedAndObjectedAsync(("AsksHold", "true"));
        await TakeAsync(Cast.Chair, objection, ObjectionTrigger.GrantHold, ("Fields.Note", "Het kan wachten."));
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.HoldEffect);
        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.WaiveHearing);
        await AdviseAsync(objection, ObjectionOutcome.Dismissed);
        await DecideAsync(objection, ObjectionOutcome.Dismissed);
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.ResumeEffect);
        Assert.Equal(LabelState.Suspended, (await LabelAsync()).State);

        await SendAsync(objection);
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.Appeal, ("Fields.Note", "Wij zijn het er niet mee eens."));
        await TakeAsync(Cast.Officer, objection, ObjectionTrigger.RecordBindingAdvice, ("Fields.Outcome", "Upheld"), ("Fields.On", $"{AmsterdamTime.DateOf(host.Now):yyyy-MM-dd}"), ("Fields.Note", "De commissie geeft de houder gelijk."));
        await TakeAsync(Cast.Chair, objection, ObjectionTrigger.ConfirmBindingAdvice);
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.Restore, ("Fields.Note", "Na beroep."));

        Assert.Equal(LabelState.Active, (await LabelAsync()).State);
        await host.ClockLooksAsync();
        Assert.Equal(ObjectionState.Closed, (await StoredAsync(objection)).State);
    }

    [Fact]
    public async Task Whoever_withdraws_an_appeal_does_not_object_to_the_same_decision_again()
    {
        var objection = await SuspendedAndObjectedAsync();
        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.WaiveHearing);
        await AdviseAsync(objection, ObjectionOutcome.Dismissed);
        await DecideAsync(objection, ObjectionOutcome.Dismissed);
        await SendAsync(objection);
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.Appeal, ("Fields.Note", "Wij zijn het er niet mee eens."));
        await TakeAsync(Cast.Signatory, objection, ObjectionTrigger.Withdraw, ("Fields.Note", "Wij zijn het eens geworden."));

        var page = await (await host.AsAsync(Cast.Signatory)).PageAsync($"/labels/{LabelNumber}");
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith("/bezwaren/nieuw", StringComparison.Ordinal));
        var again = await FormAsync(Cast.Signatory, $"/bezwaren/nieuw?label={LabelNumber}&besluit={objection.DecisionVersion}");
        Assert.Equal(HttpStatusCode.Conflict, (await (await host.AsAsync(Cast.Signatory)).SubmitAsync(again, ("Grounds", "Nog eens."))).Status);
    }

    [Fact]
    public async Task A_decision_about_a_label_is_objected_to_once_also_when_another_path_took_the_label_over()
    {
        var objection = await SuspendedAndObjectedAsync();
        var address = $"/bezwaren/nieuw?label={LabelNumber}&besluit={objection.DecisionVersion}";
        var again = await FormAsync(Cast.Signatory, address);
        var other = await host.PutAsync(APath.In(State.Refused).Give(nameof(CertificationPath.Number), "T-2026-0009"), beside: true); // a grant would issue a label
        _ = await host.InAsync<CertificationDb, int>(db => db.Labels.ExecuteUpdateAsync(set => set.SetProperty(l => l.PathId, other)));

        Assert.Equal(HttpStatusCode.Conflict, (await (await host.AsAsync(Cast.Signatory)).SubmitAsync(again, ("Grounds", "Nog eens."))).Status);
        Assert.Single(await host.InAsync<CertificationDb, List<Objection>>(db => db.Objections.AsNoTracking().ToListAsync()));
    }

    [Fact]
    public async Task An_objection_that_comes_late_is_filed_with_a_warning_and_heard_when_excused()
    {
        var it = APath.In(State.Closed);
        var path = await host.PutAsync(it);
        Assert.Contains("De termijn is voorbij", (await (await host.AsAsync(Cast.Signatory)).PageAsync($"/bezwaren/nieuw?traject={path}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var objection = await FileAsync($"traject={path}");
        Assert.True(await ShowsLateAsync(objection));

        var refused = await SubmitAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("verontschuldigen", (await refused.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible, ("Fields.Excused", "true"), ("Fields.Note", "De brief kwam later aan."));
        Assert.Equal(ObjectionState.Admissible, (await StoredAsync(objection)).State);
    }

    [Fact]
    public async Task A_refused_admission_can_be_objected_to()
    {
        var path = await host.PutAsync(APath.In(State.NotAdmitted).Sent());

        Assert.Equal(Contested.NotAdmitted, (await FileAsync($"traject={path}")).Against);
    }

    [Fact]
    public async Task A_member_with_a_part_in_the_file_is_refused_and_stands_in_no_list()
    {
        var it = APath.In(State.Refused).Sent();
        it.Path.AuditScores[0].By = Cast.ObjectionMember.Id;
        var objection = await FileAsync($"traject={await host.PutAsync(it)}");

        var refused = await SubmitAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareAdmissible);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        await TakeAsync(Cast.ObjectionMember2, objection, ObjectionTrigger.DeclareAdmissible);
        var form = await FormAsync(Cast.Secretary, $"/bezwaren/{objection.Id}/stappen/PlanHearing");
        Assert.DoesNotContain(form.QuerySelectorAll<IHtmlInputElement>("[name='Fields.Members']"), box => box.Value == $"{Cast.ObjectionMember.Id}");
        var forced = await (await host.AsAsync(Cast.Secretary)).SubmitAsync(form, [.. HearingFields(), ("Fields.Members", $"{Cast.ObjectionMember.Id}"), ("Fields.Members", $"{Cast.ObjectionMember3.Id}"), ("Fields.Members", $"{Cast.ObjectionMember4.Id}")]);
        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
    }

    [Fact]
    public async Task Only_the_holder_and_the_branch_see_an_objection_and_only_the_signatory_files_one()
    {
        var path = await host.PutAsync(APath.In(State.Refused).Sent());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Coordinator)).GetAsync($"/bezwaren/nieuw?traject={path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.StrangeSignatory)).GetAsync($"/bezwaren/nieuw?traject={path}")).Status);
        var objection = await FileAsync($"traject={path}");

        foreach (var (who, status) in new[] { (Cast.Coordinator, HttpStatusCode.OK), (Cast.Secretary, HttpStatusCode.OK), (Cast.StrangeSignatory, HttpStatusCode.NotFound), (Cast.CbManager, HttpStatusCode.NotFound), (Cast.Lead, HttpStatusCode.NotFound) })
            Assert.Equal(status, (await (await host.AsAsync(who)).GetAsync($"/bezwaren/{objection.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Coordinator)).GetAsync($"/bezwaren/{objection.Id}/stappen/DeclareAdmissible")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync($"/bezwaren/{objection.Id}/stappen/Close")).Status);
        Assert.DoesNotContain(objection.Number, (await (await host.AsAsync(Cast.StrangeSignatory)).PageAsync("/bezwaren")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_about_an_objection_is_read_by_whoever_sees_the_objection_and_sent_again_by_the_office()
    {
        var objection = await FileAsync($"traject={await host.PutAsync(APath.In(State.Refused).Sent())}");
        await TakeAsync(Cast.ObjectionMember, objection, ObjectionTrigger.DeclareInadmissible, ("Fields.Ground", "NoInterest"), ("Fields.Note", "Het besluit is al vervangen."));
        _ = await host.MakeLetterAsync(objection.Id);
        var address = $"/bezwaren/{objection.Id}/brieven/1";

        foreach (var who in new[] { Cast.Coordinator, Cast.Secretary, Cast.ObjectionMember2 })
        {
            Assert.Contains("Het besluit is al vervangen.", (await (await host.AsAsync(who)).PageAsync(address)).QuerySelector(".kw-letter")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("application/pdf", (await (await host.AsAsync(who)).GetAsync($"{address}?handler=Pdf")).MediaType);
        }

        Assert.Contains(address, (await (await host.AsAsync(Cast.Coordinator)).PageAsync($"/bezwaren/{objection.Id}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        foreach (var who in new[] { Cast.StrangeSignatory, Cast.CbManager }) Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(who)).GetAsync(address)).Status);
        var officer = await host.AsAsync(Cast.Officer);
        _ = await host.AcceptLetterAsync(objection.Id, Cast.Signatory);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(Cast.Officer, address), ("Fields.Note", "De mailbox is vol."))).Status);
        Assert.Contains("Brief niet bezorgd", await TasksAsync(Cast.Officer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(Cast.Officer, address))).Status);
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(Cast.Officer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_gives_a_term_a_later_day_on_a_page_that_says_why_it_does_not()
    {
        var objection = await FileAsync($"traject={await host.PutAsync(APath.In(State.Refused).Sent())}");
        var last = objection.Term(TermKind.D14Decision)!.LastDay;
        var page = $"/bezwaren/{objection.Id}/stappen/{ObjectionTrigger.ExtendTerm}";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Secretary)).GetAsync(page)).Status);

        var refused = await SubmitAsync(Cast.Officer, objection, ObjectionTrigger.ExtendTerm, ("Fields.LastDay", $"{last.AddDays(60):yyyy-MM-dd}"), ("Fields.Note", "Er komt nog een stuk."));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("De regeling geeft niet zo veel tijd", (await refused.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(last, (await StoredAsync(objection)).Term(TermKind.D14Decision)!.LastDay);

        await TakeAsync(Cast.Officer, objection, ObjectionTrigger.ExtendTerm, ("Fields.LastDay", $"{WorkingDays.OnOrAfter(last.AddDays(7)):yyyy-MM-dd}"), ("Fields.Note", "Er komt nog een stuk."));
        Assert.Equal(WorkingDays.OnOrAfter(last.AddDays(7)), (await StoredAsync(objection)).Term(TermKind.D14Decision)!.LastDay);
        Assert.Contains("Er komt nog een stuk.", (await (await host.AsAsync(Cast.Coordinator)).PageAsync($"/bezwaren/{objection.Id}")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class ObjectionOnSqliteTests(SqliteStepsHost host) : ObjectionTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ObjectionOnPostgresTests(PostgresStepsHost host) : ObjectionTests(host), IClassFixture<PostgresStepsHost>;
