using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>A role counts for a label: of the holder, of its certifying body, or of the branch.</summary>
internal static class ActorOnLabel
{
    private const Role OfHolder = Coordinator | Contributor | Signatory;
    private const Role OfBody = CbManager | CbReviewer;
    private const Role OfBranch = Officer | Secretary | Member | Chair | ViceChair | ObjectionMember | SchemeManager | Reader;

    private const Role Deliberating = Member | Chair | ViceChair | Secretary | Reader;

    /// <summary>How the votes stand is for the committee.</summary>
    public static bool SeesVotes(Actor me) => me.Has(Deliberating);

    /// <summary>The newest first. A proposed annulment or correction is the branch's own business until it is carried out.</summary>
    public static IEnumerable<Procedure> ProceduresFor(this Label label, Actor me) => label.Procedures.Reverse()
        .Where(p => p.Outcome == ProcedureOutcome.Carried || p.Kind is not (ProcedureKind.Annulment or ProcedureKind.Correction) || (me.OrganisationId is null && me.BodyId is null));

    public static Actor For(this Actor me, Label label)
    {
        var role = me.Role & (OfBranch | Clock);
        if (me.OrganisationId == label.HolderId) role |= me.Role & OfHolder;
        if (me.BodyId is { } body && body == label.BodyId) role |= me.Role & OfBody;
        return me with { Role = role };
    }

    /// <summary>The labels somebody may see the file of; the register shows everybody what is public.</summary>
    public static IQueryable<Label> LabelsVisibleTo(this CertificationDb db, Actor me)
    {
        var holder = me.Has(OfHolder) ? me.OrganisationId : null;
        var body = me.Has(OfBody) ? me.BodyId : null;
        var branch = me.Has(OfBranch);
        return db.Labels.Where(l => branch || (holder != null && l.HolderId == holder) || (body != null && l.BodyId == body));
    }
}
