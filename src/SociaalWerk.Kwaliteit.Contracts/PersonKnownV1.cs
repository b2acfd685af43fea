namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A person's name, mail address or language became known or changed; feeds the address book of Notices.</summary>
/// <param name="Name">Sealed under the person's key; in the clear in messages from before there were keys.</param>
/// <param name="Email">Likewise.</param>
/// <param name="Language">"nl" or "en".</param>
public sealed record PersonKnownV1(Guid PersonId, int PersonVersion, string Name, string Email, string Language);
