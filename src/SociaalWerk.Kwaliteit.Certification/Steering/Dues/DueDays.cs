namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Weighs days against today; the week ends on Sunday.</summary>
internal static class DueDays
{
    private const int FourWeeks = 28;

    public static DateOnly EndOfWeek(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);

    public static Nearness NearnessOf(DateOnly lastDay, DateOnly today)
    {
        if (lastDay < today) return Nearness.Overdue;
        return lastDay <= EndOfWeek(today) ? Nearness.ThisWeek : Nearness.Later;
    }

    public static DateOnly LastDayOf(Outlook outlook, DateOnly today) => outlook switch
    {
        Outlook.Week => EndOfWeek(today),
        Outlook.FourWeeks => today.AddDays(FourWeeks),
        Outlook.ThreeMonths => today.AddMonths(3),
        _ => DateOnly.MaxValue,
    };

    /// <summary>The kinds of the scheme in its own order, those with something overdue included.</summary>
    public static IReadOnlyList<DueCount> Count(IEnumerable<Due> dues, DateOnly today) =>
    [
        .. dues.GroupBy(due => due.Kind).OrderBy(kind => DueKinds.Place(kind.Key)).Select(kind =>
        {
            var near = kind.ToLookup(due => NearnessOf(due.LastDay, today));
            return new DueCount(kind.Key, near[Nearness.Overdue].Count(), near[Nearness.ThisWeek].Count(), near[Nearness.Later].Count());
        }),
    ];
}
