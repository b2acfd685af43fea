using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>A term that runs on a path, a label, an objection or a complaint; its last day is a date in Europe/Amsterdam.</summary>
/// <param name="From">The day of the act that started it, ended its last pause or extended it.</param>
/// <param name="PausedOn">Set while it does not run (D1 and D12 only).</param>
/// <param name="Left">How long it is from that day on, where that is not the whole term.</param>
/// <param name="Extensions">How often the office extended it.</param>
/// <param name="WarnedOn">The last day on which the clock told of it.</param>
internal sealed record RunningTerm(
    TermKind Kind, DateOnly From, DateOnly LastDay, DateOnly? PausedOn = null, TermLength? Left = null, int Extensions = 0, DateOnly? WarnedOn = null)
{
    /// <summary>The version of the file right after the decision that it is about, where several of a kind may run at once: a label's terms to object (D14).</summary>
    public int? About { get; init; }

    /// <summary>Tells it apart from the others on its file.</summary>
    public string Name => About is { } version ? $"{Kind}.{version}" : $"{Kind}";

    /// <summary>From what it was counted; null for one that began before this was kept.</summary>
    public TermStart? Counted { get; init; }

    /// <summary>Every shift of its last day, first one first.</summary>
    public IReadOnlyList<TermShift> Shifts { get; init; } = [];

    /// <summary>The last day but for outages; null while none touched it.</summary>
    public DateOnly? Base { get; init; }

    /// <summary>The day from which it counts, where a pause came after that.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>Its pauses since then.</summary>
    public IReadOnlyList<TermPause> Pauses { get; init; } = [];

    /// <summary>The days on which our service was down, of the outages that touched it.</summary>
    public IReadOnlyList<DateOnly> Down { get; init; } = [];

    /// <summary>Starts on the day of an act; where it would end on a day without work, that it moved is its first shift.</summary>
    /// <param name="what">Text key of the act.</param>
    public static RunningTerm Begin(TermKind kind, TermRule rule, string what, DateOnly on)
    {
        var counted = Terms.NominalLastDay(on, rule.Length);
        return new RunningTerm(kind, on, counted) { Counted = new TermStart(what, on) }.MovedTo(rule.LastDay(on), ShiftKind.DayOff, on);
    }

    public bool HasPassed(DateOnly today) => PausedOn is null && today > LastDay;

    public bool Runs(DateOnly today) => PausedOn is null && today <= LastDay;

    /// <summary>With another last day, and why; the same day again is no shift.</summary>
    public RunningTerm MovedTo(DateOnly lastDay, ShiftKind why, DateOnly on, string reason = "", Guid? by = null, DateOnly? since = null) =>
        lastDay == LastDay ? this : this with { LastDay = lastDay, Shifts = [.. Shifts, new TermShift(why, LastDay, lastDay, on, reason, by, since)] };

    public RunningTerm Pause(DateOnly on) => this with { PausedOn = PausedOn ?? on };

    /// <summary>Runs on from this day with what was left.</summary>
    public RunningTerm Resume(TermRule rule, DateOnly on)
    {
        if (PausedOn is not { } paused) return this;

        var left = rule.LeftAt(paused, From, Left);
        var resumed = this with { From = on, PausedOn = null, Left = left, Begun = Begun ?? From, Pauses = [.. Pauses, new TermPause(paused, on)] };
        return resumed.Based(rule, rule.LastDay(on, left), ShiftKind.Pause, on, since: paused);
    }

    /// <summary>Counted anew from a day of the office's choice; what was lost before that is in its choice.</summary>
    public RunningTerm Extend(TermRule rule, DateOnly lastDay, DateOnly on, string reason, Guid by) =>
        (this with { From = on, Left = rule.Until(lastDay, on), Extensions = Extensions + 1, Base = null, Begun = null, Pauses = [], Down = [] })
        .MovedTo(lastDay, ShiftKind.Extension, on, reason, by);

    /// <summary>Whether the office may give this last day: where the scheme says how long and how often, no more than that.</summary>
    public bool MayBeExtendedTo(TermRule rule, DateOnly lastDay) => !rule.AtMost && (rule.Extension is null || (Extensions < rule.MaxExtensions && lastDay <= rule.ExtendedLastDay(LastDay)));

    /// <summary>With the time that the scheme itself adds once (D14, D16); it counts on, so days lost before that still come on top.</summary>
    public RunningTerm Prolong(TermRule rule, DateOnly on, Guid by, string reason = "") =>
        (this with { Extensions = Extensions + 1 }).Based(rule, rule.ExtendedLastDay(Base ?? LastDay), ShiftKind.Extension, on, reason, by);

    /// <summary>With another last day but for outages; the days lost to those come on top of it.</summary>
    public RunningTerm Based(TermRule rule, DateOnly lastDay, ShiftKind why, DateOnly on, string reason = "", Guid? by = null, DateOnly? since = null) =>
        (this with { Base = Down.Count == 0 ? null : lastDay }).MovedTo(rule.LastDayWithout(lastDay, Down, Ran), why, on, reason, by, since);

    /// <summary>Without the days on which our service was down: counted always from the last day but for outages and with all of those days, so that the order in which outages are recorded makes no difference.</summary>
    public RunningTerm Without(IReadOnlyCollection<DateOnly> down, TermRule rule, DateOnly on, string reason)
    {
        var last = rule.LastDayWithout(Base ?? LastDay, down, Ran);
        return last == LastDay ? this : (this with { Base = Base ?? LastDay, Down = [.. down.Order()] }).MovedTo(last, ShiftKind.Outage, on, reason);
    }

    /// <summary>The day on which a pause begins is used up; the one on which it ends does not count (6.2).</summary>
    private bool Ran(DateOnly day) => day > (Begun ?? From) && !(day > PausedOn) && !Pauses.Any(p => day > p.From && day <= p.Through);
}

/// <summary>All terms of one file together.</summary>
internal static class RunningTerms
{
    /// <summary>Each as the clock watches it: by its kind, and by the scheme's rule for that.</summary>
    public static IEnumerable<Watched> Watched(this IEnumerable<RunningTerm> terms, SchemeVersion scheme) =>
        terms.Select(t => new Watched(t.Name, scheme.Terms[t.Kind], t.From, t.LastDay, t.WarnedOn));

    /// <summary>Those of these kinds that end later without the days that were lost, each as it was and as it is then.</summary>
    public static IReadOnlyList<(RunningTerm Before, RunningTerm After)> GivenBack(
        this IEnumerable<RunningTerm> terms, IReadOnlyCollection<TermKind> kinds, IReadOnlyCollection<DateOnly> down, SchemeVersion scheme, Attempt attempt) =>
    [
        .. from term in terms
           where kinds.Contains(term.Kind)
           let moved = term.Without(down, scheme.Terms[term.Kind], AmsterdamTime.DateOf(attempt.At), attempt.Note ?? "")
           where moved.LastDay != term.LastDay
           select (term, moved),
    ];

    public static IReadOnlyList<RunningTerm> With(this IEnumerable<RunningTerm> terms, RunningTerm changed) => [.. terms.Select(t => t.Name == changed.Name ? changed : t)];
}

/// <summary>The act from whose day a term is counted.</summary>
/// <param name="What">Text key of the act.</param>
internal sealed record TermStart(string What, DateOnly On);

/// <summary>A stretch in which a term stood still.</summary>
/// <param name="Through">The day of the act that ended it.</param>
internal sealed record TermPause(DateOnly From, DateOnly Through);

/// <summary>One shift of the last day of a term, and why.</summary>
/// <param name="Since">When the pause began, where it was one.</param>
internal sealed record TermShift(ShiftKind Kind, DateOnly From, DateOnly To, DateOnly On, string Reason = "", Guid? By = null, DateOnly? Since = null);

/// <summary>Why a last day moved.</summary>
internal enum ShiftKind
{
    /// <summary>It fell on a day without work (the end-of-period rule).</summary>
    DayOff,
    Pause,

    /// <summary>By the office.</summary>
    Extension,

    /// <summary>By the clock's reminder (D2).</summary>
    Reminder,

    /// <summary>An audit broke off shortly before the end of D4 (ruling on row 17).</summary>
    Abort,

    /// <summary>Our own service was down (decision 16).</summary>
    Outage,
}
