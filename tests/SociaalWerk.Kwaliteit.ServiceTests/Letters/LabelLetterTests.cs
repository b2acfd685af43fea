using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>The letters about a label through all services: written with the step, made, mailed, proven, read (L3, L4, D14, D21).</summary>
public abstract class LabelLetterTests(LettersHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private string number = "";

    private string Page => $"/labels/{number}";

    [Fact]
    public async Task An_intention_and_a_suspension_have_a_letter_each_and_the_mail_about_it_starts_the_term()
    {
        var label = await IntendedAsync();
        var intended = await SentAsync(label, 1);
        var today = AmsterdamTime.DateOf(host.Now);
        var running = (await LabelAsync()).Term(TermKind.D21)!;
        Assert.Equal((today, running.LastDay), (running.From, intended.LastDay!.Value));
        Assert.Equal([Cast.Coordinator.Id, Cast.Signatory.Id], await MailedAsync(intended));

        await TakeAsync(Cast.Signatory, LabelTrigger.Reply, ("Fields.Note", "Wij zijn bijna klaar."));
        foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 }) await TakeAsync(member, LabelTrigger.Vote, ("Fields.Choice", "For"), ("Fields.Note", "Zo zie ik het."));
        await TakeAsync(Cast.Chair, LabelTrigger.Suspend, ("Fields.Note", "Er is niets veranderd."));
        var suspended = await SentAsync(label, 2);
        Assert.Equal((TermKind.D14, WorkingDays.OnOrAfter(today.AddDays(42))), (suspended.Term!.Value, suspended.LastDay!.Value));
        var ruling = (await LabelAsync()).Rulings.Single();
        Assert.Equal((suspended.Sending!.AcceptedAt, suspended.LastDay), (ruling.SentAt, (await LabelAsync()).TermToObject(ruling.Version)!.LastDay));
        Assert.Equal([Cast.Coordinator.Id, Cast.Signatory.Id, Cast.CbManager.Id], await MailedAsync(suspended));

        // One mail for each step: of the label itself only the office hears, that the holder replied.
        var ofLabel = await host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.MatterId == label).Select(n => n.Template).Distinct().ToListAsync(Ct));
        Assert.Equal([MailTemplate.ReplyReceived], ofLabel);
    }

    [Fact]
    public async Task A_warning_about_the_logo_reaches_the_holder_gives_it_its_time_and_the_office_hears_the_answer()
    {
        var label = await GrantedAsync();
        await TakeAsync(Cast.Officer, LabelTrigger.WarnAboutLogo, ("Fields.Note", "Het logo staat op een folder over werk buiten uw label."));
        var warned = await SentAsync(label, 1);
        var today = AmsterdamTime.DateOf(host.Now);
        Assert.Equal((TermKind.LogoWarning, (await LabelAsync()).Term(TermKind.LogoWarning)!.LastDay), (warned.Term!.Value, warned.LastDay!.Value));
        Assert.Equal(today, (await LabelAsync()).Term(TermKind.LogoWarning)!.From);
        Assert.Equal([Cast.Coordinator.Id, Cast.Signatory.Id], await MailedAsync(warned)); // not the certifying body

        var officer = await host.AsAsync(Cast.Officer);
        var refused = await officer.SubmitAsync(
            await FormAsync(officer, $"{Page}/stappen/Intend"), ("Fields.Kind", "Withdrawal"), ("Fields.Ground", "LogoMisuse"), ("Fields.Note", "De folder ligt er nog."));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("moet u de houder eerst waarschuwen", refused.Text, StringComparison.Ordinal);
        Assert.Contains("De folder ligt er nog.", refused.Text, StringComparison.Ordinal);

        await TakeAsync(Cast.Coordinator, LabelTrigger.AnswerWarning, ("Fields.Note", "De folder is weg."));
        Assert.Contains("Waarschuwing afsluiten", (await officer.PageAsync("/werklijst")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await TakeAsync(Cast.Officer, LabelTrigger.CloseWarning, ("Fields.Note", "Het is in orde."));

        Assert.Null((await LabelAsync()).Term(TermKind.LogoWarning));
        _ = await SentAsync(label, 2);
        Assert.Equal([MailTemplate.WarningAnswered], await host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.MatterId == label).Select(n => n.Template).Distinct().ToListAsync(Ct)));
    }

    [Fact]
    public async Task Whoever_sees_the_label_reads_its_letters_and_others_find_none()
    {
        var label = await IntendedAsync();
        var letter = await SentAsync(label, 1);

        foreach (var who in new[] { Cast.Coordinator, Cast.Signatory, Cast.Officer, Cast.Chair, Cast.ObjectionMember, Cast.Reader })
        {
            var words = (await (await host.AsAsync(who)).PageAsync(letter.Address)).QuerySelector(".kw-letter")!.TextContent;
            Assert.Contains($"uiterlijk op {DutchDate.WithDay(letter.LastDay!.Value)}", words, StringComparison.Ordinal);
            Assert.Contains("Officer de Vries", words, StringComparison.Ordinal);
            var pdf = await (await host.AsAsync(who)).GetAsync($"{letter.Address}?handler=Pdf");
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.Status, pdf.MediaType));
        }

        Assert.Contains(letter.Address, (await (await host.AsAsync(Cast.Coordinator)).PageAsync(Page)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        foreach (var who in new[] { Cast.StrangeSignatory, Cast.Admin }) Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(who)).GetAsync(letter.Address)).Status);
        foreach (var address in new[] { $"{Page}/brieven/9", $"{Page}/brieven/9?handler=Pdf" }) Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_letter_about_an_intention_that_came_back_is_a_task_and_sending_it_again_gives_the_term_to_reply_a_new_start()
    {
        var label = await IntendedAsync();
        var address = (await SentAsync(label, 1)).Address;
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Null((await (await host.AsAsync(Cast.Coordinator)).PageAsync(address)).QuerySelector("main form[method=post]"));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, address), ("Fields.Note", "De mailbox bestaat niet meer."))).Status);
        Assert.Null((await LabelAsync()).Term(TermKind.D21));
        Assert.Contains("Brief niet bezorgd", (await officer.PageAsync("/werklijst")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        host.GoTo(host.Now.AddDays(3));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, address))).Status);
        _ = await SentAsync(label, 1, sending: 2);
        Assert.Equal(AmsterdamTime.DateOf(host.Now), (await LabelAsync()).Term(TermKind.D21)!.From);
    }

    private async Task<Guid> IntendedAsync()
    {
        var label = await GrantedAsync();
        await TakeAsync(Cast.Officer, LabelTrigger.Intend, ("Fields.Kind", "Suspension"), ("Fields.Ground", "ConditionNotMet"), ("Fields.Note", "De voorwaarde is niet vervuld."));
        return label;
    }

    private async Task<Guid> GrantedAsync()
    {
        await host.SettledAsync();
        var ready = Ready.For(State.UnderDecision, Trigger.Grant, State.Granted);
        var path = await host.PutAsync(ready.It);
        var answer = await host.AskAsync(path, ready, ready.It.Path.Version);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        number = await host.InAsync((CertificationDb db) => db.Labels.Where(l => l.PathId == path).Select(l => l.Number).SingleAsync(Ct));
        return (await LabelAsync()).Id;
    }

    private async Task<Letter> SentAsync(Guid label, int brief, int sending = 1)
    {
        await Eventually.ThereAsync(async () => (await LetterAsync(label, brief)).Sendings is { Count: var count } all && count == sending && all[^1].Reached.Count == 2 ? null : "the letter did not reach both people of the holder");
        await host.SettledAsync();
        return await LetterAsync(label, brief);
    }

    private Task<Letter> LetterAsync(Guid label, int brief) => host.InAsync((CertificationDb db) => db.Letters.AsNoTracking().SingleAsync(l => l.SubjectId == label && l.Number == brief, Ct));

    private Task<Label> LabelAsync() => host.InAsync((CertificationDb db) => db.Labels.AsNoTracking().SingleAsync(l => l.Number == number, Ct));

    private async Task<IEnumerable<Guid>> MailedAsync(Letter letter) =>
        (await host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.MatterId == letter.Id).Select(n => n.PersonId).ToListAsync(Ct))).Order();

    private static async Task<IHtmlFormElement> FormAsync(Visitor who, string address) => (await who.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private async Task TakeAsync(Actor who, LabelTrigger step, params (string Name, string Value)[] fields)
    {
        var visitor = await host.AsAsync(who);
        var answer = await visitor.SubmitAsync(await FormAsync(visitor, $"{Page}/stappen/{step}"), fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {answer.Text}");
    }
}

public sealed class LabelLettersOnSqliteTests(LettersOnSqlite host) : LabelLetterTests(host), IClassFixture<LettersOnSqlite>;

public sealed class LabelLettersOnPostgresTests(LettersOnPostgres host) : LabelLetterTests(host), IClassFixture<LettersOnPostgres>;
