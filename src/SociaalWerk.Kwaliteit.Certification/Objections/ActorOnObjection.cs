using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>A role counts for an objection: of the holder that filed it, or of the branch. The certifying body has no part in it.</summary>
internal static class ActorOnObjection
{
    private const Role OfHolder = Coordinator | Signatory;
    private const Role OfBranch = Officer | Secretary | Member | Chair | ViceChair | ObjectionMember | Reader;

    /// <summary>Until the decision they keep what they advise and propose among themselves.</summary>
    public const Role Committees = ObjectionMember | Secretary | Member | Chair | ViceChair | Reader;

    public static bool SeesAdvice(this Actor actor, Objection objection) => objection.Decision is not null || actor.Has(Committees);

    public static bool SeesProposal(this Actor actor, Objection objection) => objection.Decision is null && actor.Has(Committees);

    public static Actor For(this Actor me, Objection objection)
    {
        var role = me.Role & (OfBranch | Clock);
        if (me.OrganisationId == objection.HolderId) role |= me.Role & OfHolder;
        return me with { Role = role };
    }

    public static IQueryable<Objection> ObjectionsVisibleTo(this CertificationDb db, Actor me)
    {
        var holder = me.Has(OfHolder) ? me.OrganisationId : null;
        var branch = me.Has(OfBranch);
        return db.Objections.Where(o => branch || (holder != null && o.HolderId == holder));
    }
}
