using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Register.Entries;
using LabelState = SociaalWerk.Kwaliteit.Certification.Labels.LabelState;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>What the scheme says of a label, worked out anew from its sections 6.2 and 7.4, in the plainest way and with nothing of the product.</summary>
internal sealed class ExpectedLabel(DateOnly from, DateOnly until)
{
    private const int ValidityMonths = 24, TimelyMonths = 6;

    private readonly List<(DateOnly On, LabelState State)> facts = [];
    private LabelState heldFrom;
    private DateOnly unfollowed;

    public DateOnly From { get; } = from;

    public DateOnly Until { get; private set; } = until;

    /// <summary>The end date before it was postponed.</summary>
    private DateOnly Original { get; set; } = until;

    /// <summary>The first day of the label that took over.</summary>
    private DateOnly? FollowedFrom { get; set; }

    private LabelState Last => facts.Count == 0 ? LabelState.Active : facts[^1].State;

    /// <summary>It did not end by what was decided, and no label takes over.</summary>
    public bool GoesWithout => FollowedFrom is null && Last is LabelState.Active or LabelState.Suspended;

    /// <summary>Every day on or beside which something may change.</summary>
    public IEnumerable<DateOnly> Boundaries =>
        facts.Select(f => f.On).Concat([From, Until, Original]).Concat(FollowedFrom is { } day ? [day] : []).SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) }).Distinct();

    public static ExpectedLabel First(DateOnly decided) => new(decided, Months(decided, ValidityMonths).AddDays(-1));

    public ExpectedLabel Recertified(DateOnly decided)
    {
        var cycle = Months(Original.AddDays(1), ValidityMonths).AddDays(-1);
        if (decided > Until) return Followed(decided, cycle);
        if (Original != Until) return Followed(decided > Original.AddDays(1) ? decided : Original.AddDays(1), cycle);
        return decided >= Months(Until, -TimelyMonths) ? Followed(Until.AddDays(1), cycle) : Followed(decided, Months(decided, ValidityMonths).AddDays(-1));
    }

    /// <summary>A postponement does not shift the cycle, of whatever scope the label is by then (D19).</summary>
    public ExpectedLabel WithOtherScope(DateOnly decided)
    {
        var (original, next) = (Original, Followed(decided, Until));
        next.Original = original;
        return next;
    }

    /// <summary>What a step that was taken means for the label.</summary>
    public void Took(LabelTrigger step, DateOnly day, DateOnly? postponedUntil)
    {
        if (step == LabelTrigger.Postpone) Until = postponedUntil!.Value;
        if (step == LabelTrigger.HoldEffect) heldFrom = Last;
        LabelState? state = step switch
        {
            LabelTrigger.Suspend or LabelTrigger.SuspendUrgently or LabelTrigger.SuspendOnRequest => LabelState.Suspended,
            LabelTrigger.Reinstate or LabelTrigger.HoldEffect or LabelTrigger.Restore => LabelState.Active,
            LabelTrigger.ResumeEffect => heldFrom,
            LabelTrigger.Withdraw => LabelState.Withdrawn,
            LabelTrigger.Relinquish => LabelState.Relinquished,
            LabelTrigger.Annul => LabelState.Annulled,
            _ => null,
        };
        if (state is { } changed) facts.Add((day, changed));
    }

    /// <summary>To a newer label, from this day on.</summary>
    public void GivesWay(DateOnly from)
    {
        (FollowedFrom, unfollowed) = (from, Until);
        if (from <= Until) Until = from.AddDays(-1);
    }

    /// <summary>The label that was to take over came to its end before it began.</summary>
    public void GoesOn()
    {
        if (FollowedFrom is not null) (FollowedFrom, Until) = (null, unfollowed);
    }

    /// <summary>An urgent suspension that nobody confirmed in time is over.</summary>
    public void SuspensionLapsed(DateOnly day) => facts.Add((day, LabelState.Active));

    /// <summary>Restored, it gets the days back on which it was not valid since it was sanctioned (L15); one that had ended before had none to lose.</summary>
    public void GetsBack(DateOnly since, DateOnly restored)
    {
        if (since > Until) return;

        var lost = Enumerable.Range(since.DayNumber, restored.DayNumber - since.DayNumber).Count(n => facts.Last(f => f.On.DayNumber <= n).State != LabelState.Active);
        (Until, Original) = (Until.AddDays(lost), Original.AddDays(lost));
    }

    public RegisterWord WordOn(DateOnly day)
    {
        var state = facts.Where(f => f.On <= day).Select(f => f.State).LastOrDefault(LabelState.Active);
        if (state == LabelState.Annulled) return RegisterWord.Annulled;
        if (state == LabelState.Withdrawn) return RegisterWord.Withdrawn;
        if (state == LabelState.Relinquished) return RegisterWord.Relinquished;
        if (FollowedFrom <= day) return RegisterWord.Superseded;
        if (day > Until) return RegisterWord.Expired;
        if (state == LabelState.Suspended) return RegisterWord.Suspended;
        return day < From ? RegisterWord.StartsLater : RegisterWord.Valid;
    }

    public bool IsValidOn(DateOnly day) => WordOn(day) == RegisterWord.Valid;

    private ExpectedLabel Followed(DateOnly from, DateOnly until)
    {
        GivesWay(from);
        return new ExpectedLabel(from, until);
    }

    /// <summary>A month has no more days than it has.</summary>
    private static DateOnly Months(DateOnly day, int months)
    {
        var index = (day.Year * 12) + day.Month - 1 + months;
        var (year, month) = (index / 12, (index % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }
}
