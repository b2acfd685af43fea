using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>One line of the log as this reader gets to see it.</summary>
/// <param name="Dossier">Number of the path or label, name of the person, organisation or body; the id where nothing is known.</param>
/// <param name="Address">Where the dossier is shown, if it has a page.</param>
/// <param name="Open">False: the reader sees that it was done and in which role, not by whom nor what was written.</param>
/// <param name="Reasons">Why it was refused.</param>
internal sealed record LogRow(LogEntry Entry, string Dossier, string? Address, string Act, string? Person, string Roles, string? From, string? To, bool Open, IReadOnlyList<string> Reasons)
{
    public string? Note => Open ? Entry.Note : null;

    public bool NoteErased => Open && Entry.NoteIsErased;

    public string? Detail => Open && Reasons.Count == 0 ? Entry.Detail : null;

    /// <summary>As the page of a file tells what happened to it.</summary>
    public HistoryAct InHistory(IStringLocalizer<Text> text) => new(Entry.At, To is null ? Act : text["History.Step", Act, To], Person, Roles, Note);
}

/// <summary>One page of the log.</summary>
internal sealed record LogAnswer(IReadOnlyList<LogRow> Rows, int Total, int Page);
