using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Which files somebody may see at all, in the role chosen to work in; what is not visible does not exist for them (404).</summary>
internal static class PathVisibility
{
    private static readonly State[] OwnBusiness = [State.Draft, State.Cancelled];
    private static readonly State[] Decided = [State.Granted, State.GrantedConditional, State.Refused, State.NotAdmitted, State.Closed];

    public static IQueryable<CertificationPath> PathsVisibleTo(this CertificationDb db, Actor me)
    {
        var today = AmsterdamTime.Today(db.Clock);
        var organisation = me.Has(Role.Coordinator | Role.Contributor | Role.Signatory) ? me.OrganisationId : null;
        var helped = me.Has(Role.Helper | Role.FellowReader) ? me.OrganisationId : null;
        var body = me.Has(Role.CbManager | Role.CbReviewer) ? me.BodyId : null;
        var auditing = me.Has(Role.Auditor) ? me.BodyId : null;
        var peer = me.Has(Role.PeerAssessor);
        var desk = me.Has(Role.Officer | Role.Secretary | Role.Reader);
        var committee = me.Has(Role.Member | Role.Chair | Role.ViceChair);
        var chair = me.Has(Role.Chair | Role.ViceChair);
        var objections = me.Has(Role.ObjectionMember);

        // A revoked delegation opens nothing, also in a session that still names it.
        var helping = db.Delegations.Where(d => d.PersonId == me.Id && d.RevokedAt == null && d.From <= today && d.Until >= today);
        // After a change of body the holder decides whether the new one reads what went before.
        var shared = db.Paths.Where(p => body != null && p.BodyId == body && p.SharesHistory).Select(p => p.OrganisationId);
        return db.Paths.Where(p =>
            (organisation != null && p.OrganisationId == organisation)
            || (helped != null && p.OrganisationId == helped && helping.Any(d => d.OrganisationId == helped))
            || (desk && p.OrderedBy != null)
            || (!OwnBusiness.Contains(p.State) && (
                (body != null && (p.BodyId == body || (Decided.Contains(p.State) && shared.Contains(p.OrganisationId))))
                || desk
                || (committee && (p.Round > 0 || p.State == State.Nominated))
                || (chair && p.RefusalProposedBy != null)
                || (objections && Decided.Contains(p.State))
                || ((p.AssessorsUntil == null || p.AssessorsUntil >= today) && (
                    (auditing != null && p.BodyId == auditing && p.Seats.Any(s => s.PersonId == me.Id && !s.AsPeer))
                    || (peer && p.Seats.Any(s => s.PersonId == me.Id && s.AsPeer)))))));
    }
}
