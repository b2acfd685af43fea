using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>A message that kept failing; it waits here, readable, until somebody retries it.</summary>
public sealed class ParkedMessage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <summary>The event's name alone.</summary>
    internal string Name => Type.Split(',')[0].Split('.')[^1];

    /// <summary>About a complaint: whom that is about finds nothing of it, so nobody reads it here.</summary>
    internal bool IsConfidential => Name == "ComplaintMailAskedV1" || KindOf(Body) == "Complaint";

    internal string ErrorLine => Error.Split('\n')[0].Trim();

    /// <summary>The body with line breaks where it is JSON, otherwise as it came.</summary>
    internal string Readable
    {
        get
        {
            try
            {
                return JsonNode.Parse(Body)?.ToJsonString(Indented) ?? Body;
            }
            catch (JsonException)
            {
                return Body;
            }
        }
    }

    private static string? KindOf(string body)
    {
        try
        {
            return (string?)JsonNode.Parse(body)?["kind"];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
