using System.Text.Json;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>An event that was decided with its transaction and leaves after it, at least once.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <summary>Also the message id on the bus, by which consumers know it again.</summary>
    public Guid Id { get; private set; }

    public string Type { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>By the clock of the scheme: not sent before.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>By the machine's own clock, as are the other technical instants.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public Guid? LeasedBy { get; private set; }

    public int Failures { get; private set; }

    public string? LastError { get; private set; }

    public static OutboxMessage Of(object message, DateTimeOffset now, DateTimeOffset? due) => new()
    {
        Id = Guid.CreateVersion7(),
        Type = NameOf(message.GetType()),
        Body = JsonSerializer.Serialize(message, message.GetType(), Json.Options),
        CreatedAt = now,
        DueAt = due ?? now,
    };

    /// <summary>A parked message on its way again, under its old id: consumers that have handled it stay out.</summary>
    internal static OutboxMessage Again(ParkedMessage parked, DateTimeOffset now) =>
        new() { Id = parked.MessageId, Type = parked.Type, Body = parked.Body, CreatedAt = now, DueAt = now };

    public static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    internal (object Message, Type Type) Unpack()
    {
        var type = System.Type.GetType(Type, throwOnError: true)!;
        return (JsonSerializer.Deserialize(Body, type, Json.Options)!, type);
    }

    internal void Resend(DateTimeOffset now) => (SentAt, LeasedUntil, Failures, LastError, DueAt) = (null, null, 0, null, now);
}
