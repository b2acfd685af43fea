using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>The verifiable form of a log: a line that says what it is, then one line of JSON for each act, dossier by dossier.</summary>
public static class LogExport
{
    public const string MediaType = "application/jsonl";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="lines">Whole dossiers, each in the order of its numbers.</param>
    /// <param name="complete">True when every dossier of the service is in it; only then a missing one can be found.</param>
    public static async Task WriteAsync(Stream to, string service, DateTimeOffset at, bool complete, IAsyncEnumerable<LogLine> lines, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(JsonSerializer.Serialize(new ExportHeader(LogFormat.Export, service, LogFormat.Instant(LogFormat.Cut(at)), complete), Json));
        await foreach (var line in lines.WithCancellation(ct)) await writer.WriteLineAsync(JsonSerializer.Serialize(line, Json));
    }
}

/// <summary>The first line of an export.</summary>
internal sealed record ExportHeader(string Format, string Service, string At, bool Complete);
