namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>When a term ends: it starts the day after the act and runs through the last day (6.2).</summary>
public static class Terms
{
    /// <summary>The last day on which somebody may still act: a term of at most three months never ends on a day without work.</summary>
    public static DateOnly LastDay(DateOnly act, TermLength length)
    {
        var last = NominalLastDay(act, length);
        return length.IsAtMostThreeMonths ? WorkingDays.OnOrAfter(last) : last;
    }

    /// <summary>The last day as counted, without the end-of-period rule.</summary>
    public static DateOnly NominalLastDay(DateOnly act, TermLength length) => Move(act, length, 1);

    /// <summary>The latest day that leaves the whole term before the date; it moves to the working day before.</summary>
    public static DateOnly LatestDayBefore(DateOnly date, TermLength length) => WorkingDays.OnOrBefore(DayBefore(date, length));

    /// <summary>The day on which a reminder of the date goes out; it is no term and does not move.</summary>
    public static DateOnly DayBefore(DateOnly date, TermLength length) => Move(date, length, -1);

    /// <summary>What is left of a running term when it stops; it runs on from the day of the act that ends the pause.</summary>
    /// <remarks>The day of the pause itself is used up. Only D1 and D12 pause; a term in months cannot, because its days differ with where it begins.</remarks>
    public static TermLength Remaining(DateOnly act, TermLength length, DateOnly pausedOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pausedOn, act);
        ArgumentOutOfRangeException.ThrowIfEqual(length.Unit, TermUnit.Months);

        var last = NominalLastDay(act, length);
        return length.Unit == TermUnit.WorkingDays
            ? new TermLength(WorkingDays.Between(pausedOn, last), TermUnit.WorkingDays)
            : new TermLength(Math.Max(0, last.DayNumber - pausedOn.DayNumber), TermUnit.Days);
    }

    private static DateOnly Move(DateOnly date, TermLength length, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length.Amount);

        var amount = direction * length.Amount;
        return length.Unit switch
        {
            TermUnit.WorkingDays => WorkingDays.Add(date, amount),
            TermUnit.Days => date.AddDays(amount),
            TermUnit.Weeks => date.AddDays(7 * amount),
            TermUnit.Months => date.AddMonths(amount),
            _ => throw new InvalidOperationException($"Unknown unit {length.Unit}."),
        };
    }
}
