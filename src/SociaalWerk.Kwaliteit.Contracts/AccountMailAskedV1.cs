namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A person has to get a mail about signing in; what the mail alone may show is sealed.</summary>
/// <param name="Kind">Name of the mail: Invitation, PasswordReset, EmailFromOld, EmailFromNew, SignInChanged, SecondStep or SecondStepAsked.</param>
/// <param name="SealedAddress">Where it goes, if not to the person's own address in the address book.</param>
/// <param name="SealedLink">The link that lets somebody in, if the mail has one.</param>
/// <param name="ExpiresAt">The link works no longer, so the mail makes no sense any more.</param>
public sealed record AccountMailAskedV1(
    Guid MailId, Guid PersonId, string Kind, string? SealedAddress, string? SealedLink, DateTimeOffset? ExpiresAt, DateTimeOffset At);
