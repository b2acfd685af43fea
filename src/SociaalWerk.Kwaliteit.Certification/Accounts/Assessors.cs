using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Who can be planned in a team: admitted, and in service as auditor or peer.</summary>
/// <param name="BodyId">The certifying body of an auditor; null for a peer.</param>
/// <param name="OrganisationId">The organisation of a peer.</param>
internal sealed record Assessor(Guid Id, string Name, Qualification Qualification, Guid? BodyId, Guid? OrganisationId)
{
    public bool IsPeer => BodyId is null;
}

/// <summary>Reads them: auditors first, and in each group those who know the work.</summary>
internal static class Assessors
{
    public static async Task<IReadOnlyList<Assessor>> AssessorsAsync(this CertificationDb db, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        var people = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.Qualification != null).ToListAsync(ct);
        return
        [
            .. people.SelectMany(p => p.Assignments.Where(a => a.Role is Role.Auditor or Role.PeerAssessor && a.CountsOn(today))
                    .Select(a => new Assessor(p.Id, p.Name, p.Qualification!, a.BodyId, a.OrganisationId)))
                .OrderBy(a => a.IsPeer).ThenByDescending(a => a.Qualification.Expert).ThenBy(a => a.Name, StringComparer.Ordinal),
        ];
    }
}
