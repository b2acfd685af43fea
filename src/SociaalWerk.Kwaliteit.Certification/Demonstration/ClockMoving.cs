using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>Moves the demo's clock and puts that in the log: afterwards it explains why terms were over.</summary>
internal static class ClockMoving
{
    /// <summary>The dossier of the clock; the same in every demo.</summary>
    private static readonly Guid Dossier = new(SHA256.HashData(Encoding.UTF8.GetBytes("demo clock")).AsSpan(0, 16));

    /// <summary>False when the instant lies before the present of the demo.</summary>
    public static async Task<bool> MoveClockAsync(this CertificationDb db, DemoClock clock, DateTimeOffset to, Actor? by, CancellationToken ct)
    {
        var from = clock.GetUtcNow();
        if (!clock.TryMoveTo(to)) return false;

        // In the demo anybody may move the clock, also without signing in.
        var actor = by ?? new Actor(Guid.Empty, Role.None);
        db.Log(new Act(Dossier, "MoveClock", actor, actor.Role, clock.GetUtcNow(), Detail: Json.Write(new { from, to }), Kind: DossierKind.Settings));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
