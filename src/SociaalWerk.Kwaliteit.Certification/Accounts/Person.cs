using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody with a part in the scheme: name, roles, and for which organisation or body.</summary>
internal sealed class Person : Aggregate
{
    private const Role BranchRoles = Role.Officer | Role.Secretary | Role.Member | Role.Chair | Role.ViceChair | Role.ObjectionMember;

    private Person()
    {
    }

    public Person(Guid id, string key, string name, string email, Role role, Guid? organisationId, Guid? bodyId)
    {
        (Id, Key, Name, Email, Role, OrganisationId, BodyId, Version) = (id, key, name, email, role, organisationId, bodyId, 1);
        OfBranch = (role & BranchRoles) != 0;
        Record(new PersonKnownV1(Id, Version, Name, Email, Language));
    }

    /// <summary>Short name by which the demo signs in.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Language { get; private set; } = "nl";

    public Role Role { get; private set; }

    public Guid? OrganisationId { get; private set; }

    public Guid? BodyId { get; private set; }

    /// <summary>Handles or decides files of every organisation.</summary>
    public bool OfBranch { get; private set; }

    public int Version { get; private set; }

    /// <summary>Admission as assessor (7.8); null for everybody else.</summary>
    public Qualification? Qualification { get; set; }

    /// <summary>The person's own address, to which mail goes.</summary>
    public void ChangeEmail(string email)
    {
        (Email, Version) = (email, Version + 1);
        Record(new PersonKnownV1(Id, Version, Name, Email, Language));
    }

    public Actor ToActor() => new(Id, Role, OrganisationId, BodyId);
}

/// <summary>An assessor may be planned on days within these dates (7.8).</summary>
/// <param name="Expert">Knows the work itself (materiedeskundige, 5.3).</param>
internal sealed record Qualification(DateOnly From, DateOnly? Until, bool Expert)
{
    public bool CoversAll(IEnumerable<DateOnly> days) => days.All(day => day >= From && (Until is null || day <= Until));
}
