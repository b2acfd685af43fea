namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Which norm set a path may use while one version makes room for the next (3.4).</summary>
internal static class NormTransition
{
    /// <summary>The sets an organisation may choose from for an audit that begins on this day, newest first.</summary>
    public static IReadOnlyList<NormSet> ChoicesFor(IEnumerable<NormSet> sets, DateOnly today, DateOnly firstAuditDay)
    {
        var published = sets.Where(set => set.Status != NormStatus.Draft && set.PublishedOn <= today).ToList();
        return [.. published.Where(set => !IsOvertaken(set, published, firstAuditDay)).OrderByDescending(set => set.MandatoryFrom)];
    }

    /// <summary>Whether the pinned set is no longer allowed for an audit that begins on this day (hard case 2).</summary>
    public static bool MustRepin(NormSet pinned, IEnumerable<NormSet> sets, DateOnly firstAuditDay) =>
        IsOvertaken(pinned, sets.Where(set => set.Status != NormStatus.Draft), firstAuditDay);

    private static bool IsOvertaken(NormSet set, IEnumerable<NormSet> others, DateOnly firstAuditDay) =>
        others.Any(other => set.MandatoryFrom < other.MandatoryFrom && other.MandatoryFrom <= firstAuditDay)
        || set.RetiredOn <= firstAuditDay;
}
