using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Takes and publishes the head of a service's log as soon as a day has begun, or later when the service was down then.</summary>
internal sealed class HeadKeeper<TDb>(string service, IServiceScopeFactory scopes, HeadFiles files, TimeProvider clock, ILogger<HeadKeeper<TDb>> log)
    : RoundService(TimeSpan.FromSeconds(1), clock, log)
    where TDb : ServiceDb
{
    private DateOnly? kept;

    /// <summary>Does nothing when this day's head is there; a copy of the service that comes second finds it there.</summary>
    public override async Task RoundAsync(CancellationToken ct)
    {
        var today = AmsterdamTime.Today(Clock);
        if (kept == today) return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await db.LogHeads.AnyAsync(h => h.Day == today, ct)) return 0;

            db.LogHeads.Add(await LogHead.TakeAsync(db, service, today, ct));
            return await db.SaveChangesAsync(ct);
        }, ct);
        await PublishAsync(db, ct);
        kept = today;
    }

    /// <summary>Also what an earlier process saved and could not write any more.</summary>
    private async Task PublishAsync(TDb db, CancellationToken ct)
    {
        var written = files.Days(service.ToLowerInvariant()).ToHashSet();
        foreach (var day in (await db.LogHeads.Select(h => h.Day).ToListAsync(ct)).Where(d => !written.Contains(d)))
            files.Publish(service, await db.LogHeads.AsNoTracking().SingleAsync(h => h.Day == day, ct));
    }
}
