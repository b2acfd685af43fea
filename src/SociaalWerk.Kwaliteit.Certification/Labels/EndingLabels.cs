using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Which labels come to their end in a quarter: those that run and that no newer label takes over from.</summary>
internal static class EndingLabels
{
    /// <summary>The next two years, this quarter first.</summary>
    public static IReadOnlyList<Quarter> Ahead(DateOnly today)
    {
        var quarters = new List<Quarter> { Quarter.Of(today) };
        while (quarters.Count < 8) quarters.Add(quarters[^1].Next);
        return quarters;
    }

    /// <summary>What ended earlier this quarter does not come any more.</summary>
    public static IQueryable<Label> EndingIn(this IQueryable<Label> labels, Quarter quarter, DateOnly today) =>
        labels.EndingBetween(quarter.First > today ? quarter.First : today, quarter.Last);

    public static IQueryable<Label> EndingBetween(this IQueryable<Label> labels, DateOnly first, DateOnly last) =>
        labels.Where(l => (l.State == LabelState.Active || l.State == LabelState.Suspended) && l.SupersededById == null && l.ValidUntil >= first && l.ValidUntil <= last);
}
