using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>One person in the address book: the only place outside Certification where a name and a mail address are kept.</summary>
internal sealed class Addressee
{
    private Addressee()
    {
    }

    public Guid PersonId { get; private set; }

    /// <summary>The person's version; also guards the row against two consumers at once.</summary>
    public int PersonVersion { get; private set; }

    internal Personal? FullName { get; private set; }

    internal Personal? Address { get; private set; }

    public string Name => FullName?.Text ?? Erased.Name;

    public string Email => Address?.Text ?? "";

    /// <summary>"nl" or "en".</summary>
    public string Language { get; private set; } = "nl";

    public static Addressee Of(Guid personId) => new() { PersonId = personId };

    /// <summary>Older news than what is known changes nothing.</summary>
    public void Take(PersonKnownV1 known)
    {
        if (known.PersonVersion <= PersonVersion) return;

        (PersonVersion, Language) = (known.PersonVersion, known.Language);
        (FullName, Address) = (Personal.Received(PersonId, KeyPart.Name, known.Name), Personal.Received(PersonId, KeyPart.Contact, known.Email));
    }
}
