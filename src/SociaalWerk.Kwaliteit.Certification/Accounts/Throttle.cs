using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Slows signing in per account and per network; a passkey, which can't be guessed, is slowed per network only.</summary>
internal sealed class Throttle(CertificationDb db, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>How long to wait, or null when this try may go on; it then counts as failed until it is given back.</summary>
    /// <param name="email">As typed; whether somebody has this address makes no difference.</param>
    /// <remarks>To be called before anything else is loaded: the loser of a race starts afresh.</remarks>
    public Task<TimeSpan?> TakeAsync(string? email, string network, CancellationToken ct) => TakeAsync(PacesOf(email, network), ct);

    /// <summary>The same for complaints from one network; none is ever given back.</summary>
    public Task<TimeSpan?> TakeComplaintAsync(string network, CancellationToken ct) =>
        TakeAsync(new Dictionary<string, SlowDown> { [Secret.HashOf($"complaint from {network}")] = SlowDown.Complaints }, ct);

    /// <summary>It was the right person: the account's failures are forgotten, the network's lessened.</summary>
    public async Task GiveBackAsync(string? email, string network, CancellationToken ct)
    {
        var (now, own) = (machine.GetUtcNow(), NetworkKey(network));
        var keys = PacesOf(email, network).Keys.Where(k => k != own).ToList();
        await db.WriteAsync(() => db.Set<SignInTries>().Where(t => keys.Contains(t.Key)).ExecuteDeleteAsync(ct), ct);
        await db.WriteAsync(
            () => db.Set<SignInTries>().Where(t => t.Key == own && t.Failures > 0).ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Failures, t => t.Failures - 1).SetProperty(t => t.FreeAt, now).SetProperty(t => t.Version, t => t.Version + 1), ct),
            ct);
        var forgotten = now - SignInTries.Memory;
        await db.WriteAsync(() => db.Set<SignInTries>().Where(t => t.LastAt < forgotten).ExecuteDeleteAsync(ct), ct);
    }

    private Task<TimeSpan?> TakeAsync(Dictionary<string, SlowDown> paces, CancellationToken ct) => db.AgainOnLostRaceAsync(
        async () =>
        {
            var now = machine.GetUtcNow();
            var known = await KnownAsync(paces.Keys, ct);
            if (known.Values.Select(t => t.FreeAt - now).DefaultIfEmpty().Max() is var wait && wait > TimeSpan.Zero) return wait;

            foreach (var (key, pace) in paces)
            {
                var tries = known.GetValueOrDefault(key) ?? db.Add(new SignInTries(key)).Entity;
                tries.Take(pace, now);
            }

            await db.SaveChangesAsync(ct);
            return (TimeSpan?)null;
        },
        ct);

    private async Task<Dictionary<string, SignInTries>> KnownAsync(IEnumerable<string> keys, CancellationToken ct) =>
        await db.Set<SignInTries>().Where(t => keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, ct);

    private Dictionary<string, SlowDown> PacesOf(string? email, string network)
    {
        var paces = new Dictionary<string, SlowDown> { [NetworkKey(network)] = SlowDown.Network };
        if (string.IsNullOrWhiteSpace(email)) return paces;

        // Marks, not plain hashes: an address is guessed from a hash.
        paces[db.Keys.MarkOf($"account {email.Trim()}")] = SlowDown.Account;
        paces[db.Keys.MarkOf($"account {email.Trim()} from {network}")] = SlowDown.AccountFromNetwork;
        return paces;
    }

    private static string NetworkKey(string network) => Secret.HashOf($"network {network}");
}
