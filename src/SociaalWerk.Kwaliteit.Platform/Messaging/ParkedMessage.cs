namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>A message that kept failing; it waits here, readable, until somebody retries it.</summary>
public sealed class ParkedMessage
{
    /// <summary>Stands for the type of a message that nobody here knows; it can be read, not offered again.</summary>
    internal const string Unreadable = "?";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MessageId { get; init; }

    public required string Endpoint { get; init; }

    public required string Type { get; init; }

    public required string Body { get; init; }

    public required string Error { get; init; }

    public required DateTimeOffset ParkedAt { get; init; }

    public DateTimeOffset? RetriedAt { get; set; }

    public Guid? RetriedBy { get; set; }

    internal bool MayBeRetried => RetriedAt is null && Type != Unreadable;
}
