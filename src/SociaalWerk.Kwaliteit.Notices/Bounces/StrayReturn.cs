namespace SociaalWerk.Kwaliteit.Notices.Bounces;

/// <summary>A mail in the folder for what comes back that says nothing of a notice of ours: somebody has to look at its file. Nothing of what it holds is kept here.</summary>
internal sealed class StrayReturn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name of its file in cur/, without flags.</summary>
    public required string File { get; init; }

    public required StrayReason Reason { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}

/// <summary>Why it was not recognised.</summary>
internal enum StrayReason
{
    Unreadable,
    NoReport,
    UnknownNotice,
}
