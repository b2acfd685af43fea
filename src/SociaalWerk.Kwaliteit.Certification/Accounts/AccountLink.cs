using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>What a mailed link is for.</summary>
internal enum LinkKind
{
    Invitation,
    PasswordReset,
    EmailFromOld,
    EmailFromNew,

    /// <summary>Lets somebody who shows the password too set a second step up anew.</summary>
    SecondStep,
}

/// <summary>A link that works once and not for ever. Only the hash of its secret is kept.</summary>
internal sealed class AccountLink
{
    /// <summary>So long somebody can still be told which link was the newest.</summary>
    public static readonly TimeSpan KeptAfterTheEnd = TimeSpan.FromDays(30);

    private AccountLink()
    {
    }

    public AccountLink(LinkKind kind, Guid personId, Guid? accountId, string email, string secretHash, DateTimeOffset now, DateTimeOffset until) =>
        (Kind, PersonId, AccountId, Address, SecretHash, CreatedAt, ExpiresAt) = (kind, personId, accountId, Personal.Of(personId, KeyPart.Contact, email), secretHash, now, until);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public LinkKind Kind { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid? AccountId { get; private set; }

    /// <summary>The address the link stands for: of the new account, or the one that an account is to get.</summary>
    public string Email => Address?.Text ?? "";

    internal Personal? Address { get; private set; }

    public string SecretHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Of two who use it at once, one is first.</summary>
    public int Version { get; private set; }

    public bool WorksAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => (UsedAt, Version) = (now, Version + 1);

    /// <summary>Works no longer, without having been used.</summary>
    public void End(DateTimeOffset now) => (ExpiresAt, Version) = (now, Version + 1);
}
