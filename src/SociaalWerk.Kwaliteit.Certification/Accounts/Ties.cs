using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Reads who is whom, and who is tied to whom, whatever account it stands under.</summary>
internal static class Ties
{
    public static async Task<Humans> HumansAsync(this CertificationDb db, CancellationToken ct)
    {
        var links = await db.People.AsNoTracking().Where(p => p.SameAsId != null).Select(p => new { p.Id, p.SameAsId }).ToListAsync(ct);
        return links.Count == 0 ? Humans.Unlinked : new Humans(links.Select(l => (l.Id, l.SameAsId!.Value)));
    }

    /// <summary>Whether this is somebody of the organisation, so that a notice to them is one to the organisation (ruling on proof of sending).</summary>
    public static Task<bool> IsOfAsync(this CertificationDb db, Guid person, Guid organisation, CancellationToken ct) =>
        db.Assignments.AnyAsync(a => a.PersonId == person && a.OrganisationId == organisation && a.ConfirmedAt != null, ct);

    /// <summary>What people declared, and the help they gave: both make partial.</summary>
    public static async Task<IReadOnlyList<Interest>> InterestsAsync(this CertificationDb db, IReadOnlyList<Guid> organisations, CancellationToken ct)
    {
        var declared = await db.Interests.AsNoTracking().Where(i => organisations.Contains(i.OrganisationId)).ToListAsync(ct);
        var helped = await db.Delegations.AsNoTracking().Where(d => organisations.Contains(d.OrganisationId)).ToListAsync(ct);
        return [.. declared, .. helped.Select(d => d.AsInterest)];
    }
}
