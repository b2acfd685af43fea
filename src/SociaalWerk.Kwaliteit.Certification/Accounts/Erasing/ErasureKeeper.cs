using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Brings database and key store together at start and every hour: who is erased in the one is erased in the other, whichever came back from a backup.</summary>
internal sealed class ErasureKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ErasureKeeper> log) : RoundService(TimeSpan.FromHours(1), clock, log)
{
    public override async Task RoundAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await RoundAsync(scope.ServiceProvider.GetRequiredService<CertificationDb>(), ct);
    }

    public static async Task RoundAsync(CertificationDb db, CancellationToken ct)
    {
        var destroyed = db.Keys.Destroyed(KeyPart.Contact);
        await EraseRestoredAsync(db, destroyed, ct);
        await ForgetNamesAsync(db, ct);
        await db.MendComplaintsAsync(ct);
        // A process may have died after the commit, or the key store was restored.
        foreach (var person in await db.People.AsNoTracking().Where(p => p.ErasedAt != null).ToListAsync(ct))
            if (!destroyed.ContainsKey(person.Id) || (person.FullName is null && !db.Keys.IsDestroyed(person.Id, KeyPart.Name))) await db.DestroyKeysAsync(person.Id, ct);
    }

    /// <summary>Everybody whose key was destroyed, and whom a restored database still has.</summary>
    private static async Task EraseRestoredAsync(CertificationDb db, IReadOnlyDictionary<Guid, string> destroyed, CancellationToken ct)
    {
        foreach (var id in (await db.People.AsNoTracking().Where(p => p.ErasedAt == null).Select(p => p.Id).ToListAsync(ct)).Where(destroyed.ContainsKey))
        {
            var record = destroyed[id] is { Length: > 0 } kept ? Json.Read<ErasureRecord>(kept) : new ErasureRecord(ErasureReason.Restored, false, []);
            await db.EraseAgainAsync(id, record, ct);
        }
    }

    /// <summary>Whoever stayed named on a decision only, and whose decision is kept no longer.</summary>
    private static async Task ForgetNamesAsync(CertificationDb db, CancellationToken ct)
    {
        var named = await db.People.AsNoTracking().Where(p => p.ErasedAt != null && p.FullName != null).Select(p => p.Id).ToListAsync(ct);
        if (named.Count == 0) return;

        var deciders = await db.DecidersAsync(ct);
        foreach (var id in named.Where(id => !deciders.Contains(id)))
        {
            await db.AgainOnLostRaceAsync(async () =>
            {
                (await db.People.SingleAsync(p => p.Id == id, ct)).ForgetName();
                return await db.SaveChangesAsync(ct);
            }, ct);
        }
    }
}
