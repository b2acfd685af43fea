using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Reminding;

/// <summary>Something with a last day of which the clock reminds beforehand and tells afterwards: a term, a condition, a yearly statement, the end of a label (6.2, 6.3, D17, D25).</summary>
/// <param name="Name">Of the term, with what tells two of one kind apart.</param>
/// <param name="From">The day from which it counts; nothing is told on it or before.</param>
/// <param name="Reminders">The days on which whoever must act is reminded.</param>
/// <param name="Reminded">Who must act.</param>
/// <param name="Escalated">Who hears, once, that the last day passed.</param>
/// <param name="ToldOn">The last day on which the clock told of it.</param>
internal sealed record Watched(string Name, DateOnly From, DateOnly LastDay, IReadOnlyList<DateOnly> Reminders, Role Reminded, Role Escalated, DateOnly? ToldOn)
{
    public Watched(string name, TermRule rule, DateOnly from, DateOnly lastDay, DateOnly? toldOn)
        : this(name, from, lastDay, [.. rule.WarningDays(lastDay)], rule.Reminded, rule.Escalated, toldOn)
    {
    }

    /// <summary>It passed, and whoever must know of that was told.</summary>
    public bool IsToldLate => ToldOn > LastDay;

    /// <summary>The first day on which there is something to tell; null when everything was told.</summary>
    public DateOnly? Next(DateOnly today) => Days(today).Cast<DateOnly?>().Min();

    /// <summary>What is to be told now. Of what fell due while the clock stood still only the latest is told, and what came before it is passed by.</summary>
    public Signal? Due(DateOnly today) => Days(today).Where(day => day <= today).Cast<DateOnly?>().Max() is { } day
        ? day > LastDay ? new Signal(HasPassed: true, Escalated) : new Signal(HasPassed: false, Reminded)
        : null;

    private IEnumerable<DateOnly> Days(DateOnly today)
    {
        // Nobody is reminded of a day that is over.
        var days = today > LastDay || Reminded == Role.None ? [] : Reminders.Where(day => day <= LastDay);
        if (Escalated != Role.None) days = days.Append(LastDay.AddDays(1));
        return days.Where(day => day > From && !(day <= ToldOn));
    }
}

internal static class WatchedDays
{
    /// <summary>The first of these of which there is something to tell now; null when there is none.</summary>
    public static (Watched What, Signal Signal)? Due(this IEnumerable<Watched> watched, DateOnly today)
    {
        foreach (var what in watched)
            if (what.Due(today) is { } signal) return (what, signal);
        return null;
    }
}

/// <summary>What the clock tells, and to whom: that a last day comes near, or that it passed.</summary>
internal sealed record Signal(bool HasPassed, Role To);

/// <summary>When the clock last told of something that has no place for it itself.</summary>
internal sealed record Reminder(string Name, DateOnly On);
