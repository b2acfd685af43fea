using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Notices;

namespace SociaalWerk.Kwaliteit.ServiceTests.Notices;

/// <summary>Delivery to a mail server, by workers that a test starts itself: their notices lie in the future of the host's own worker.</summary>
public abstract class SmtpDeliveryTests(KwaliteitHost host)
{
    private readonly FakeTimeProvider clock = new(host.Now.AddHours(2));

    [Fact]
    public async Task A_server_that_says_no_for_now_is_asked_again_and_only_its_yes_is_proof()
    {
        var notice = await WaitingAsync();
        await using (var busy = new SmtpServer("RCPT", "451 try later"))
        {
            Assert.True(await SendNextAsync(RouteTo(busy)));
            Assert.False(await SendNextAsync(RouteTo(busy)));
        }

        var waits = await ReadAsync(notice);
        Assert.Equal((NoticeState.Waiting, NoticeProblem.RefusedForNow, clock.GetUtcNow().AddMinutes(1)), (waits.State, waits.Problem, waits.DueAt));
        Assert.Equal(0, await ProofsAsync(notice));

        clock.Advance(TimeSpan.FromMinutes(1));
        await using var server = new SmtpServer();
        Assert.True(await SendNextAsync(RouteTo(server)));

        Assert.Single(server.Taken);
        Assert.Equal((NoticeState.Accepted, 2), ((await ReadAsync(notice)).State, (await ReadAsync(notice)).Attempts));
        Assert.Equal(1, await ProofsAsync(notice));
    }

    [Fact]
    public async Task A_server_that_says_no_for_good_leaves_the_notice_to_a_person()
    {
        var notice = await WaitingAsync();
        await using var server = new SmtpServer("RCPT", "550 no such user");

        Assert.True(await SendNextAsync(RouteTo(server)));
        clock.Advance(TimeSpan.FromDays(2));

        Assert.False(await SendNextAsync(RouteTo(server)));
        Assert.Equal((NoticeState.Failed, "550 no such user"), ((await ReadAsync(notice)).State, (await ReadAsync(notice)).ProblemDetail));
    }

    [Fact]
    public async Task Several_workers_at_once_send_a_mail_once()
    {
        var notice = await WaitingAsync();
        await using var server = new SmtpServer();

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendNextAsync(RouteTo(server))));

        Assert.Single(sent, yes => yes);
        Assert.Single(server.Taken);
        Assert.Equal(1, await ProofsAsync(notice));
    }

    [Fact]
    public async Task A_worker_that_dies_after_sending_is_followed_by_one_that_sends_under_the_same_message_id()
    {
        var notice = await WaitingAsync();
        await using var server = new SmtpServer();
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendNextAsync(new Dying(RouteTo(server))));

        Assert.False(await SendNextAsync(RouteTo(server)));
        await host.InAsync((NoticesDb db) => db.WriteAsync(
            () => db.Notices.Where(n => n.Id == notice).ExecuteUpdateAsync(set => set.SetProperty(n => n.LeasedUntil, DateTimeOffset.UnixEpoch)), TestContext.Current.CancellationToken));
        Assert.True(await SendNextAsync(RouteTo(server)));

        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, mail => Assert.Contains($"{notice:N}@", mail));
        Assert.Equal(1, await ProofsAsync(notice));
    }

    private static SmtpRoute RouteTo(SmtpServer server) => new(SmtpAddress.Parse($"smtp://127.0.0.1:{server.Port}"));

    private Task<Guid> WaitingAsync() => host.InAsync(async (NoticesDb db) =>
    {
        var person = Addressee.Of(Guid.CreateVersion7());
        person.Take(new PersonKnownV1(person.PersonId, 1, "Zoë", "zoe@example.org", "nl"));
        var moved = new PathMovedV1(Guid.CreateVersion7(), 2, "T-2026-0044", "Stichting Zoë", "Initial", "External", "Draft", "Submit", "Submitted", host.Now, null, []);
        var notice = Notice.Of(moved, MailTable.For("Submit")!, Guid.CreateVersion7(), person.PersonId, Role.Coordinator, host.Now.AddHours(1));
        db.AddRange(person, notice);
        await db.SaveChangesAsync();
        return notice.Id;
    });

    private async Task<bool> SendNextAsync(MailRoute route)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var delivery = new NoticeDelivery(
            services.GetRequiredService<NoticesDb>(), route, services.GetRequiredService<MailWriter>(), services.GetRequiredService<Envelope>(),
            services.GetRequiredService<SealedParts>(), clock, NullLogger<NoticeDelivery>.Instance);
        return await delivery.SendNextAsync(TestContext.Current.CancellationToken);
    }

    private Task<Notice> ReadAsync(Guid id) => host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().SingleAsync(n => n.Id == id));

    private Task<int> ProofsAsync(Guid id) =>
        host.InAsync((NoticesDb db) => db.Outbox.CountAsync(m => m.Type.Contains(nameof(NoticeAcceptedV1)) && m.Body.Contains(id.ToString())));

    /// <summary>Hands the mail over, and then the process is gone.</summary>
    private sealed class Dying(MailRoute route) : MailRoute
    {
        public override async Task<SendFailure?> SendAsync(MimeMessage mail)
        {
            await route.SendAsync(mail);
            throw new InvalidOperationException("gone");
        }
    }
}

public sealed class SmtpDeliveryOnSqliteTests(NoticesOnSqlite host) : SmtpDeliveryTests(host), IClassFixture<NoticesOnSqlite>;

public sealed class SmtpDeliveryOnPostgresTests(NoticesOnPostgres host) : SmtpDeliveryTests(host), IClassFixture<NoticesOnPostgres>;
