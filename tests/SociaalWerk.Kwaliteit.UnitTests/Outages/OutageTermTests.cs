using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Outages;

/// <summary>Days on which our own service was down do not count in the terms that ran (decision 16).</summary>
public sealed class OutageTermTests
{
    private static readonly SchemeVersion Scheme = SchemeData.Schemes[^1];

    [Theory]
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-16")] // nothing was down
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-17", "2026-03-16")] // the last day itself
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-16", "2026-03-02")] // the day from which it is counted
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-16", "2026-03-14")] // a Saturday, in working days
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-18", "2026-03-13", "2026-03-16")] // Friday and Monday
    [InlineData("D7", "2026-03-02", "2026-03-16", "2026-03-18", "2026-03-16", "2026-03-17")] // never on a day that was lost
    [InlineData("D7", "2026-03-20", "2026-04-07", "2026-04-08", "2026-03-30")] // over Easter
    [InlineData("D7", "2026-04-13", "2026-04-28", "2026-04-29", "2026-04-20")] // over King's Day
    [InlineData("D9a", "2026-09-03", "2026-10-05", "2026-10-06", "2026-09-20")] // a Sunday, in calendar days; it ended on a Saturday
    [InlineData("D4", "2026-03-02", "2027-03-02", "2027-03-04", "2026-05-01", "2026-12-25")]
    [InlineData("D22", "2026-03-02", "2026-09-02", "2026-09-02", "2026-09-02")] // ends in its nominal day
    public void A_term_ends_as_many_days_later_as_it_lost(string kind, string from, string last, string expected, params string[] down)
    {
        var rule = Scheme.Terms[Enum.Parse<TermKind>(kind)];
        var term = RunningTerm.Begin(Enum.Parse<TermKind>(kind), rule, "Trigger.Submit", Day(from));
        Assert.Equal(Day(last), term.LastDay);

        var moved = term.Without([.. down.Select(Day)], rule, Day("2026-03-20"), "Brand");

        Assert.Equal(Day(expected), moved.LastDay);
        if (expected == last) Assert.Same(term, moved);
        else Assert.Equal(new TermShift(ShiftKind.Outage, Day(last), Day(expected), Day("2026-03-20"), "Brand"), moved.Shifts[^1]);
    }

    /// <summary>The same outages, one by one in any order: each is judged together with those before it, as the page does.</summary>
    [Fact]
    public void The_order_in_which_outages_are_recorded_makes_no_difference() =>
        Gen.Select(Any, OneOf(TermKind.D1, TermKind.D4, TermKind.D7, TermKind.D9a, TermKind.D9b, TermKind.D12, TermKind.D14, TermKind.D24Print), Outages, Gen.Int[0, 999]).Sample((from, kind, outages, seed) =>
        {
            var rule = Scheme.Terms[kind];
            var term = RunningTerm.Begin(kind, rule, "Trigger.Submit", from);
            var stretches = outages.Select(o => Stretch(from, o)).ToArray();
            var all = Record(term, rule, stretches);

            var shuffled = stretches.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(all.LastDay, Record(term, rule, shuffled).LastDay);
            Assert.Equal(all.LastDay, term.Without([.. stretches.SelectMany(s => s).Distinct()], rule, from, "").LastDay);
            Assert.DoesNotContain(all.LastDay, all == term ? [] : stretches.SelectMany(s => s));
        }, iter: 400);

    [Fact]
    public void It_makes_no_difference_whether_an_outage_is_recorded_before_a_pause_or_after_it() =>
        Gen.Select(Any, OneOf(TermKind.D1, TermKind.D12), Outages, Gen.Int[0, 7], Gen.Int[0, 15]).Sample((from, kind, outages, runs, stands) =>
        {
            var rule = Scheme.Terms[kind];
            var term = RunningTerm.Begin(kind, rule, "Trigger.Submit", from);
            var (paused, resumed) = (from.AddDays(runs), from.AddDays(runs + stands));
            var stretches = outages.Select(o => Stretch(from, o)).ToArray();
            var known = stretches.Where(s => s[^1] <= paused).ToArray();

            var before = Record(Record(term, rule, known).Pause(paused).Resume(rule, resumed), rule, stretches);
            var after = Record(term.Pause(paused).Resume(rule, resumed), rule, stretches);

            Assert.Equal(after.LastDay, before.LastDay);
        }, iter: 400);

    [Fact]
    public void A_day_on_which_a_term_stood_still_is_not_lost()
    {
        var rule = Scheme.Terms[TermKind.D1];
        var term = RunningTerm.Begin(TermKind.D1, rule, "Trigger.Submit", Day("2026-03-02")).Pause(Day("2026-03-05")).Resume(rule, Day("2026-03-12"));

        Assert.Same(term, term.Without([Day("2026-03-06"), Day("2026-03-10"), Day("2026-03-12")], rule, Day("2026-03-13"), ""));
        Assert.Equal(term.LastDay.AddDays(1), term.Without([Day("2026-03-05")], rule, Day("2026-03-13"), "").LastDay);
    }

    [Fact]
    public void What_an_outage_gave_stays_when_the_term_is_extended_by_the_clock_and_ends_with_a_day_of_the_offices_choice()
    {
        var it = APath.In(State.InfoRequested);
        var nominal = it.Path.Term(TermKind.D2)!;
        var lost = nominal.LastDay.AddDays(-3); // a Friday
        it.Path.GiveBack([TermKind.D2], [lost], it.Attempt(Actor.Clock, "Brand"));
        Assert.Equal(WorkingDays.Add(nominal.LastDay, 1), it.Path.Term(TermKind.D2)!.LastDay);

        Assert.True(it.AfterTerm(TermKind.D2).Path.Remind(it.Attempt(Actor.Clock)));
        Assert.Equal(WorkingDays.Add(nominal.LastDay, 11), it.Path.Term(TermKind.D2)!.LastDay);

        var own = APath.In(State.Submitted);
        own.Does(own.Path.ExtendTerm(TermKind.D1, Day("2026-04-01"), own.On("2026-03-10").Attempt(Cast.Officer, APath.Note)));
        own.Path.GiveBack([TermKind.D1], [Day("2026-03-09")], own.Attempt(Actor.Clock, "Brand"));
        Assert.Equal(Day("2026-04-01"), own.Path.Term(TermKind.D1)!.LastDay);
    }

    [Fact]
    public void A_path_moves_the_terms_that_were_confirmed_and_no_other_and_tells_whoever_must_act()
    {
        var it = APath.In(State.FactCheck);
        var (reaction, majors) = (it.Path.Term(TermKind.D7)!, it.Path.Term(TermKind.D10)!);
        var told = it.Path.Happened.Count;

        it.Path.GiveBack([TermKind.D7], [reaction.LastDay], it.Attempt(Actor.Clock, "Brand"));

        Assert.Equal((WorkingDays.Add(reaction.LastDay, 1), majors), (it.Path.Term(TermKind.D7)!.LastDay, it.Path.Term(TermKind.D10)));
        var notice = Assert.IsType<Told>(it.Path.Happened[^1]);
        Assert.Equal((nameof(PathAct.GiveBack), Role.Coordinator | Role.Signatory, it.Path.Term(TermKind.D7)!.LastDay), (notice.Step, notice.To, notice.Day));
        var act = Assert.IsType<Act>(it.Path.Happened[told]);
        Assert.Equal((Actor.Clock, "Brand"), (act.Actor, act.Note));

        var count = it.Path.Happened.Count;
        it.Path.GiveBack([TermKind.D7], [reaction.LastDay], it.Attempt(Actor.Clock, "Brand"));
        Assert.Equal(count, it.Path.Happened.Count);
    }

    [Fact]
    public void A_label_moves_its_terms_too()
    {
        var it = ALabel.Withdrawn();
        var last = it.Label.Term(TermKind.D24Online)!.LastDay;

        it.Label.GiveBack([TermKind.D24Online], [last], it.Attempt(Actor.Clock, note: "Brand"));

        Assert.Equal(WorkingDays.Add(last, 1), it.Label.Term(TermKind.D24Online)!.LastDay);
        Assert.Equal((nameof(PathAct.GiveBack), it.Label.Term(TermKind.D24Online)!.LastDay), it.Label.Happened.OfType<MatterMoved>().Last() is var moved ? (moved.Step, moved.ReplyBy!.Value) : default);
    }

    [Theory]
    [InlineData("2026-03-01T22:30:00Z", "2026-03-01T22:45:00Z", "2026-03-01")]
    [InlineData("2026-03-01T22:30:00Z", "2026-03-01T23:00:00Z", "2026-03-01")] // until midnight in Amsterdam
    [InlineData("2026-03-01T22:30:00Z", "2026-03-01T23:00:01Z", "2026-03-01", "2026-03-02")]
    [InlineData("2026-03-28T22:30:00Z", "2026-03-29T21:59:00Z", "2026-03-28", "2026-03-29")] // the clock is put forward
    public void A_day_is_lost_when_the_service_was_down_on_some_part_of_it_in_Amsterdam(string from, string until, params string[] days) =>
        Assert.Equal(days.Select(Day), Outage.DaysOf(Instant(from), Instant(until)));

    [Fact]
    public void A_stretch_lies_in_the_past_ends_after_it_began_is_no_slip_of_the_pen_and_has_a_reason()
    {
        var now = Instant("2026-03-10T12:00:00Z");
        Assert.Null(Refusal(-2, -1));
        Assert.Equal(["NoteRequired"], Refusal(-2, -1, note: " ")!.Reasons);
        Assert.Equal(["OutageEndsFirst"], Refusal(-1, -1)!.Reasons);
        Assert.Equal(["OutageInFuture"], Refusal(-1, 1)!.Reasons);
        Assert.Equal(["OutageTooLong"], Refusal(-24 * 32, -1)!.Reasons);
        Assert.Equal(StepOutcome.Forbidden, Refusal(-2, -1, Cast.Secretary)!.Outcome);

        StepResult? Refusal(int from, int until, Actor? who = null, string note = "Brand") => Outage.Refusal(now.AddHours(from), now.AddHours(until), new Attempt(who ?? Cast.Officer, now, note));
    }

    [Fact]
    public void What_was_recorded_by_mistake_is_withdrawn_by_the_office_with_a_reason_and_moves_nothing_any_more()
    {
        var outage = AnOutage();
        Assert.Equal(StepOutcome.Forbidden, outage.Withdraw(By(Cast.Secretary)).Outcome);
        Assert.Equal(["NoteRequired"], outage.Withdraw(By(Cast.Officer, " ")).Reasons);

        Assert.True(outage.Withdraw(By(Cast.Officer, "Het was de verkeerde dag.")).IsTaken);

        Assert.Equal((Cast.Officer.Id, "Het was de verkeerde dag."), (outage.WithdrawnBy!.Value, outage.WithdrawalReason));
        Assert.Equal(["OutageWithdrawn"], outage.Confirm([], By(Cast.Officer)).Reasons);
        Assert.Equal(["OutageWithdrawn"], outage.Withdraw(By(Cast.Officer)).Reasons);
        Assert.Equal(("WithdrawOutage", "Het was de verkeerde dag."), outage.Happened.OfType<Act>().Last() is var act ? (act.Name, act.Note) : default);
    }

    [Fact]
    public void What_was_confirmed_is_not_withdrawn()
    {
        var outage = AnOutage();
        Assert.True(outage.Confirm([], By(Cast.Officer)).IsTaken);

        Assert.Equal(["OutageConfirmed"], outage.Withdraw(By(Cast.Officer)).Reasons);
    }

    private static Outage AnOutage() => new("S-2026-0001", Instant("2026-03-09T08:00:00Z"), Instant("2026-03-09T16:00:00Z"), By(Cast.Officer));

    private static Attempt By(Actor who, string note = "Brand") => new(who, Instant("2026-03-10T12:00:00Z"), note);

    private static Gen<(int Start, int Length)[]> Outages => Gen.Select(Gen.Int[-3, 60], Gen.Int[1, 6]).Array[1, 5];

    private static DateOnly[] Stretch(DateOnly from, (int Start, int Length) outage) => [.. Enumerable.Range(outage.Start, outage.Length).Select(from.AddDays)];

    /// <summary>As the office does: each together with all that were confirmed before it.</summary>
    private static RunningTerm Record(RunningTerm term, TermRule rule, DateOnly[][] stretches)
    {
        HashSet<DateOnly> down = [];
        foreach (var stretch in stretches)
        {
            down.UnionWith(stretch);
            term = term.Without(down, rule, term.From, "");
        }

        return term;
    }

    private static Gen<TermKind> OneOf(params TermKind[] kinds) => Gen.Int[0, kinds.Length - 1].Select(i => kinds[i]);
}
