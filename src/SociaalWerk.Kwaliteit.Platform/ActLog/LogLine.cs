using System.Globalization;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>One act as it stands in an export: with this alone, and the line before it, anyone can check the hash.</summary>
/// <param name="Note">With its salt; both are null when the note was erased, or is not for this reader.</param>
public sealed record LogLine(
    string Dossier, string Kind, int Number, string At, string Actor, string Role, string Act, string Outcome, string? From, string? To,
    string? Note, string? NoteSalt, string? NoteHash, string? Detail, string? DetailSalt, string? DetailHash, string Previous, string Hash)
{
    /// <summary>What an export has of a line whose term is over.</summary>
    public static LogLine Forgotten(string dossier, string kind, int number, string previous, string hash) =>
        new(dossier, kind, number, "", "", "", "", LogFormat.Forgotten, null, null, null, null, null, null, null, null, previous, hash);

    internal bool IsForgotten => Outcome == LogFormat.Forgotten;

    internal string ComputeHash() => LogFormat.HashOf(
        LogFormat.Line, Dossier, Kind, Number.ToString(CultureInfo.InvariantCulture), At, Actor, Role, Act, Outcome, From, To, NoteHash, DetailHash, Previous);

    /// <summary>Note and detail, as far as they are there, are what the hash promises.</summary>
    internal bool KeepsItsPromises => Keeps(Note, NoteSalt, NoteHash) && Keeps(Detail, DetailSalt, DetailHash);

    /// <summary>For a reader who may know that something was done, not what was written or decided in it.</summary>
    public LogLine Withheld() => this with { Note = null, NoteSalt = null, Detail = null, DetailSalt = null };

    private static bool Keeps(string? text, string? salt, string? hash) => text is null ? salt is null : salt is not null && Seal.HashOf(salt, text) == hash;
}
