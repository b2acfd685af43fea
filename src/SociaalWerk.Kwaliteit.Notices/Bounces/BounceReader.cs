using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Bounces;

/// <summary>Reads what came back to the sender of our mails, and marks the notices that it is about (section 0, proof of sending).</summary>
/// <remarks>First it is saved, then the file is moved: what is read twice, or came twice, changes nothing.</remarks>
internal sealed class BounceReader(IServiceScopeFactory scopes, Maildir folder, Envelope envelope, TimeProvider clock, ILogger<BounceReader> log)
    : RoundService(TimeSpan.FromMinutes(1), clock, log)
{
    public override async Task RoundAsync(CancellationToken ct)
    {
        foreach (var file in folder.New())
        {
            try
            {
                await ReadAsync(file, ct);
                folder.MarkRead(file);
            }
            catch (FileNotFoundException)
            {
                // Another copy of this service was first.
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError(e, "What came back in {File} could not be kept; it is tried again", Path.GetFileName(file));
            }
        }

        await ForgetAsync(ct);
    }

    private async Task ReadAsync(string file, CancellationToken ct)
    {
        var mail = await ReturnedMail.ReadAsync(file, ct);
        if (mail.Kind == ReturnKind.NoMatter) return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await ReasonAsync(db, mail, ct) is { } reason && !await db.StrayReturns.AnyAsync(s => s.File == Maildir.NameOf(file), ct))
                db.StrayReturns.Add(new StrayReturn { File = Maildir.NameOf(file), Reason = reason, ReadAt = Clock.GetUtcNow() });
            return await db.SaveChangesAsync(ct);
        }, ct);
    }

    /// <summary>Why it can't be recognised; null when it was about a notice of ours.</summary>
    private async Task<StrayReason?> ReasonAsync(NoticesDb db, ReturnedMail mail, CancellationToken ct)
    {
        if (mail.Kind == ReturnKind.Unreadable) return StrayReason.Unreadable;
        if (mail.Kind == ReturnKind.NoReport) return StrayReason.NoReport;

        var ids = mail.About.Select(envelope.NoticeOf).OfType<Guid>().ToList();
        if (await db.Notices.FirstOrDefaultAsync(n => ids.Contains(n.Id), ct) is not { } notice) return StrayReason.UnknownNotice;

        notice.Return(mail.Detail, Clock.GetUtcNow());
        return null;
    }

    /// <summary>Whoever looked at a stray one takes its file out of cur/; then it leaves the list.</summary>
    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        var gone = (await db.StrayReturns.ToListAsync(ct)).Where(s => !folder.Holds(s.File)).ToList();
        if (gone.Count == 0) return;

        var ids = gone.Select(s => s.Id).ToList();
        await db.WriteAsync(() => db.StrayReturns.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(ct), ct);
    }
}
