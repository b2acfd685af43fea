using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>For each role: where it counts, who gives and ends it, and who must confirm it as the second person (2.2, 7.10).</summary>
internal static class RoleRules
{
    private const Role Voters = Member | Chair | ViceChair;

    public static readonly IReadOnlyList<RoleRule> Table =
    [
        //  role             counts for          given and ended by        the first one by   confirmed by      not together with
        new(Signatory,       Place.Organisation, Signatory,                Officer),
        new(Coordinator,     Place.Organisation, Coordinator | Signatory),
        new(Contributor,     Place.Organisation, Coordinator | Signatory),
        new(PeerAssessor,    Place.Organisation, Coordinator | Signatory),
        new(CbManager,       Place.Body,         CbManager,                Officer),
        new(Auditor,         Place.Body,         CbManager),
        new(CbReviewer,      Place.Body,         CbManager),
        new(Officer,         Place.Branch,       Officer | Admin,          None,              Officer | Admin),
        new(Secretary,       Place.Branch,       Officer,                  None,              Officer | Admin,  Voters),
        new(Member,          Place.Branch,       Officer,                  None,              Officer | Admin,  Secretary),
        new(Chair,           Place.Branch,       Officer,                  None,              Officer | Admin,  Secretary | ViceChair),
        new(ViceChair,       Place.Branch,       Officer,                  None,              Officer | Admin,  Secretary | Chair),
        new(ObjectionMember, Place.Branch,       Officer,                  None,              Officer | Admin),
        new(SchemeManager,   Place.Branch,       Officer,                  None,              Officer | Admin),
        new(Reader,          Place.Branch,       Officer,                  None,              Officer | Admin),
        new(Admin,           Place.Branch,       Admin,                    None,              Officer | Admin),
    ];

    /// <summary>Null for what nobody is given: parts in a team, delegations and the clock.</summary>
    public static RoleRule? Find(Role role) => Table.SingleOrDefault(rule => rule.Role == role);

    /// <summary>The roles this actor may give, the first one of its kind included.</summary>
    public static IEnumerable<Role> GivenBy(Actor actor) => Table.Where(rule => actor.Has(rule.By | rule.FirstBy)).Select(rule => rule.Role);
}

/// <summary>One role's rule.</summary>
/// <param name="FirstBy">Gives the role where nobody has it, and ends it anywhere: an organisation has to begin with somebody.</param>
/// <param name="ConfirmedBy">The second person; none when one is enough.</param>
/// <param name="NotWith">Roles that the same person can't hold at the same time.</param>
internal sealed record RoleRule(Role Role, Place For, Role By, Role FirstBy = None, Role ConfirmedBy = None, Role NotWith = None)
{
    public bool NeedsSecond => ConfirmedBy != None;

    public bool Fits(Guid? organisationId, Guid? bodyId) => For switch
    {
        Place.Organisation => organisationId is not null && bodyId is null,
        Place.Body => organisationId is null && bodyId is not null,
        _ => organisationId is null && bodyId is null,
    };

    /// <param name="nobodyYet">Nobody holds the role there.</param>
    public bool MayGive(Actor actor, Guid? organisationId, Guid? bodyId, bool nobodyYet) =>
        IsOwn(actor, organisationId, bodyId) || (nobodyYet && actor.Has(FirstBy));

    public bool MayEnd(Actor actor, Guid? organisationId, Guid? bodyId) => IsOwn(actor, organisationId, bodyId) || actor.Has(FirstBy);

    private bool IsOwn(Actor actor, Guid? organisationId, Guid? bodyId) => actor.Has(By) && For switch
    {
        Place.Organisation => actor.OrganisationId == organisationId,
        Place.Body => actor.BodyId == bodyId,
        _ => true,
    };
}

/// <summary>What a role counts for.</summary>
internal enum Place
{
    Organisation,
    Body,
    Branch,
}
