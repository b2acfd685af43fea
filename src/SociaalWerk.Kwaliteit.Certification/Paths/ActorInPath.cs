using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>A role counts for a file: lead there, plain auditor here (section 0, Roles).</summary>
internal static class ActorInPath
{
    private const Role OfOrganisation = Coordinator | Contributor | Signatory | Helper | FellowReader;
    private const Role OfBody = CbManager | CbReviewer;
    private const Role OfBranch = Officer | Secretary | Member | Chair | ViceChair | ObjectionMember | SchemeManager | Reader;

    public static Actor For(this Actor me, CertificationPath path)
    {
        var role = me.Role & (OfBranch | Clock);
        if (me.OrganisationId == path.OrganisationId) role |= me.Role & OfOrganisation;
        if (me.BodyId is { } body && me.Has(OfBody | FellowReader)) role |= body == path.BodyId ? me.Role & OfBody : path.Surroundings.SharedWith.Contains(body) ? FellowReader : None;
        // An auditor who left the file's certifying body has no part in it any more, whoever takes over (hard case 5).
        if (path.Plan.Team.FirstOrDefault(m => m.PersonId == me.Id) is { } member && (member.IsPeer ? me.Has(PeerAssessor | LeadPeer) : me.Has(Auditor | LeadAuditor) && me.BodyId == path.BodyId)) role |= RoleOf(member.Part);
        return me with { Role = role };
    }

    public static Role RoleOf(TeamPart part) => part switch
    {
        TeamPart.LeadAuditor => LeadAuditor,
        TeamPart.Auditor => Auditor,
        TeamPart.LeadPeer => LeadPeer,
        _ => PeerAssessor,
    };
}
