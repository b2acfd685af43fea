using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>One line of a dossier's log. Append-only; each line holds the hash of the one before it.</summary>
/// <remarks>Holds ids of persons, never names.</remarks>
public sealed class LogEntry
{
    private LogEntry()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid Dossier { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid Actor { get; private set; }

    public string Role { get; private set; } = "";

    public string Act { get; private set; } = "";

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? Note { get; private set; }

    public string? Detail { get; private set; }

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public static LogEntry Of(Act act) => new()
    {
        Dossier = act.Dossier,
        // PostgreSQL keeps microseconds; a finer instant would change the hash on reading back.
        At = new DateTimeOffset(act.At.UtcTicks / 10 * 10, TimeSpan.Zero),
        Actor = act.Actor.Id,
        Role = act.Role.ToString(),
        Act = act.Name,
        From = act.From,
        To = act.To,
        Note = act.Note,
        Detail = act.Detail,
    };

    /// <summary>Takes its place in the chain behind the given line; null for the first line of a dossier.</summary>
    public void ChainTo(LogEntry? previous)
    {
        Number = (previous?.Number ?? 0) + 1;
        PreviousHash = previous?.Hash ?? "";
        Hash = ComputeHash();
    }

    public bool Follows(LogEntry? previous) =>
        Number == (previous?.Number ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == ComputeHash();

    private string ComputeHash()
    {
        var line = Json.Write(new object?[] { Dossier, Number, At.UtcTicks, Actor, Role, Act, From, To, Note, Detail, PreviousHash });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
