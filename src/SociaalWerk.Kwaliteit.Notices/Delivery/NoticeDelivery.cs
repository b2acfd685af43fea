using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>One notice from the waiting list to its outcome.</summary>
internal sealed class NoticeDelivery(
    NoticesDb db, MailRoute route, MailWriter writer, Envelope envelope, SealedParts sealedParts, TimeProvider clock, ILogger<NoticeDelivery> log)
{
    /// <summary>Longer than any route takes to answer.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3), Pause = TimeSpan.FromSeconds(2);

    // Leases follow the machine's clock: the demo's clock may jump weeks.
    private readonly TimeProvider machine = TimeProvider.System;

    /// <summary>False when nothing waits that could be sent now.</summary>
    public async Task<bool> SendNextAsync(CancellationToken ct)
    {
        var until = machine.GetUtcNow() + Lease;
        if (await TakeAsync(until, ct) is not { } id) return false;

        var notice = await db.Notices.SingleAsync(n => n.Id == id, ct);
        var to = await db.Addressees.AsNoTracking().SingleAsync(a => a.PersonId == notice.PersonId, ct);
        var text = writer.Write(notice, to.Language);
        var failure = await SendAsync(notice, to);
        if (failure is null) notice.Accept(text, to.PersonVersion, clock.GetUtcNow());
        else notice.Fail(failure, clock.GetUtcNow());

        if (failure is not null) log.LogWarning("Notice {Id} was not sent: {Problem} {Detail}", id, failure.Problem, failure.Detail);
        await SaveAsync(until);
        return true;
    }

    /// <summary>Only what leaves holds the link; what is kept of it has a word in its place.</summary>
    private async Task<SendFailure?> SendAsync(Notice notice, Addressee to)
    {
        if (!sealedParts.TryOpen(notice, out var link, out var address)) return new SendFailure(NoticeProblem.LinkGone, "");

        var text = writer.Write(notice, to.Language, link);
        return envelope.Around(text, notice, to, clock.GetUtcNow(), address) is { } mail
            ? await route.SendAsync(mail)
            : new SendFailure(NoticeProblem.BadAddress, "");
    }

    /// <summary>Several copies of this service may look at once; the lease goes to one.</summary>
    private async Task<Guid?> TakeAsync(DateTimeOffset until, CancellationToken ct)
    {
        while (true)
        {
            var (now, due) = (machine.GetUtcNow(), clock.GetUtcNow());
            var free = db.Notices.Where(n => n.State == NoticeState.Waiting && n.DueAt <= due && (n.LeasedUntil == null || n.LeasedUntil < now)
                && db.Addressees.Any(a => a.PersonId == n.PersonId));
            var next = await free.OrderBy(n => n.DueAt).Select(n => n.Id).FirstOrDefaultAsync(ct);
            if (next == Guid.Empty) return null;

            var taken = await db.WriteAsync(() => free.Where(n => n.Id == next).ExecuteUpdateAsync(set => set.SetProperty(n => n.LeasedUntil, until), ct), ct);
            if (taken == 1) return next;
        }
    }

    /// <summary>The mail may have left: the outcome is worth more than one attempt to write it down.</summary>
    private async Task SaveAsync(DateTimeOffset until)
    {
        while (true)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (Exception e) when (e is not DbUpdateConcurrencyException && machine.GetUtcNow() + Pause < until)
            {
                log.LogError(e, "The outcome of a notice could not be saved yet");
                await Task.Delay(Pause);
            }
        }
    }
}
