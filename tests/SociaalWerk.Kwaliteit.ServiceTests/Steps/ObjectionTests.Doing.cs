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

/// <content>What people do on the pages of an objection, one step after another.</content>
public abstract partial class ObjectionTests
{
    private async Task<Objection> SuspendedAndObjectedAsync(params (string Name, string Value)[] fields)
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        await TakeOnLabelAsync(Cast.Officer, LabelTrigger.Intend, ("Fields.Kind", "Suspension"), ("Fields.Ground", "ConditionNotMet"), ("Fields.Note", "De voorwaarde is niet vervuld."));
        await TakeOnLabelAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Wij zijn bijna klaar."));
        foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 }) await TakeOnLabelAsync(member, LabelTrigger.Vote, ("Fields.Choice", "For"), ("Fields.Note", "Zo zie ik het."));
        await TakeOnLabelAsync(Cast.Chair, LabelTrigger.Suspend, ("Fields.Note", "Er is niets veranderd."));
        var suspended = await LabelAsync();
        _ = await host.MakeLetterAsync(suspended.Id);
        _ = await host.AcceptLetterAsync(suspended.Id, Cast.StrangeSignatory);
        Assert.Null((await LabelAsync()).Rulings.Single().SentAt); // proves nothing about the holder
        _ = await host.AcceptLetterAsync(suspended.Id, Cast.Signatory);
        var objection = await FileAsync($"label={LabelNumber}&besluit={suspended.Rulings.Single().Version}", fields);
        Assert.Equal(WorkingDays.OnOrAfter(AmsterdamTime.DateOf(host.Now).AddDays(42)), objection.LastDayToObject);
        return objection;
    }

    private async Task<Objection> FileAsync(string against, params (string Name, string Value)[] fields)
    {
        var signatory = await host.AsAsync(Cast.Signatory);
        var filed = await signatory.SubmitAsync(await FormAsync(Cast.Signatory, $"/bezwaren/nieuw?{against}"), [("Grounds", "De onderbouwing klopt niet."), .. fields]);
        Assert.True(filed.Status == HttpStatusCode.Redirect, $"{filed.Status} {filed.Text}");
        return await host.InAsync<CertificationDb, Objection>(db => db.Objections.AsNoTracking().OrderBy(o => o.FiledAt).LastAsync());
    }

    private (string Name, string Value)[] HearingFields() =>
        [("Fields.HearingDay", $"{AmsterdamTime.DateOf(host.Now).AddDays(14):yyyy-MM-dd}"), ("Fields.HearingTime", "10:00"), ("Fields.Place", "Utrecht")];

    private async Task HearAsync(Objection objection)
    {
        await TakeAsync(Cast.Secretary, objection, ObjectionTrigger.PlanHearing, [.. HearingFields(), .. Panel.Select(m => ("Fields.Members", $"{m.Id}"))]);
        host.GoTo(AmsterdamTime.DateOf(host.Now).AddDays(15));
    }

    private async Task AdviseAsync(Objection objection, ObjectionOutcome outcome)
    {
        await TakeAsync(Panel[0], objection, ObjectionTrigger.DraftAdvice, ("Fields.Outcome", $"{outcome}"), ("Fields.Note", "Wij adviseren zo."));
        foreach (var member in Panel.Skip(1)) await TakeAsync(member, objection, ObjectionTrigger.Subscribe);
        await TakeAsync(Panel[0], objection, ObjectionTrigger.Advise);
    }

    /// <summary>By the vice-chair: the chair signed the decision objected against.</summary>
    private async Task DecideAsync(Objection objection, ObjectionOutcome outcome)
    {
        await TakeAsync(Cast.Secretary, objection, ObjectionTrigger.ProposeDecision, ("Fields.Outcome", $"{outcome}"), ("Fields.Note", "Wij volgen het advies."));
        foreach (var member in new[] { Cast.ViceChair, Cast.Member3, Cast.Substitute }) await TakeAsync(member, objection, ObjectionTrigger.Vote, ("Fields.Choice", "For"), ("Fields.Note", "Zo zie ik het."));
        await TakeAsync(Cast.ViceChair, objection, ObjectionTrigger.Decide);
    }

    /// <summary>The letter with the decision is there, and the mail server accepted the notice of it to the signatory.</summary>
    private async Task SendAsync(Objection objection)
    {
        _ = await host.MakeLetterAsync(objection.Id);
        _ = await host.AcceptLetterAsync(objection.Id, Cast.CbManager);
        Assert.Null((await StoredAsync(objection)).Term(TermKind.D15)); // proves nothing about the holder
        _ = await host.AcceptLetterAsync(objection.Id, Cast.Signatory);
    }

    private async Task<(ObjectionState, ObjectionOutcome?)> OutcomeAsync(Objection objection) => await StoredAsync(objection) is var stored ? (stored.State, stored.Outcome) : default;

    private Task<Objection> StoredAsync(Objection objection) => host.InAsync<CertificationDb, Objection>(db => db.Objections.AsNoTracking().SingleAsync(o => o.Id == objection.Id));

    private async Task<bool> ShowsLateAsync(Objection objection) =>
        (await (await host.AsAsync(Cast.ObjectionMember)).PageAsync($"/bezwaren/{objection.Id}")).QuerySelector("main")!.TextContent.Contains("Te laat ingediend", StringComparison.Ordinal);

    private Task<Label> LabelAsync() => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync(l => l.Number == LabelNumber));

    private async Task<string> TasksAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelector("main")!.TextContent;

    private async Task<IHtmlFormElement> FormAsync(Actor who, string address) => (await (await host.AsAsync(who)).PageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private async Task<Answer> SubmitAsync(Actor who, Objection objection, ObjectionTrigger step, params (string Name, string Value)[] fields) =>
        await (await host.AsAsync(who)).SubmitAsync(await FormAsync(who, $"/bezwaren/{objection.Id}/stappen/{step}"), fields);

    private async Task TakeAsync(Actor who, Objection objection, ObjectionTrigger step, params (string Name, string Value)[] fields)
    {
        var answer = await SubmitAsync(who, objection, step, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {answer.Text}");
    }

    private async Task TakeOnLabelAsync(Actor who, LabelTrigger step, params (string Name, string Value)[] fields)
    {
        var answer = await (await host.AsAsync(who)).SubmitAsync(await FormAsync(who, $"/labels/{LabelNumber}/stappen/{step}"), fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {answer.Text}");
    }
}
