using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Lets a certifying body's own system act for a person in one role, on the JSON interface only. The word itself is shown once.</summary>
internal sealed class AccessToken
{
    /// <summary>By which scanners of source code know a leaked one.</summary>
    public const string Prefix = "kws_";

    private const Role ForSystems = Role.CbManager | Role.CbReviewer | Role.Auditor | Role.LeadAuditor;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>One role, whatever else the person may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The body for which it was made; it counts for no other, wherever the person goes.</summary>
    public required Guid BodyId { get; init; }

    public required string SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>The person as far as this token reaches; null when they lost the role or left the body.</summary>
    public Actor? Limit(Actor person) => person.BodyId == BodyId && person.Has(Role) ? person with { Role = Role, OrganisationId = null, Token = Id } : null;

    /// <summary>The roles for which this person may make tokens.</summary>
    public static IReadOnlyList<Role> RolesOf(Actor person) => person.BodyId is null ? [] : [.. ActorClaims.Roles(person.Role & ForSystems)];
}
