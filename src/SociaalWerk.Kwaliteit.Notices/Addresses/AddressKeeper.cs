using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>At start and every hour: whose key was destroyed is cleared here too, also when a backup from before was restored.</summary>
internal sealed class AddressKeeper(IServiceScopeFactory scopes, ILogger<AddressKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                await RoundAsync(services.GetRequiredService<NoticesDb>(), services.GetRequiredService<MailRoute>(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The address book could not be compared with the keys; trying again in {Round}", Round);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public static async Task RoundAsync(NoticesDb db, MailRoute route, CancellationToken ct)
    {
        var destroyed = db.Keys.Destroyed(KeyPart.Contact);
        var known = await db.Addressees.Select(a => a.PersonId).Union(db.Notices.Where(n => n.ErasedAt == null).Select(n => n.PersonId)).ToListAsync(ct);
        foreach (var person in known.Where(destroyed.ContainsKey))
        {
            await db.AgainOnLostRaceAsync(async () =>
            {
                await db.ForgetAsync(route, person, db.Clock.GetUtcNow(), ct);
                return await db.SaveChangesAsync(ct);
            }, ct);
        }
    }
}
