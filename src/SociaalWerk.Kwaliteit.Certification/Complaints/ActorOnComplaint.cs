using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>A role counts for a complaint that is assigned or handled in it; whoever it is about has none, and finds nothing.</summary>
internal static class ActorOnComplaint
{
    /// <summary>Roles in which somebody can have to do with complaints at all.</summary>
    public const string Readers = $"{nameof(Role.Officer)},{nameof(Role.Secretary)},{nameof(Role.Chair)},{nameof(Role.SchemeManager)}";

    public static Actor For(this Actor me, Complaint complaint) => me with
    {
        Role = (complaint.Assigns(me) ? complaint.AssignerRole : Role.None) | (complaint.Handles(me) ? complaint.HandlerRole : Role.None),
    };

    /// <summary>Before anybody said whom it is about only the assigner sees it; afterwards those too among whom its handler is chosen.</summary>
    public static async Task<IQueryable<Complaint>> ComplaintsVisibleToAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var rows = (await db.HumansAsync(ct)).RowsOf(me.Id);
        var roles = ActorClaims.Roles(me.Role).ToList();
        return db.Complaints.Where(c => !c.Subjects.Any(s => rows.Contains(s.PersonId))
            && (roles.Contains(c.AssignerRole) || (c.MarkedAt != null && roles.Contains(c.HandlerRole))));
    }
}
