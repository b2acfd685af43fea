using Microsoft.EntityFrameworkCore;
using MimeKit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;

namespace SociaalWerk.Kwaliteit.ServiceTests.Notices;

/// <summary>From a step on the bus to a mail that was taken.</summary>
public abstract class DeliveryTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_step_becomes_one_mail_for_each_person_whatever_is_repeated()
    {
        var (officer, applicant, chair) = (Known("officer@example.org"), Known("zoe@example.org", language: "en"), Known("chair@example.org"));
        await host.TellAsync(officer, applicant, chair);
        var moved = Moved("Submit", (officer, "Officer"), (applicant, "Coordinator"), (applicant, "Signatory"), (chair, "Chair"));
        var messageId = Guid.CreateVersion7();

        await host.TellAsync(moved, messageId);
        await host.TellAsync(moved, messageId);
        var notices = await AcceptedAsync(moved.PathId, 2);

        Assert.Equal(["Aanmelding ontvangen", "Application received"], notices.Select(n => n.Subject).Order());
        Assert.Equal(["officer@example.org", "zoe@example.org"], Sent(moved.PathId).Select(m => m.To.Mailboxes.Single().Address).Order());
        var told = await host.InAsync((NoticesDb db) => db.Outbox.Where(m => m.Type.Contains(nameof(NoticeAcceptedV1))).Select(m => m.Body).ToListAsync());
        Assert.Equal(notices.Select(n => n.Id).Order(), told.Select(Json.Read<NoticeAcceptedV1>).Where(a => a.PathId == moved.PathId).Select(a => a.NoticeId).Order());
    }

    [Fact]
    public async Task A_person_who_is_not_known_yet_gets_the_mail_as_soon_as_they_are()
    {
        var late = Known("late@example.org");
        var moved = Moved("Nominate", (late, "Secretary"));
        await host.TellAsync(moved);
        Assert.Equal(NoticeState.Waiting, Assert.Single(await NoticesOf(moved.PathId)).State);

        await host.TellAsync(late);
        await AcceptedAsync(moved.PathId, 1);

        Assert.Equal("late@example.org", Assert.Single(Sent(moved.PathId)).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task The_newest_address_counts_in_whatever_order_the_news_comes()
    {
        var first = Known("first@example.org");
        await host.TellAsync(first with { PersonVersion = 3, Email = "third@example.org" }, first, first with { PersonVersion = 2, Email = "second@example.org" });
        var moved = Moved("AskInformation", (first, "Signatory"));

        await host.TellAsync(moved);
        var notice = Assert.Single(await AcceptedAsync(moved.PathId, 1));

        Assert.Equal("third@example.org", Assert.Single(Sent(moved.PathId)).To.Mailboxes.Single().Address);
        Assert.Equal(3, notice.AddressVersion);
    }

    [Fact]
    public async Task A_step_that_concerns_nobody_by_mail_makes_no_notice()
    {
        var secretary = Known("secretary@example.org");
        var moved = Moved("PutOnAgenda", (secretary, "Secretary"));

        await host.TellAsync(secretary, moved);

        Assert.Empty(await NoticesOf(moved.PathId));
    }

    private static PersonKnownV1 Known(string email, string language = "nl") => new(Guid.CreateVersion7(), 1, "Zoë Łukaszewicz-Müller", email, language);

    private PathMovedV1 Moved(string step, params (PersonKnownV1 Person, string Role)[] participants) => new(
        Guid.CreateVersion7(), 2, "T-2026-0042", "Stichting Zoë", "Initial", "External", "Draft", step, "Submitted", host.Now, null,
        [.. participants.Select(p => new ParticipantV1(p.Person.PersonId, p.Role))]);

    private Task<List<Notice>> NoticesOf(Guid path) => host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.PathId == path).ToListAsync());

    private async Task<List<Notice>> AcceptedAsync(Guid path, int count)
    {
        await Eventually.ThereAsync(async () =>
            (await NoticesOf(path)).Count(n => n.State == NoticeState.Accepted) is var accepted && accepted == count ? null : $"{accepted} of {count} notices were accepted");
        return await NoticesOf(path);
    }

    private List<MimeMessage> Sent(Guid path) =>
        [.. Directory.EnumerateFiles(host.Settings.PathOf("mail"), "*.eml").Select(f => MimeMessage.Load(f)).Where(m => m.TextBody!.Contains($"{host.Settings.PublicAddress}/trajecten/{path}"))];
}

public sealed class DeliveryOnSqliteTests(NoticesOnSqlite host) : DeliveryTests(host), IClassFixture<NoticesOnSqlite>;

public sealed class DeliveryOnPostgresTests(NoticesOnPostgres host) : DeliveryTests(host), IClassFixture<NoticesOnPostgres>;
