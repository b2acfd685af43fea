using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>One term of a scheme version (6.2).</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Ending">How its last day is found.</param>
/// <param name="Extension">What a reminder, a deferral or an extension adds.</param>
/// <param name="MaxExtensions">How often that may happen.</param>
/// <param name="Pauses">Whether it stops while something is asked (D1, D12).</param>
/// <param name="AtMost">A measure lasts no longer than this: nobody gives it more time (decision 23).</param>
/// <param name="Warnings">How long before the last day a reminder goes out.</param>
/// <param name="Reminds">Who must act, and is reminded of it.</param>
/// <param name="Escalates">Who hears, once, that the last day passed and nothing came.</param>
internal sealed record TermRule(
    TermLength Length,
    TermEnding Ending,
    TermLength? Extension = null,
    int MaxExtensions = 0,
    bool Pauses = false,
    bool AtMost = false,
    IReadOnlyList<TermLength>? Warnings = null,
    IReadOnlyList<Role>? Reminds = null,
    IReadOnlyList<Role>? Escalates = null)
{
    public Role Reminded => Together(Reminds);

    public Role Escalated => Together(Escalates);

    /// <summary>Who hears of more time: whoever is reminded, and where nobody is, the organisation.</summary>
    public Role Acting => Reminded == Role.None ? Role.Coordinator | Role.Signatory : Reminded;

    /// <summary>The last day of the term; for one that is counted back, the latest day before the date.</summary>
    public DateOnly LastDay(DateOnly date) => LastDay(date, Length);

    /// <summary>The last day of what is left of the term.</summary>
    public DateOnly LastDay(DateOnly date, TermLength length) => Ending switch
    {
        TermEnding.ToAct => Terms.LastDay(date, length),
        TermEnding.Nominal => Terms.NominalLastDay(date, length),
        TermEnding.CountedBack => Terms.LatestDayBefore(date, length),
        _ => throw new InvalidOperationException($"Unknown ending {Ending}."),
    };

    /// <summary>The last day after the extension, counted from the last day before it.</summary>
    public DateOnly ExtendedLastDay(DateOnly lastDay) =>
        LastDay(lastDay, Extension ?? throw new InvalidOperationException("This term has no extension."));

    /// <summary>The last day that the office gives: only a term of at most three months moves to a working day (ruling on 6.2).</summary>
    public DateOnly Given(DateOnly day) => Length.IsAtMostThreeMonths ? WorkingDays.OnOrAfter(day) : day;

    /// <summary>The last day when days on which the service was down do not count: as many days later as were lost, in the unit of the term, and never on such a day (decision 16).</summary>
    /// <remarks>A term that ends in its nominal day, and one that is counted back, stays where it is.</remarks>
    /// <param name="ran">Whether the term ran on a day.</param>
    public DateOnly LastDayWithout(DateOnly lastDay, IReadOnlyCollection<DateOnly> down, Func<DateOnly, bool> ran)
    {
        if (Ending != TermEnding.ToAct) return lastDay;

        var (day, lost) = (lastDay, down.Count(d => d <= lastDay && ran(d) && Counts(d)));
        if (lost == 0) return lastDay;

        while (lost > 0)
        {
            day = day.AddDays(1);
            if (Counts(day) && !down.Contains(day)) lost--;
        }

        while (Length.IsAtMostThreeMonths && (!WorkingDays.IsWorkingDay(day) || down.Contains(day))) day = day.AddDays(1);
        return day;
    }

    /// <summary>What is left at a pause of a term that began, or went on, on <paramref name="date"/>.</summary>
    /// <param name="left">What was left of it then; null for the whole term.</param>
    public TermLength LeftAt(DateOnly pausedOn, DateOnly date, TermLength? left = null)
    {
        if (!Pauses) throw new InvalidOperationException("This term does not pause.");

        return Terms.Remaining(date, left ?? Length, pausedOn);
    }

    /// <summary>How long it is from a day to its last day, in the unit in which it pauses.</summary>
    public TermLength? Until(DateOnly lastDay, DateOnly from) => Pauses
        ? Length.Unit == TermUnit.WorkingDays ? new(WorkingDays.Between(from, lastDay), TermUnit.WorkingDays) : new(lastDay.DayNumber - from.DayNumber, TermUnit.Days)
        : null;

    /// <summary>The days on which a warning goes out, first one first.</summary>
    public IEnumerable<DateOnly> WarningDays(DateOnly lastDay) =>
        (Warnings ?? []).Select(before => Terms.DayBefore(lastDay, before)).Order();

    private bool Counts(DateOnly day) => Length.Unit != TermUnit.WorkingDays || WorkingDays.IsWorkingDay(day);

    private static Role Together(IReadOnlyList<Role>? roles) => (roles ?? []).Aggregate(Role.None, (all, role) => all | role);
}
