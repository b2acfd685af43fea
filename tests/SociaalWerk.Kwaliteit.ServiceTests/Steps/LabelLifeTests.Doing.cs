using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Letters;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <content>What people do with a label, and how the tests read what became of it.</content>
public abstract partial class LabelLifeTests
{
    private async Task<string> TasksAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelector("main")!.TextContent;

    /// <summary>The newest letter about the label reached its holder.</summary>
    private async Task SentAsync()
    {
        var label = (await LabelAsync()).Id;
        _ = await host.MakeLetterAsync(label);
        _ = await host.AcceptLetterAsync(label, Cast.Signatory);
    }

    /// <summary>A label of which one kind of work is left, by a decision of the committee.</summary>
    /// <returns>Until when it was valid before.</returns>
    private async Task<DateOnly> ReducedAsync()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        _ = await host.InAsync<CertificationDb, int>(async db =>
        {
            _ = await db.NextAsync("label", host.Now.Year, default);
            return await db.SaveChangesAsync();
        });
        var until = (await LabelAsync()).ValidUntil;
        await TakeAsync(Cast.Officer, LabelTrigger.Intend, ("Fields.Kind", "Reduction"), ("Fields.Ground", "ConditionNotMet"), ("Fields.ServiceTypes", "jongerenwerk"), ("Fields.Municipalities", "Voorst"),
            ("Fields.Summary", "Jongerenwerk in Voorst"), ("Fields.Note", "Ander werk voldoet niet."));
        await TakeAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Jammer."));
        await VoteAsync();
        await TakeAsync(Cast.Chair, LabelTrigger.Reduce, ("Fields.Note", "Er is niets veranderd."));
        return until;
    }

    private async Task<string> ShownAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync(Page)).QuerySelector("main")!.TextContent;

    private async Task VoteAsync(string words = "Zo zie ik het.")
    {
        foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 }) await TakeAsync(member, LabelTrigger.Vote, ("Fields.Choice", "For"), ("Fields.Note", words));
    }

    private async Task<IHtmlFormElement> FormAsync(Actor who, LabelTrigger step) =>
        (await (await host.AsAsync(who)).PageAsync($"{Page}/stappen/{step}")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private async Task TakeAsync(Actor who, LabelTrigger step, params (string Name, string Value)[] fields)
    {
        var answer = await (await host.AsAsync(who)).SubmitAsync(await FormAsync(who, step), fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {answer.Text}");
    }

    private Task<Label> LabelAsync() => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync(l => l.Number == Number));
}
