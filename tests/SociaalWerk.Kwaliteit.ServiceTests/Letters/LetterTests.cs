using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>A decision's letter through all services: written with the decision, made, mailed, proven, and sent again when it did not get there.</summary>
public abstract class LetterTests(LettersHost host)
{
    private static int known = 10;
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_has_its_letter_at_once_and_the_objection_term_starts_when_the_mail_about_it_is_accepted()
    {
        var id = await DecideAsync(State.UnderDecision, Trigger.Grant, State.Granted);
        var decidedOn = AmsterdamTime.DateOf(host.Now);

        await SentAsync(id);

        var (letter, path) = (await LetterAsync(id), (await host.OnFileAsync(id)).Path);
        var pdf = await host.InAsync((CertificationDb db) => db.Set<LetterPdf>().AsNoTracking().SingleAsync(p => p.LetterId == letter.Id, Ct));
        Assert.Equal("%PDF"u8.ToArray(), pdf.Bytes[..4]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf.Bytes)), letter.Sha256);
        Assert.Equal((decidedOn, SchemeData.Scheme(path.SchemeVersion).Terms[TermKind.D14].LastDay(decidedOn)), (path.Term(TermKind.D14)!.From, path.Term(TermKind.D14)!.LastDay));
        Assert.Null(path.Term(TermKind.D13));
        Assert.Equal(path.Term(TermKind.D14)!.LastDay, letter.LastDay);
        await Eventually.ThereAsync(async () => (await MailsAsync(letter)).All(m => m.AcceptedAt is not null) ? null : "not every mail has left");
        var mails = await MailsAsync(letter);
        Assert.Equal([Cast.Coordinator.Id, Cast.Signatory.Id, Cast.CbManager.Id], mails.Select(m => m.PersonId).Order());
        Assert.All(mails, mail => Assert.Contains(letter.Address, mail.PlainText));
        Assert.Contains("LetterSent", await ActsAsync(id));
    }

    [Fact]
    public async Task What_a_letter_says_is_read_by_nobody_in_outbox_or_queue()
    {
        var id = await DecideAsync(State.UnderDecision, Trigger.Refuse, State.Refused);
        await SentAsync(id);

        var letter = await LetterAsync(id);
        Assert.Contains(letter.Lines, line => line.Text.Contains("Niet op orde", StringComparison.Ordinal));
        var told = await host.InAsync((CertificationDb db) => db.Outbox.AsNoTracking().Select(m => m.Body).ToListAsync(Ct));
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, body => body.Contains("Niet op orde", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Holder_body_and_branch_read_the_letter_and_its_pdf_and_others_find_none()
    {
        var id = await DecideAsync(State.UnderDecision, Trigger.GrantConditionally, State.GrantedConditional);
        await SentAsync(id);
        var (letter, path) = (await LetterAsync(id), (await host.OnFileAsync(id)).Path);

        foreach (var who in new[] { Cast.Coordinator, Cast.Signatory, Cast.CbManager, Cast.Officer, Cast.Chair, Cast.Reader })
        {
            var page = await (await host.AsAsync(who)).PageAsync(letter.Address);
            var words = page.QuerySelector(".kw-letter")!.TextContent;
            Assert.Contains("Rooster invoeren", words, StringComparison.Ordinal);
            Assert.Contains($"uiterlijk op {DutchDate.WithDay(letter.LastDay!.Value)}", words, StringComparison.Ordinal);
            Assert.Contains("Chair de Vries", words, StringComparison.Ordinal);
            var pdf = await (await host.AsAsync(who)).GetAsync($"{letter.Address}?handler=Pdf");
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.Status, pdf.MediaType));
        }

        Assert.Contains(letter.Address, (await (await host.AsAsync(Cast.Coordinator)).PageAsync($"/trajecten/{id}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        foreach (var who in new[] { Cast.StrangeSignatory, Cast.Admin }) Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(who)).GetAsync(letter.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync($"/trajecten/{id}/brieven/9")).Status);
    }

    [Fact]
    public async Task A_letter_that_came_back_is_a_task_and_sending_it_again_gives_the_term_a_new_start()
    {
        var id = await DecideAsync(State.Submitted, Trigger.RefuseAdmission, State.NotAdmitted);
        await SentAsync(id);
        var address = (await LetterAsync(id)).Address;
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Null((await (await host.AsAsync(Cast.Coordinator)).PageAsync(address)).QuerySelector("main form[method=post]"));

        var refused = await officer.SubmitAsync(await FormAsync(officer, address));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        host.GoTo(host.Now.AddDays(9));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, address), ("Fields.Note", "De mailbox bestaat niet meer."))).Status);

        var returned = (await host.OnFileAsync(id)).Path;
        Assert.Equal((true, false), (returned.Term(TermKind.D13) is not null, returned.Term(TermKind.D14) is not null));
        Assert.Contains("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(await host.AsAsync(Cast.Secretary)), StringComparison.Ordinal);

        var again = await FormAsync(officer, address);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(again)).Status);
        await SentAsync(id, sending: 2);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SubmitAsync(again)).Status);

        var sent = (await host.OnFileAsync(id)).Path;
        Assert.Equal(AmsterdamTime.DateOf(host.Now), sent.Term(TermKind.D14)!.From);
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);
        Assert.Equal(["LetterSent", "LetterReturned", "SendLetterAgain", "LetterSent"], (await ActsAsync(id)).TakeLast(4));
    }

    [Fact]
    public async Task A_mail_that_fails_for_everybody_of_the_holder_is_a_task_until_one_of_them_gets_it()
    {
        await AddressesAsync("geen adres");
        var id = await DecideAsync(State.UnderDecision, Trigger.Refuse, State.Refused);
        await Eventually.ThereAsync(async () => (await LetterAsync(id)).IsUndelivered ? null : "the letter is not known to be undelivered");
        Assert.NotNull((await host.OnFileAsync(id)).Path.Term(TermKind.D13));
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Contains("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);

        await AddressesAsync("weer.goed@cast.example");
        host.GoTo(host.Now.AddDays(2));
        var address = (await LetterAsync(id)).Address;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, address))).Status);
        await SentAsync(id, sending: 2);

        Assert.Equal(AmsterdamTime.DateOf(host.Now), (await host.OnFileAsync(id)).Path.Term(TermKind.D14)!.From);
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);
    }

    private async Task<Guid> DecideAsync(State from, Trigger step, State to)
    {
        await host.SettledAsync();
        var ready = Ready.For(from, step, to);
        var id = await host.PutAsync(ready.It);
        var answer = await host.AskAsync(id, ready, ready.It.Path.Version);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal(step.ToString(), (await LetterAsync(id)).Step);
        return id;
    }

    private async Task SentAsync(Guid path, int sending = 1)
    {
        await Eventually.ThereAsync(async () => (await LetterAsync(path)).Sendings is { Count: var count } all && count == sending && all[^1].Reached.Count == 2 ? null : "the letter did not reach both people of the holder");
        await host.SettledAsync();
    }

    /// <summary>Gives the people of the holder another address in the address book.</summary>
    private async Task AddressesAsync(string email)
    {
        var version = Interlocked.Increment(ref known);
        foreach (var who in new[] { Cast.Coordinator, Cast.Signatory }) await host.TellAsync(new PersonKnownV1(who.Id, version, "Zoë", email, "nl"));
    }

    private Task<List<Kwaliteit.Notices.Mails.Notice>> MailsAsync(Letter letter) => host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.MatterId == letter.Id).ToListAsync(Ct));

    private Task<Letter> LetterAsync(Guid path) => host.InAsync((CertificationDb db) => db.Letters.AsNoTracking().SingleAsync(l => l.SubjectId == path, Ct));

    private Task<List<string>> ActsAsync(Guid path) => host.InAsync((CertificationDb db) => db.LogEntries.AsNoTracking().Where(e => e.Dossier == path && !e.Refused).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync(Ct));

    private static async Task<IHtmlFormElement> FormAsync(Visitor who, string address) => (await who.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private static async Task<string> TasksAsync(Visitor who) => (await who.PageAsync("/werklijst")).QuerySelector("main")!.TextContent;
}

public sealed class LettersOnSqliteTests(LettersOnSqlite host) : LetterTests(host), IClassFixture<LettersOnSqlite>;

public sealed class LettersOnPostgresTests(LettersOnPostgres host) : LetterTests(host), IClassFixture<LettersOnPostgres>;
