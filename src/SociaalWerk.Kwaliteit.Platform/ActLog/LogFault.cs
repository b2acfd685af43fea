namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>What is wrong with a log or with its heads.</summary>
public enum LogFaultKind
{
    Unreadable,
    Edited,
    NoteEdited,
    Missing,
    OutOfPlace,
    Unlinked,
    Cut,
    Rewritten,
    DossierMissing,
    TakenAway,
    HeadEdited,
    HeadUnlinked,
}

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Dossier">Its id, or its public key when the export does not have it; null for what is not about one dossier.</param>
public sealed record LogFault(LogFaultKind Kind, string? Dossier, int? Number, string Text)
{
    public override string ToString() => (Dossier, Number) switch
    {
        (null, _) => Text,
        (_, null) => $"dossier {Dossier}: {Text}",
        _ => $"dossier {Dossier}, number {Number}: {Text}",
    };
}

/// <summary>The outcome of checking an export.</summary>
/// <param name="Remarks">What was not checked, and why.</param>
public sealed record LogVerdict(int Lines, int Dossiers, IReadOnlyList<LogFault> Faults, IReadOnlyList<string> Remarks);
