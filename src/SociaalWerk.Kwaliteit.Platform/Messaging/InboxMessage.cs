namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>Remembers that a consumer handled a message; saved with the consumer's own work.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    public required string Consumer { get; init; }

    public required DateTimeOffset At { get; init; }
}
