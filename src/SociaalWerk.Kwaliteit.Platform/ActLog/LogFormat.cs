using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>What is hashed and how, so plain that anyone can do it in any language. docs/log-format.md says the same in words.</summary>
internal static class LogFormat
{
    /// <summary>Of lines, exports and heads. The second kind of export is the first that may have forgotten lines in it; lines are hashed as before.</summary>
    public const string Line = "kwaliteit-log/1", Export = "kwaliteit-log/2", Head = "kwaliteit-log-head/1";

    public const string Done = "done", Refused = "refused", Forgotten = "forgotten";

    /// <summary>The act that tells of forgotten lines, and of how many.</summary>
    public const string ForgetLines = "ForgetLines";

    /// <summary>Microseconds: PostgreSQL keeps no finer instant, which would change the hash on reading back.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every field as its length in bytes, a colon, its text and a line feed; a minus sign and a line feed where there is none.</summary>
    public static string HashOf(params IEnumerable<string?> fields) =>
        Sha256(string.Concat(fields.Select(field => field is null ? "-\n" : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}\n"))));
}
