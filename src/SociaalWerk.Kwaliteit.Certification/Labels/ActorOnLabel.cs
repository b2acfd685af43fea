using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>A role counts for a label: of the holder, of its certifying body, or of the branch.</summary>
internal static class ActorOnLabel
{
    private const Role OfHolder = Coordinator | Contributor | Signatory;
    private const Role OfBody = CbManager | CbReviewer;
    private const Role OfBranch = Officer | Secretary | Member | Chair | ViceChair | ObjectionMember | SchemeManager | Reader;

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
