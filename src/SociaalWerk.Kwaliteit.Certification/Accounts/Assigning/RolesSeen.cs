using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Whose roles somebody sees: of the own organisation or body, or of everybody; of others nobody sees that there is a role.</summary>
internal static class RolesSeen
{
    public const Role OfBranch = Role.Officer | Role.Admin;

    public static IQueryable<RoleAssignment> RolesSeenBy(this CertificationDb db, Actor me)
    {
        var (all, organisation, body) = (me.Has(OfBranch), me.Has(Role.Coordinator | Role.Signatory) ? me.OrganisationId : null, me.Has(Role.CbManager) ? me.BodyId : null);
        return db.Assignments.Where(a => all || (organisation != null && a.OrganisationId == organisation) || (body != null && a.BodyId == body));
    }
}
