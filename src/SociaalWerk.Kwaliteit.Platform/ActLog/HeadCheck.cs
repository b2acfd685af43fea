using System.Globalization;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Holds an export against published heads: what stood there on a day must still stand there.</summary>
internal static class HeadCheck
{
    /// <returns>What could not be checked.</returns>
    public static IReadOnlyList<string> Check(ExportHeader header, Dictionary<string, List<LogLine>> dossiers, IEnumerable<string> text, List<LogFault> faults)
    {
        var remarks = new List<string>();
        var heads = Read(text, faults).OrderBy(h => h.Facts.Day, StringComparer.Ordinal).ToList();
        for (var i = 1; i < heads.Count; i++)
            if (heads[i].Facts.Previous != heads[i - 1].Facts.Hash)
                Add(LogFaultKind.HeadUnlinked, $"the head of {heads[i].Facts.Day} does not follow that of {heads[i - 1].Facts.Day}: one between them is missing, or one was replaced.");

        foreach (var head in heads.Where(h => h.Facts.Service != header.Service)) Add(LogFaultKind.HeadEdited, $"the head of {head.Facts.Day} is of {head.Facts.Service}, the export is of {header.Service}.");
        var usable = heads.Where(h => h.Facts.Service == header.Service && string.CompareOrdinal(h.Facts.At, header.At) <= 0).ToList();
        if (usable.Count < heads.Count) remarks.Add($"{heads.Count - usable.Count} of {heads.Count} heads are newer than the export, or not of its service, and were not used.");
        if (usable.Count == 0) remarks.Add("No head could be used: a cut end or a missing dossier can't show.");

        var known = dossiers.ToDictionary(d => LogHead.KeyOf(d.Key), d => d.Value);
        var told = new HashSet<string>();
        // The newest head first: an older one has nothing to add about a dossier that is found wrong already.
        foreach (var head in Enumerable.Reverse(usable)) CheckHead(head, header, known, told, faults, remarks);
        return remarks;

        void Add(LogFaultKind kind, string what) => faults.Add(new LogFault(kind, null, null, what));
    }

    private static void CheckHead(Head head, ExportHeader header, Dictionary<string, List<LogLine>> known, HashSet<string> told, List<LogFault> faults, List<string> remarks)
    {
        var absent = 0;
        foreach (var (key, number, hash) in head.Dossiers)
        {
            if (told.Contains(key)) continue;
            if (!known.TryGetValue(key, out var chain))
            {
                absent++;
                if (!header.Complete) continue;
                Tell(key, new LogFault(LogFaultKind.DossierMissing, key, null, $"this dossier (the key is the SHA-256 of its id) stood in the head of {head.Facts.Day} with {number} lines and is not in the export."));
                continue;
            }

            var last = chain.Max(l => l.Number);
            if (last < number)
                Tell(key, new LogFault(LogFaultKind.Cut, chain[0].Dossier, last + 1, $"cut off here: the head of {head.Facts.Day} has {number} lines of this dossier, the export {last}."));
            else if (chain.TrueForAll(l => l.Number != number || l.Hash != hash))
                Tell(key, new LogFault(LogFaultKind.Rewritten, chain[0].Dossier, number, $"this line, or one before it, was replaced after the head of {head.Facts.Day} was published."));
        }

        if (absent > 0 && !header.Complete) remarks.Add($"The export says that it is a selection; {absent} dossiers of the head of {head.Facts.Day} are not in it.");

        void Tell(string key, LogFault fault)
        {
            told.Add(key);
            faults.Add(fault);
        }
    }

    private static IEnumerable<Head> Read(IEnumerable<string> text, List<LogFault> faults)
    {
        var heads = new List<Head>();
        var number = 0;
        foreach (var line in text)
        {
            number++;
            if (line.StartsWith('{') && LogVerifier.Read<HeadFacts>(line) is { Format: LogFormat.Head } facts) heads.Add(new Head(facts, []));
            else if (heads.Count > 0 && line.Length > 0) heads[^1].List.Add(line);
            else faults.Add(new LogFault(LogFaultKind.Unreadable, null, null, $"line {number} of the heads can't be read."));
        }

        foreach (var head in heads)
        {
            if (head.IsWhole) yield return head;
            else faults.Add(new LogFault(LogFaultKind.HeadEdited, null, null, $"the head of {head.Facts.Day} was edited: its hashes are not those of its content."));
        }
    }

    /// <summary>One published head as it was read.</summary>
    private sealed record Head(HeadFacts Facts, List<string> List)
    {
        public bool IsWhole => Facts.Hash == Facts.ComputeHash()
            && Facts.Root == LogFormat.Sha256(string.Concat(List.Select(line => line + "\n")))
            && List.TrueForAll(line => line.Split(' ') is [_, var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));

        public IEnumerable<(string Key, int Number, string Hash)> Dossiers => List.Select(line => line.Split(' '))
            .Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]));
    }
}
