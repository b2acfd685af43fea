using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using SociaalWerk.Kwaliteit.UnitTests.Reminding;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>The terms of an objection and the appeal after it: told of, extended, and without the days of an outage (D14, D15, decision 16).</summary>
public sealed class ObjectionTermTests
{
    [Fact]
    public void The_committees_are_reminded_of_the_decision_and_the_office_hears_that_its_term_passed_each_once() => Assert.Equal(
        [
            "2026-04-07 Remind Secretary, Chair, ObjectionMember 2026-04-28", "2026-04-21 Remind Secretary, Chair, ObjectionMember 2026-04-28",
            "2026-04-29 TellTermPassed Officer, Chair 2026-04-28",
        ],
        Told(Filed(), Day("2026-03-02"), 120, _ => true));

    [Fact]
    public void After_standing_still_the_clock_tells_the_latest_and_that_a_term_passed_also_late()
    {
        Assert.Equal(["2026-04-25 Remind Secretary, Chair, ObjectionMember 2026-04-28", "2026-05-20 TellTermPassed Officer, Chair 2026-04-28"],
            Told(Filed(), Day("2026-03-02"), 120, day => day == Day("2026-04-25") || day >= Day("2026-05-20")));
    }

    [Fact]
    public void The_office_is_reminded_of_an_appeal_that_others_advise_on_and_nobody_of_the_term_to_appeal()
    {
        var decided = Filed().Decided(ObjectionOutcome.Dismissed).Sent();
        Assert.Empty(Told(decided, decided.Today, 40, _ => true));

        _ = decided.On(decided.Objection.Term(TermKind.D15)!.LastDay).Take(Appeal, Cast.Signatory);
        Assert.Equal(["Remind Officer", "Remind Officer", "TellTermPassed Officer, Chair"], Told(decided, decided.Today, 120, _ => true).Select(line => line[11..^11]));
        Assert.True(decided.Objection.IsOverTerm);
    }

    [Fact]
    public void The_clock_finds_each_day_on_which_there_is_something_to_tell()
    {
        var it = Filed();
        Assert.Equal(Day("2026-04-07"), it.Objection.WakeOn);

        PathClock.Wake(it.On(Day("2026-04-07")).Objection, new Attempt(Actor.Clock, it.Now));
        Assert.Equal(Day("2026-04-21"), it.Objection.WakeOn);
        PathClock.Wake(it.On(Day("2026-06-01")).Objection, new Attempt(Actor.Clock, it.Now));
        PathClock.Wake(it.Objection, new Attempt(Actor.Clock, it.Now));
        Assert.Null(it.Objection.WakeOn);
    }

    // More time

    [Fact]
    public void The_office_gives_a_running_term_a_later_day_with_a_reason_within_what_the_scheme_allows()
    {
        var it = Filed();
        Assert.Equal(StepOutcome.Forbidden, it.Try(ExtendTerm, Cast.Secretary, Later("2026-05-12")).Outcome);
        Assert.Equal(["NoteRequired"], it.Try(ExtendTerm, Cast.Officer, Later("2026-05-12"), note: null).Reasons);
        Assert.Equal(["RunningTermGiven"], it.Try(ExtendTerm, Cast.Officer, Later("2026-05-12", TermKind.D15)).Reasons);
        Assert.Equal(["LaterDayGiven"], it.Try(ExtendTerm, Cast.Officer, Later("2026-04-28")).Reasons);
        Assert.Equal(["ExtensionFits"], it.Try(ExtendTerm, Cast.Officer, Later("2026-05-27")).Reasons);

        _ = it.Take(ExtendTerm, Cast.Officer, Later("2026-05-16")); // a Saturday
        Assert.Equal((Day("2026-05-18"), ObjectionState.Filed), (it.Objection.Term(TermKind.D14Decision)!.LastDay, it.State));
        Assert.Equal((nameof(ExtendTerm), Day("2026-05-18")), Moved(it) is var told ? (told.Step, told.ReplyBy!.Value) : default);
        Assert.Equal(["ExtensionFits"], it.Try(ExtendTerm, Cast.Officer, Later("2026-05-26")).Reasons);
        Assert.Equal(["NotExtendedYet"], it.Try(ExtendDecision, Cast.Secretary).Reasons);
    }

    [Fact]
    public void A_term_for_which_the_scheme_sets_no_measure_is_extended_as_often_as_is_needed()
    {
        var it = Filed().Decided(ObjectionOutcome.Dismissed).Sent();
        var last = it.Objection.Term(TermKind.D15)!.LastDay;
        _ = it.Take(ExtendTerm, Cast.Officer, new ObjectionInput(Term: TermKind.D15, LastDay: last.AddDays(7))).Take(ExtendTerm, Cast.Officer, new ObjectionInput(Term: TermKind.D15, LastDay: last.AddDays(14)));

        _ = it.On(last.AddDays(8)).Take(Appeal, Cast.Signatory);
        Assert.Equal(ObjectionState.Appealed, it.State);
    }

    [Fact]
    public void A_term_that_passed_gets_no_more_time()
    {
        var it = Filed().AfterTerm(TermKind.D14Decision);

        Assert.Equal(["SomeTermRuns", "RunningTermGiven"], it.Try(ExtendTerm, Cast.Officer, Later("2026-05-12")).Reasons);
        Assert.DoesNotContain(ObjectionOptions.For(it.Objection, new Attempt(Cast.Officer.For(it.Objection), it.Now)), o => o.Trigger == ExtendTerm);
    }

    // Outages

    [Fact]
    public void An_outage_moves_the_term_and_whoever_decides_and_the_holder_who_waits_are_told()
    {
        var it = Filed();

        GiveBack(it, "2026-04-28");

        var term = it.Objection.Term(TermKind.D14Decision)!;
        Assert.Equal((Day("2026-04-29"), ShiftKind.Outage, "Brand"), (term.LastDay, term.Shifts[^1].Kind, term.Shifts[^1].Reason));
        Assert.Equal((nameof(PathAct.GiveBack), Day("2026-04-29"), Role.Secretary | Role.Chair | Role.ObjectionMember | Role.Coordinator | Role.Signatory), Moved(it) is var told ? (told.Step, told.ReplyBy!.Value, told.To!.Value) : default);
        Assert.Equal((Actor.Clock, "Brand"), it.Objection.Happened.OfType<Act>().Last() is var act ? (act.Actor, act.Note) : default);
        Assert.Equal(Day("2026-04-08"), it.Objection.WakeOn);

        var count = it.Objection.Happened.Count;
        GiveBack(it, "2026-04-28");
        Assert.Equal(count, it.Objection.Happened.Count);
    }

    [Theory]
    [InlineData("an outage")]
    [InlineData("the office")]
    [InlineData("a letter that came back")]
    public void An_objection_of_the_day_after_is_in_time_once_the_term_to_object_turns_out_to_last_longer(string why)
    {
        var refused = APath.In(State.Refused).On("2026-03-02").Sent().On("2026-04-14");
        var it = AnObjection.Against(refused);
        Assert.True(it.Objection.IsLate);

        var clock = new Attempt(Actor.Clock, it.Now, "Brand");
        if (why == "an outage") refused.Path.GiveBack([TermKind.D14], [Day("2026-04-13")], clock);
        else if (why == "the office") refused.On("2026-04-13").Does(refused.Path.ExtendTerm(TermKind.D14, Day("2026-04-20"), refused.Attempt(Cast.Officer, APath.Note)));
        else refused.Path.DecisionReturned(it.Now);

        Assert.False(it.Objection.IsLate);
        Assert.Equal(["InadmissibleGroundFits"], it.Try(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.Late)).Reasons);
        Assert.Equal(ObjectionState.Admissible, it.Take(DeclareAdmissible, Cast.ObjectionMember).State);
    }

    [Fact]
    public void An_objection_to_a_sanction_of_the_day_after_is_in_time_once_an_outage_gave_that_term_a_day_and_not_for_another_one()
    {
        var label = LabelReady.Told(ALabel.Suspended()).On("2026-04-14");
        var it = AnObjection.Against(label);
        Assert.True(it.Objection.IsLate);

        label.Label.GiveBack([TermKind.D14], [Day("2026-02-02")], new Attempt(Actor.Clock, it.Now, "Brand"));
        Assert.True(it.Objection.IsLate);
        label.Label.GiveBack([TermKind.D14], [Day("2026-02-02"), Day("2026-04-13")], new Attempt(Actor.Clock, it.Now, "Brand"));
        Assert.False(it.Objection.IsLate);
    }

    [Fact]
    public void It_makes_no_difference_whether_an_outage_is_recorded_before_the_scheme_adds_its_weeks_or_after_it()
    {
        var (before, after) = (Filed(), Filed());

        GiveBack(before, "2026-03-10", "2026-03-11");
        _ = before.Take(ExtendDecision, Cast.Secretary);
        _ = after.Take(ExtendDecision, Cast.Secretary);
        GiveBack(after, "2026-03-10", "2026-03-11");
        Assert.Equal((Day("2026-05-28"), Day("2026-05-28")), (Last(before), Last(after)));

        GiveBack(before, "2026-03-10", "2026-03-11", "2026-05-20");
        Assert.Equal(Day("2026-05-29"), Last(before));

        static DateOnly Last(AnObjection it) => it.Objection.Term(TermKind.D14Decision)!.LastDay;
    }

    [Fact]
    public void An_outage_on_the_last_day_to_appeal_keeps_the_appeal_open_and_the_objection_from_closing()
    {
        var it = Filed().Decided(ObjectionOutcome.Dismissed).Sent();
        var last = it.Objection.Term(TermKind.D15)!.LastDay;
        it.Objection.GiveBack([TermKind.D15], [last], new Attempt(Actor.Clock, it.Now, "Brand"));

        _ = it.On(last.AddDays(1));
        Assert.Equal(["TermPassed"], it.Try(Close, Actor.Clock, note: null).Reasons);
        Assert.Equal(ObjectionState.Appealed, it.Take(Appeal, Cast.Signatory).State);
    }

    private static AnObjection Filed() => AnObjection.Against(APath.In(State.Refused).On("2026-03-02").Sent());

    private static ObjectionInput Later(string day, TermKind kind = TermKind.D14Decision) => new(Term: kind, LastDay: Day(day));

    private static MatterMoved Moved(AnObjection it) => it.Objection.Happened.OfType<MatterMoved>().Last();

    private static void GiveBack(AnObjection it, params string[] down) => it.Objection.GiveBack([TermKind.D14Decision], [.. down.Select(Day)], new Attempt(Actor.Clock, it.Now, "Brand"));

    private static List<string> Told(AnObjection it, DateOnly from, int days, Func<DateOnly, bool> looks)
    {
        List<string> told = [];
        for (var day = from; day < from.AddDays(days); day = day.AddDays(1))
        {
            foreach (var _ in Tellings.Of(() => looks(day) && it.On(day).Objection.Remind(new Attempt(Actor.Clock, it.Now))))
                told.Add($"{day:yyyy-MM-dd} {Moved(it).Step} {Moved(it).To} {Moved(it).ReplyBy:yyyy-MM-dd}");
        }

        return told;
    }
}
