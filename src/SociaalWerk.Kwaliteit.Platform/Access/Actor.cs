namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>Who acts, and in which roles and for which organisation or certifying body.</summary>
public sealed record Actor(Guid Id, Role Role, Guid? OrganisationId = null, Guid? BodyId = null)
{
    /// <summary>The actor of steps that follow from a term that passed.</summary>
    public static readonly Actor Clock = new(Guid.Empty, Role.Clock);

    /// <summary>The access token by which a program acts for this person; null for the person in a browser.</summary>
    public Guid? Token { get; init; }

    public bool Has(Role role) => (Role & role) != 0;
}
