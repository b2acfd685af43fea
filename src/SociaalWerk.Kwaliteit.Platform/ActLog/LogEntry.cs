using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>One line of a dossier's log. Append-only; each line holds the hash of the one before it.</summary>
/// <remarks>Holds ids of persons, never names. What was written is hashed by its seal only, so that it can be erased.</remarks>
public sealed class LogEntry
{
    private LogEntry()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid Dossier { get; private set; }

    public string Kind { get; private set; } = "";

    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid Actor { get; private set; }

    public string Role { get; private set; } = "";

    public string Act { get; private set; } = "";

    public bool Refused { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? Note { get; private set; }

    public string? NoteSalt { get; private set; }

    public string? NoteHash { get; private set; }

    public string? Detail { get; private set; }

    public string? DetailSalt { get; private set; }

    public string? DetailHash { get; private set; }

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>Its term is over: only its place in the chain is left.</summary>
    public bool IsForgotten => Act.Length == 0;

    public bool NoteIsErased => Note is null && NoteHash is not null;

    public static LogEntry Of(Act act)
    {
        var facts = WithToken(act.Detail, act.Actor.Token);
        var (note, detail) = (Seal.Of(act.Note), Seal.Of(facts));
        return new LogEntry
        {
            Dossier = act.Dossier,
            Kind = act.Kind.ToString(),
            At = LogFormat.Cut(act.At),
            Actor = act.Actor.Id,
            Role = act.Role.ToString(),
            Act = act.Name,
            Refused = act.Refused,
            From = act.From,
            To = act.To,
            Note = act.Note,
            NoteSalt = note?.Salt,
            NoteHash = note?.Hash,
            Detail = facts,
            DetailSalt = detail?.Salt,
            DetailHash = detail?.Hash,
        };
    }

    /// <summary>Takes its place in the chain behind the given line; null for the first line of a dossier.</summary>
    public void ChainTo(LogEntry? previous)
    {
        Number = (previous?.Number ?? 0) + 1;
        PreviousHash = previous?.Hash ?? "";
        Hash = ToLine().ComputeHash();
    }

    public bool Follows(LogEntry? previous)
    {
        var line = ToLine();
        return Number == (previous?.Number ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == line.ComputeHash() && line.KeepsItsPromises;
    }

    /// <summary>What a program did with an access token stands under the person's id, and says so.</summary>
    private static string? WithToken(string? detail, Guid? token)
    {
        if (token is null) return detail;

        var facts = detail is null ? [] : JsonNode.Parse(detail)!.AsObject();
        facts["token"] = token;
        return facts.ToJsonString(Json.Options);
    }

    public LogLine ToLine() => IsForgotten ? LogLine.Forgotten(Dossier.ToString(), Kind, Number, PreviousHash, Hash) : new(
        Dossier.ToString(), Kind, Number, LogFormat.Instant(At), Actor.ToString(), Role, Act, Refused ? LogFormat.Refused : LogFormat.Done, From, To,
        Note, NoteSalt, NoteHash, Detail, DetailSalt, DetailHash, PreviousHash, Hash);
}
