using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Entries;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Rules;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>One's own account, and the people of an organisation, a certifying body or the branch.</summary>
internal static class AccountEntries
{
    /// <summary>The office; and the administrator, for whoever has no role.</summary>
    private const Role Erasers = Role.Officer | Role.Admin;

    private static readonly Rule Tokens = For(me => AccessToken.RolesOf(me).Count > 0, Verdict.Missing);
    private static readonly Rule Helped = For(me => me.Has(Delegation.Givers) && me.OrganisationId is not null);
    private static readonly Rule Links = For(Person.LinkProposers | Person.LinkConfirmers);

    public static readonly IReadOnlyList<Entry> All =
    [
        Page("/mijn-account", SignedIn),
        Form("/mijn-account", OwnOnly, "Unlink"),
        Form("/mijn-account", OwnOnly, "RemovePasskey"),
        .. PageWithForm("/mijn-account/e-mailadres", SignedIn),
        .. PageWithForm("/mijn-account/wachtwoord", SignedIn),
        .. PageWithForm("/mijn-account/herstelcodes", SignedIn),
        Page("/mijn-account/sessies", SignedIn),
        Form("/mijn-account/sessies", SignedIn) with { EndsSessions = true },
        Form("/mijn-account/sessies", OwnOnly, "One"),
        Page("/mijn-account/gegevens", SignedIn),
        Page("/mijn-account/gegevens", SignedIn, "Download"),
        Form("/mijn-account/gegevens", SignedIn, "Ask"),
        Form("/mijn-account/gegevens", SignedIn, "TakeBack"),
        .. PageWithForm("/mijn-account/toegangscodes", Tokens),
        Form("/mijn-account/toegangscodes", OwnOnly, "Revoke"),

        Page("/rol", SignedIn),
        Form("/rol", OwnOnly),
        Form("/rol", OwnOnly, "LayDown"),
        Page("/belangen", SignedIn),
        Form("/belangen", SignedIn, "Declare"),
        Form("/belangen", OwnOnly, "End"),

        Page("/mensen", For(me => RoleRules.GivenBy(me).Any())),
        .. RoleRules.Table.Select(rule => Form("/mensen", For(me => MayInvite(rule, me)), "Invite").With("Role", $"{rule.Role}")),
        Form("/mensen", OwnOnly, "Confirm"),
        Form("/mensen", OwnOnly, "End"),
        .. PageWithForm("/mensen/{id:guid}/tweede-stap", OwnOnly),
        Form("/mensen/{id:guid}/tweede-stap", OwnOnly, "Confirm"),
        Form("/mensen/{id:guid}/tweede-stap", OwnOnly, "Decline"),
        Page("/mensen/wissen", For(Erasers)),
        Page("/mensen/{id:guid}/wissen", FindsNothing(Erasers)),
        Form("/mensen/{id:guid}/wissen", FindsNothing(Erasers), "Erase"),
        Form("/mensen/{id:guid}/wissen", FindsNothing(Erasers), "Decline"),
        Page("/mensen/hulp", Helped),
        Form("/mensen/hulp", Helped, "Give"),
        Form("/mensen/hulp", OwnOnly, "Revoke"),
        .. PageWithForm("/mensen/dezelfde", Links),
        Form("/mensen/dezelfde", FindsNothing(Person.LinkConfirmers), "Confirm"),
        Form("/mensen/dezelfde", FindsNothing(Person.LinkConfirmers), "Decline"),
        Form("/mensen/dezelfde", FindsNothing(Person.LinkProposers), "Part"),
        Form("/mensen/dezelfde", FindsNothing(Person.LinkConfirmers), "ConfirmPart"),
        Form("/mensen/dezelfde", FindsNothing(Person.LinkConfirmers), "DeclinePart"),
    ];

    /// <summary>A role of the own place; where somebody chooses the place, the one that the form names does not exist, and nobody has the role there yet.</summary>
    private static bool MayInvite(RoleRule rule, Actor me)
    {
        var own = me.Has(rule.By);
        var (organisation, body) = (own ? me.OrganisationId : Guid.Empty, own ? me.BodyId : Guid.Empty);
        return rule.For switch
        {
            Place.Organisation => organisation is not null && rule.MayGive(me, organisation, null, nobodyYet: true),
            Place.Body => body is not null && rule.MayGive(me, null, body, nobodyYet: true),
            _ => rule.MayGive(me, null, null, nobodyYet: false),
        };
    }
}
