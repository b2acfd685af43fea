using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>At start and every hour: whose key was destroyed is cleared here too, also when a backup from before was restored.</summary>
internal sealed class AddressKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AddressKeeper> log) : RoundService(TimeSpan.FromHours(1), clock, log)
{
    public override async Task RoundAsync(CancellationToken ct) => await EachAsync(await ErasedAsync(ct), person => ForgetAsync(person, ct), ct);

    private async Task<IReadOnlyList<Guid>> ErasedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        var destroyed = db.Keys.Destroyed(KeyPart.Contact);
        var known = await db.Addressees.Select(a => a.PersonId).Union(db.Notices.Where(n => n.ErasedAt == null).Select(n => n.PersonId)).ToListAsync(ct);
        return [.. known.Where(destroyed.ContainsKey)];
    }

    private async Task ForgetAsync(Guid person, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, route) = (scope.ServiceProvider.GetRequiredService<NoticesDb>(), scope.ServiceProvider.GetRequiredService<MailRoute>());
        await db.AgainOnLostRaceAsync(async () =>
        {
            await db.ForgetAsync(route, person, db.Clock.GetUtcNow(), ct);
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}
