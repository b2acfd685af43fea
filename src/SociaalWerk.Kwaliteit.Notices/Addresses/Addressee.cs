using SociaalWerk.Kwaliteit.Contracts;

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

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>"nl" or "en".</summary>
    public string Language { get; private set; } = "nl";

    public static Addressee Of(Guid personId) => new() { PersonId = personId };

    /// <summary>Older news than what is known changes nothing.</summary>
    public void Take(PersonKnownV1 known)
    {
        if (known.PersonVersion <= PersonVersion) return;

        (PersonVersion, Name, Email, Language) = (known.PersonVersion, known.Name, known.Email, known.Language);
    }
}
