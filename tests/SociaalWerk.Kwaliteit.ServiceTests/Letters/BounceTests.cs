using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Bounces;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Complaints;
using SociaalWerk.Kwaliteit.UnitTests.Notices;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>What comes back to our sender, from a file in the folder to the task of the office and a new start of the term (section 0, proof of sending).</summary>
public abstract class BounceTests(LettersHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_that_came_back_from_everybody_of_the_holder_is_a_task_and_its_term_starts_anew_with_the_next_sending()
    {
        var (id, letter) = await SentAsync();
        var officer = await host.AsAsync(Cast.Officer);

        await ComesBackAsync(Reports.Postfix(await MessageIdAsync(letter, Cast.Coordinator)));
        await ComesBackAsync(Reports.Exchange(await MessageIdAsync(letter, Cast.CbManager)));
        Assert.NotNull((await host.OnFileAsync(id)).Path.Term(TermKind.D14)); // the signatory has it
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);

        host.GoTo(host.Now.AddDays(3));
        await ComesBackAsync(Reports.Exchange(await MessageIdAsync(letter, Cast.Signatory)));
        var returned = await host.OnFileAsync(id);
        Assert.Equal((false, AmsterdamTime.DateOf(host.Now)), (returned.Path.Term(TermKind.D14) is not null, returned.Path.Term(TermKind.D13)!.From));
        Assert.Contains("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);
        Assert.Equal(nameof(Role.Clock), Assert.Single(returned.Log, line => line.Act == "LetterReturned").Role);
        Assert.Equal(3, await host.InAsync((NoticesDb db) => db.Notices.CountAsync(n => n.MatterId == letter && n.State == NoticeState.Returned, Ct)));
        var page = (await officer.PageAsync("/berichten?staat=Returned")).QuerySelector("main")!;
        Assert.Contains("Kwam terug", page.TextContent, StringComparison.Ordinal);

        await ComesBackAsync(Reports.Exchange(await MessageIdAsync(letter, Cast.Signatory))); // the same once more
        Assert.Single((await host.OnFileAsync(id)).Log, line => line.Act == "LetterReturned");

        var address = (await LetterAsync(id)).Address;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync((await officer.PageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method=post]")!)).Status);
        await AcceptedAsync(id, 2);
        Assert.Equal(AmsterdamTime.DateOf(host.Now), (await host.OnFileAsync(id)).Path.Term(TermKind.D14)!.From);
        Assert.DoesNotContain("Brief niet bezorgd", await TasksAsync(officer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_report_about_a_mail_of_ours_changes_nothing_stands_in_the_list_and_its_file_is_left_as_it_came()
    {
        var (id, letter) = await SentAsync();
        var messageId = await MessageIdAsync(letter, Cast.Signatory);
        var cut = Reports.Cut(messageId);

        await ComesBackAsync(Reports.Reply(messageId), "1.mens");
        await ComesBackAsync(cut, "2.kapot");
        await ComesBackAsync(Reports.Postfix($"{Guid.CreateVersion7():N}@localhost"), "3.vreemd");
        await ComesBackAsync(Reports.OutOfOffice(messageId), "4.afwezig");
        await ComesBackAsync(Reports.Postfix(messageId, "delayed", "4.4.1"), "5.later");

        Assert.NotNull((await host.OnFileAsync(id)).Path.Term(TermKind.D14));
        Assert.Empty(await host.InAsync((NoticesDb db) => db.Notices.Where(n => n.MatterId == letter && n.State == NoticeState.Returned).ToListAsync(Ct)));
        Assert.Equal(["1.mens", "2.kapot", "3.vreemd", "4.afwezig", "5.later"], Directory.EnumerateFiles(Part("cur")).Select(Maildir.NameOf).Where(n => n[1] == '.').Order());
        Assert.Equal(cut, await File.ReadAllTextAsync(Path.Combine(Part("cur"), "2.kapot:2,S"), Ct));
        foreach (var who in new[] { Cast.Officer, Cast.Admin })
        {
            var page = (await (await host.AsAsync(who)).PageAsync("/berichten")).QuerySelector("main")!.TextContent;
            Assert.Contains("Teruggekomen post die niemand herkende (3)", page, StringComparison.Ordinal);
            foreach (var name in new[] { "1.mens", "2.kapot", "3.vreemd" }) Assert.Contains(name, page, StringComparison.Ordinal);
        }

        foreach (var file in Directory.EnumerateFiles(Part("cur"))) File.Delete(file);
        await RoundAsync();
        Assert.DoesNotContain("niemand herkende", (await (await host.AsAsync(Cast.Officer)).PageAsync("/berichten")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_whose_decision_is_final_stays_as_it_is()
    {
        var (id, letter) = await SentAsync();
        await host.InAsync((CertificationDb db) => db.Paths.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, State.Closed), Ct));

        foreach (var who in new[] { Cast.Coordinator, Cast.Signatory }) await ComesBackAsync(Reports.Postfix(await MessageIdAsync(letter, who)));

        Assert.False((await LetterAsync(id)).IsUndelivered);
        Assert.DoesNotContain((await host.OnFileAsync(id)).Log, line => line.Act == "LetterReturned");
    }

    [Fact]
    public async Task A_mail_to_a_complainant_that_came_back_waits_for_the_handler()
    {
        _ = await SentAsync();
        var complaint = AComplaint.Acknowledged().Complaint;
        await host.InAsync((CertificationDb db) => Task.FromResult(db.Add(complaint)).ContinueWith(_ => db.SaveChangesAsync(Ct), Ct).Unwrap());

        await host.TellAsync(new MatterNoticeReturnedV1(Guid.CreateVersion7(), complaint.Id, 1, Complaint.MatterKind, nameof(ComplaintTrigger.AcknowledgeReceipt), complaint.ComplainantId, host.Now));

        Assert.NotNull((await host.InAsync((CertificationDb db) => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == complaint.Id, Ct))).FailedToComplainant);
        Assert.Contains("Klacht: e-mail opnieuw sturen", await TasksAsync(await host.AsAsync(Cast.Officer)), StringComparison.Ordinal);
    }

    private async Task<(Guid Path, Guid Letter)> SentAsync()
    {
        await host.SettledAsync();
        var ready = Ready.For(State.UnderDecision, Trigger.Refuse, State.Refused);
        var id = await host.PutAsync(ready.It);
        var answer = await host.AskAsync(id, ready, ready.It.Path.Version);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        await AcceptedAsync(id, 1);
        return (id, (await LetterAsync(id)).Id);
    }

    /// <summary>Everybody who is told of the letter has the mail.</summary>
    private async Task AcceptedAsync(Guid path, int sending)
    {
        await Eventually.ThereAsync(async () => (await LetterAsync(path)).Sendings is { Count: var count } all && count == sending && all[^1].Reached.Count == 2 ? null : "the letter is not sent to all of the holder");
        var letter = (await LetterAsync(path)).Id;
        await Eventually.ThereAsync(async () =>
            await host.InAsync((NoticesDb db) => db.Notices.CountAsync(n => n.MatterId == letter && n.PathVersion == sending && n.State == NoticeState.Accepted, Ct)) == 3 ? null : "not every mail has left");
        await host.SettledAsync();
    }

    private async Task ComesBackAsync(string report, string? name = null)
    {
        await File.WriteAllTextAsync(Path.Combine(Part("new"), name ?? $"{Guid.CreateVersion7():N}.mx"), report, Ct);
        await RoundAsync();
        await host.SettledAsync();
    }

    private Task RoundAsync() => host.Services.GetRequiredService<BounceReader>().RoundAsync(Ct);

    private string Part(string part) => Path.Combine(host.Settings.BounceFolder!, part);

    /// <summary>As it stands in the mail that left.</summary>
    private async Task<string> MessageIdAsync(Guid letter, Actor to)
    {
        var notice = await host.InAsync((NoticesDb db) => db.Notices.Where(n => n.MatterId == letter && n.PersonId == to.Id).OrderBy(n => n.PathVersion).Select(n => n.Id).FirstAsync(Ct));
        return MimeKit.MimeMessage.Load(Path.Combine(host.Settings.PathOf("mail"), $"{notice:N}.eml"), Ct).MessageId!;
    }

    private Task<Letter> LetterAsync(Guid path) => host.InAsync((CertificationDb db) => db.Letters.AsNoTracking().SingleAsync(l => l.SubjectId == path, Ct));

    private static async Task<string> TasksAsync(Visitor who) => (await who.PageAsync("/werklijst")).QuerySelector("main")!.TextContent;
}

public sealed class BouncesOnSqliteTests(LettersOnSqlite host) : BounceTests(host), IClassFixture<LettersOnSqlite>;

public sealed class BouncesOnPostgresTests(LettersOnPostgres host) : BounceTests(host), IClassFixture<LettersOnPostgres>;
