namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>One sign-in, from its beginning to its end, as the person sees it in the list of sessions.</summary>
internal sealed class Session
{
    /// <summary>People come for a few weeks every two years, often on shared desks: a session must outlast a working day, not a weekend.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8), Longest = TimeSpan.FromHours(24);

    /// <summary>So long the list of sessions still shows it.</summary>
    public static readonly TimeSpan KeptAfterUse = TimeSpan.FromDays(30);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>Null for the demo's sign-in, which needs no account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The account's security stamp at the beginning; a new password or second step changes it and so ends the session.</summary>
    public string? Stamp { get; set; }

    public required SignInMeans Means { get; init; }

    /// <summary>More than a password was shown.</summary>
    public required bool TwoSteps { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Kind of browser and of device, no more.</summary>
    public required string Browser { get; init; }

    /// <summary>The network, not the address: enough to know one's own, too little to follow somebody.</summary>
    public required string Network { get; init; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now - SeenAt < Idle && now - StartedAt < Longest;
}

/// <summary>How somebody signed in.</summary>
internal enum SignInMeans
{
    Demo,
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
    Provider,
}
