using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Starts a path for the coordinator's own, active organisation (7.1 row 1).</summary>
internal static class PathStart
{
    /// <summary>Null when the organisation is not the coordinator's, or not active.</summary>
    /// <param name="known">What the applicant wrote the last time.</param>
    public static Task<CertificationPath?> StartAsync(this CertificationDb db, Actor me, Guid organisationId, PathKind kind, Variant variant, CancellationToken ct, Application? known = null) =>
        db.AgainOnLostRaceAsync(async () =>
        {
            if (!me.Has(Role.Coordinator) || me.OrganisationId != organisationId) return null;
            if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == organisationId && o.Active, ct) is null) return null;

            var now = db.Clock.GetUtcNow();
            var scheme = SchemeData.SchemeOn(AmsterdamTime.DateOf(now));
            var path = new CertificationPath(
                await PathNumbers.NextAsync(db, now, ct), organisationId, kind, variant, scheme.Version, new Attempt(me with { Role = Role.Coordinator }, now));
            if (known is not null) path.Begin(known);
            db.Paths.Add(path);
            await db.SaveChangesAsync(ct);
            return path;
        }, ct);
}
