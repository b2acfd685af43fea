namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>From when until when a label is valid; the end-of-period rule does not hold here (6.2).</summary>
public static class Validity
{
    public static ValidityPeriod NewLabel(DateOnly decidedOn, ValidityRules rules) =>
        new(decidedOn, decidedOn.AddMonths(rules.ValidityMonths).AddDays(-1));

    /// <summary>The validity of a re-certified label; null when the old label ended too long ago and only a new application remains (L12c).</summary>
    /// <param name="previous">The validity of the old label with its original end date.</param>
    /// <param name="postponedUntil">The later end date, when one was granted (D19); it does not shift the cycle.</param>
    public static Succession? Recertify(ValidityPeriod previous, DateOnly? postponedUntil, DateOnly decidedOn, ValidityRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decidedOn, previous.From);

        var nextCycle = NewLabel(previous.Until.AddDays(1), rules);
        var end = postponedUntil ?? previous.Until;

        if (decidedOn > end.AddMonths(rules.RestorationMonths)) return null;
        if (decidedOn > end) return Follow(SuccessionKind.Restored, new(decidedOn, nextCycle.Until), end);
        if (postponedUntil is not null) return Follow(SuccessionKind.AfterPostponement, new(Later(nextCycle.From, decidedOn), nextCycle.Until), end);
        if (decidedOn < previous.Until.AddMonths(-rules.TimelyWindowMonths)) return Follow(SuccessionKind.Early, NewLabel(decidedOn, rules), end);

        return Follow(SuccessionKind.Timely, nextCycle, end);
    }

    /// <summary>A changed scope gives a new label with the end date of the old one (L13).</summary>
    public static Succession ChangeScope(ValidityPeriod previous, DateOnly decidedOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decidedOn, previous.From);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decidedOn, previous.Until);

        return Follow(SuccessionKind.ScopeChanged, new(decidedOn, previous.Until), previous.Until);
    }

    /// <summary>The latest end date a postponement may give (D19).</summary>
    public static DateOnly LatestPostponement(DateOnly validUntil, ValidityRules rules) => validUntil.AddMonths(rules.PostponementMonths);

    private static Succession Follow(SuccessionKind kind, ValidityPeriod period, DateOnly previousEnd)
    {
        var dayBefore = period.From.AddDays(-1);
        return new Succession(kind, period, dayBefore < previousEnd ? dayBefore : previousEnd);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
