using SociaalWerk.Kwaliteit.Platform.Privacy;
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
        (Id, Key, Version) = (id, key, 1);
        (FullName, Address) = (Personal.Of(id, KeyPart.Name, name.Trim()), Personal.Of(id, KeyPart.Contact, Written(email)));
        Record(new PersonKnown());
    }

    /// <summary>Short name by which the demo signs in; nobody else has one.</summary>
    public string? Key { get; private set; }

    internal Personal? FullName { get; private set; }

    internal Personal? Address { get; private set; }

    /// <summary>By which the address is found again; no two people share one, and who is erased has none.</summary>
    public string? EmailMark { get; private set; }

    public string Name => IsErased ? Erased.Name : NameOnDecision;

    /// <summary>Whoever signed or voted stays named there as long as the decision is kept.</summary>
    public string NameOnDecision => FullName?.Text ?? Erased.Name;

    /// <summary>In small letters.</summary>
    public string Email => Address?.Text ?? "";

    public string Language { get; private set; } = "nl";

    /// <summary>Moves with every change of the person or of a role, so that two changes at once can't both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>Admission as assessor (7.8); null for everybody else.</summary>
    public Qualification? Qualification { get; set; }

    public static string Written(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The person's own address, to which mail goes.</summary>
    public void ChangeEmail(string email)
    {
        (Address, Version) = (Personal.Of(Id, KeyPart.Contact, Written(email)), Version + 1);
        Record(new PersonKnown());
    }

    /// <summary>Name and address as they were kept before there were keys are sealed, and told anew.</summary>
    public void BringUnderKey()
    {
        (FullName, Address, Version) = (Personal.Of(Id, KeyPart.Name, Name), Personal.Of(Id, KeyPart.Contact, Email), Version + 1);
        Record(new PersonKnown());
    }

    public void MarkEmail(string mark) => EmailMark = mark;
}

/// <summary>A name or an address is new: the context marks it, and tells Notices.</summary>
internal sealed record PersonKnown;

/// <summary>An assessor may be planned on days within these dates (7.8).</summary>
/// <param name="Expert">Knows the work itself (materiedeskundige, 5.3).</param>
internal sealed record Qualification(DateOnly From, DateOnly? Until, bool Expert)
{
    public bool CoversAll(IEnumerable<DateOnly> days) => days.All(day => day >= From && (Until is null || day <= Until));
}
