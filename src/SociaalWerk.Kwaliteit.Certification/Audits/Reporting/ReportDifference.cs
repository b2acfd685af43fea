namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>What one version of a report says otherwise than another: the old and the new, per norm and per finding (hard case 11).</summary>
internal sealed record ReportDifference(IReadOnlyList<Changed<ReportedScore>> Scores, IReadOnlyList<Changed<ReportedFinding>> Findings)
{
    public bool IsEmpty => Scores.Count == 0 && Findings.Count == 0;

    public static ReportDifference Between(ReportContent old, ReportContent now) => new(
        [.. Changes(old.Scores, now.Scores, s => s.Norm).OrderBy(c => c.Either.Norm, StringComparer.Ordinal)],
        [.. Changes(old.Findings, now.Findings, f => f.Id).OrderBy(c => c.Either.Norm, StringComparer.Ordinal).ThenBy(c => c.Either.Id)]);

    private static IEnumerable<Changed<T>> Changes<T, TKey>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var (before, after) = (old.ToDictionary(key), now.ToDictionary(key));
        return before.Keys.Union(after.Keys).Select(k => new Changed<T>(before.GetValueOrDefault(k), after.GetValueOrDefault(k))).Where(c => !Equals(c.Old, c.Now));
    }
}

/// <summary>One thing before and after; null where it was not there.</summary>
internal sealed record Changed<T>(T? Old, T? Now)
    where T : class
{
    public T Either => Now ?? Old!;
}
