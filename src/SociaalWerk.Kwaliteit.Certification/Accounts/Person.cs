using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody with a part in the scheme; the roles stand in assignments, each with its dates.</summary>
internal sealed partial class Person : Aggregate
{
    private Person()
    {
    }

    public Person(Guid id, string? key, string name, string email)
    {
        (Id, Key, Name, Email, Version) = (id, key, name.Trim(), Written(email), 1);
        Record(new PersonKnownV1(Id, Version, Name, Email, Language));
    }

    /// <summary>Short name by which the demo signs in; nobody else has one.</summary>
    public string? Key { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>In small letters; no two people share one.</summary>
    public string Email { get; private set; } = "";

    public string Language { get; private set; } = "nl";

    /// <summary>Moves with every change of the person or of a role, so that two changes at once can't both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>Admission as assessor (7.8); null for everybody else.</summary>
    public Qualification? Qualification { get; set; }

    public static string Written(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The person's own address, to which mail goes.</summary>
    public void ChangeEmail(string email)
    {
        (Email, Version) = (Written(email), Version + 1);
        Record(new PersonKnownV1(Id, Version, Name, Email, Language));
    }
}

/// <summary>An assessor may be planned on days within these dates (7.8).</summary>
/// <param name="Expert">Knows the work itself (materiedeskundige, 5.3).</param>
internal sealed record Qualification(DateOnly From, DateOnly? Until, bool Expert)
{
    public bool CoversAll(IEnumerable<DateOnly> days) => days.All(day => day >= From && (Until is null || day <= Until));
}
