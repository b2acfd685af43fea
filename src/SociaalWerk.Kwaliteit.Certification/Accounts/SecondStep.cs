using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Who must have more than a password: whoever binds an organisation, assesses, handles or decides.</summary>
internal static class SecondStep
{
    private const Role Needing = Signatory
        | CbManager | Auditor | LeadAuditor | CbReviewer
        | Officer | Secretary | Member | Chair | ViceChair | ObjectionMember | SchemeManager | Reader | Admin;

    public static bool IsNeededFor(Role role) => (role & Needing) != 0;
}
