using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Which files somebody may see at all; what is not visible does not exist for them (404).</summary>
internal static class PathVisibility
{
    private static readonly State[] OwnBusiness = [State.Draft, State.Cancelled];
    private static readonly State[] Decided = [State.Granted, State.GrantedConditional, State.Refused, State.NotAdmitted, State.Closed];

    public static IQueryable<CertificationPath> VisibleTo(this IQueryable<CertificationPath> paths, Actor me)
    {
        var organisation = me.Has(Role.Coordinator | Role.Contributor | Role.Signatory) ? me.OrganisationId : null;
        var body = me.Has(Role.CbManager | Role.CbReviewer) ? me.BodyId : null;
        var desk = me.Has(Role.Officer | Role.Secretary | Role.Reader);
        var committee = me.Has(Role.Member | Role.Chair | Role.ViceChair);
        var chair = me.Has(Role.Chair);
        var objections = me.Has(Role.ObjectionMember);
        return paths.Where(p =>
            (organisation != null && p.OrganisationId == organisation)
            || (!OwnBusiness.Contains(p.State) && (
                (body != null && p.BodyId == body)
                || desk
                || (committee && (p.Round > 0 || p.State == State.Nominated))
                || (chair && p.RefusalProposedBy != null)
                || (objections && Decided.Contains(p.State))
                || p.Seats.Any(s => s.PersonId == me.Id))));
    }
}
