using System.Text.Json;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Checks an export with nothing but itself and the published heads.</summary>
public static class LogVerifier
{
    public static LogVerdict Verify(IEnumerable<string> export, IEnumerable<string>? heads = null)
    {
        var faults = new List<LogFault>();
        ExportHeader? header = null;
        var dossiers = new Dictionary<string, List<LogLine>>();
        var at = 0;
        foreach (var text in export)
        {
            at++;
            if (at == 1) header = ReadHeader(text, faults);
            else if (Read<LogLine>(text) is { } line) (dossiers.TryGetValue(line.Dossier, out var chain) ? chain : dossiers[line.Dossier] = []).Add(line);
            else faults.Add(new LogFault(LogFaultKind.Unreadable, null, null, $"line {at} of the export can't be read."));
        }

        if (at == 0) faults.Add(new LogFault(LogFaultKind.Unreadable, null, null, "the export is empty."));
        foreach (var chain in dossiers.Values) CheckChain(chain, faults);
        var forgotten = dossiers.Values.SelectMany(c => c).Count(line => line.IsForgotten);
        CheckForgotten(forgotten, header, dossiers.Values.SelectMany(c => c), faults);
        IReadOnlyList<string> remarks = heads is null || header is null ? ["No heads were given: a cut end, a missing dossier, and a chain that was written anew from some line on can't show."]
            : HeadCheck.Check(header, dossiers, heads, faults);
        if (forgotten > 0) remarks = [.. remarks, $"{forgotten} lines were forgotten after their term: their places are right, what stood there can't be checked."];
        return new LogVerdict(dossiers.Values.Sum(c => c.Count), dossiers.Count, faults, remarks);
    }

    internal static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, LogExport.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ExportHeader? ReadHeader(string text, List<LogFault> faults)
    {
        if (Read<ExportHeader>(text) is { Format: LogFormat.Line or LogFormat.Export } header) return header;

        faults.Add(new LogFault(LogFaultKind.Unreadable, null, null, $"line 1 of the export is not the first line of a {LogFormat.Export} export."));
        return null;
    }

    /// <summary>Only lines of accounts are ever forgotten, and the log itself says of how many it was.</summary>
    private static void CheckForgotten(int forgotten, ExportHeader? header, IEnumerable<LogLine> lines, List<LogFault> faults)
    {
        foreach (var line in lines.Where(l => l.IsForgotten && (l.Kind != nameof(DossierKind.Account) || header?.Format == LogFormat.Line)))
            faults.Add(new LogFault(LogFaultKind.TakenAway, line.Dossier, line.Number, "what stood here was taken away, which never happens to such a line."));

        // Who may not see details can't add them up.
        var told = lines.Where(l => l.Act == LogFormat.ForgetLines).ToList();
        if (header is not { Complete: true } || told.Exists(l => l.Detail is null)) return;

        var allowed = told.Sum(l => Read<ForgottenLines>(l.Detail!)?.Lines ?? 0);
        if (forgotten > allowed) faults.Add(new LogFault(LogFaultKind.TakenAway, null, null, $"{forgotten} lines were taken away; the log tells of {allowed}."));
    }

    private static void CheckChain(List<LogLine> chain, List<LogFault> faults)
    {
        var (expected, previous) = (1, "");
        foreach (var line in chain)
        {
            if (line.Number > expected) Add(LogFaultKind.Missing, expected, line.Number - 1 == expected ? "this line is missing." : $"the lines up to {line.Number - 1} are missing.");
            if (line.Number < expected) Add(LogFaultKind.OutOfPlace, line.Number, "this line stands twice, or behind a later one.");
            if (line.Number == expected && line.Previous != previous) Add(LogFaultKind.Unlinked, line.Number, "this line does not follow the line before it.");
            if (!line.IsForgotten && line.Hash != line.ComputeHash()) Add(LogFaultKind.Edited, line.Number, "this line was edited: its hash is not that of its content.");
            if (!line.KeepsItsPromises) Add(LogFaultKind.NoteEdited, line.Number, "note or detail of this line is not the one that was written.");
            (expected, previous) = (Math.Max(expected, line.Number + 1), line.Hash);
        }

        void Add(LogFaultKind kind, int number, string text) => faults.Add(new LogFault(kind, chain[0].Dossier, number, text));
    }

    private sealed record ForgottenLines(string Day, int Lines);
}
