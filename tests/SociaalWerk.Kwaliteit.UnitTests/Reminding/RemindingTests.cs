using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Certification.Worklists;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Reminding;

/// <summary>What the clock tells of days that come near or passed: once, to the right people, also when it stood still (6.2, 6.3, D17, D25).</summary>
public sealed class RemindingTests
{
    private static readonly DateOnly Start = Day("2026-03-02"), Last = Day("2026-05-01");

    [Fact]
    public void Whoever_must_act_is_reminded_and_whoever_must_know_hears_the_day_after_each_once() =>
        Assert.Equal(["2026-04-01 near Coordinator", "2026-04-17 near Coordinator", "2026-05-02 passed Officer"], Told(AWatched(), _ => true));

    [Fact]
    public void Of_what_fell_due_while_the_clock_stood_still_only_the_latest_is_told() =>
        Assert.Equal(["2026-04-20 near Coordinator", "2026-05-02 passed Officer"], Told(AWatched(), day => day >= Day("2026-04-20")));

    [Fact]
    public void A_path_that_waits_for_conditions_is_not_woken_for_nothing_and_is_woken_by_the_last_one()
    {
        var it = APath.In(State.GrantedConditional).Sent().Labelled().AfterTerm(TermKind.D14);
        PathClock.Wake(it.Path, it.Attempt(Actor.Clock));
        Assert.Equal((State.GrantedConditional, null), (it.State, it.Path.WakeOn));

        _ = it.Does(it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator)))
            .Does(it.Path.VerifyCondition(1, new Certification.Findings.Verification("Gesprek", it.Today, true, "", Cast.Reviewer.Id), it.Attempt(Cast.Reviewer)))
            .Does(it.Path.ConfirmCondition(1, true, it.Attempt(Cast.Officer)));

        Assert.True(it.Path.WakeOn <= it.Today);
        PathClock.Wake(it.Path, it.Attempt(Actor.Clock));
        Assert.Equal(State.Closed, it.State);
    }

    [Fact]
    public void Nobody_is_reminded_of_a_day_that_is_over()
    {
        Assert.Equal(["2026-06-01 passed Officer"], Told(AWatched(), day => day >= Day("2026-06-01")));
        Assert.Empty(Told(AWatched() with { Escalated = Role.None }, day => day >= Day("2026-06-01")));
    }

    [Fact]
    public void A_last_day_that_moved_is_reminded_of_again() =>
        Assert.Equal(["2026-05-17 near Coordinator"], Told(AWatched() with { ToldOn = Day("2026-05-02"), LastDay = Day("2026-05-31"), Reminders = [Day("2026-05-01"), Day("2026-05-17")] }, day => day < Day("2026-05-31")));

    /// <summary>Whatever the days on which the clock looks: nothing twice, nothing before its day, never to nobody, and the last thing always.</summary>
    [Fact]
    public void Whenever_the_clock_looks_everything_is_told_once_and_what_passed_is_always_told() =>
        Gen.Select(Gen.Int[0, 59].HashSet[0, 4], Gen.Int[0, 80].HashSet[1, 20]).Sample((reminders, looks) =>
        {
            var watched = AWatched() with { Reminders = [.. reminders.Order().Select(n => Start.AddDays(n))] };
            var days = looks.Select(n => Start.AddDays(n)).Append(Start.AddDays(100)).ToHashSet();

            var told = Told(watched, days.Contains);

            Assert.Equal(1, told.Count(line => line.Contains("passed", StringComparison.Ordinal)));
            Assert.True(told.Count <= reminders.Count + 1);
            Assert.Equal(told.Count, told.Distinct().Count());
        }, iter: 300);

    // Terms of a path

    [Theory]
    [InlineData(State.Submitted, "2026-03-12 Remind Officer", "2026-03-17 TellTermPassed Officer")] // D1
    [InlineData(State.FactCheck, "Remind Coordinator, Signatory")] // D7; what follows is the clock's own step
    [InlineData(State.CbReview, "Remind CbReviewer", "TellTermPassed CbManager, Officer")] // D11
    [InlineData(State.Nominated, "Remind Secretary, Chair", "TellTermPassed Officer, Chair")] // D12
    [InlineData(State.Deferred, "Remind CbReviewer", "TellTermPassed Officer, Secretary")] // Deferral; D12 pauses
    [InlineData(State.Refused, "TellTermPassed Officer")] // D13
    public void A_term_is_told_of_to_the_roles_that_the_scheme_names(object state, params string[] expected)
    {
        var it = APath.In((State)state);

        var told = Walk(it, 80);

        Assert.Equal(expected.Length, told.Count);
        Assert.All(expected.Zip(told), line => Assert.EndsWith(line.First, line.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void What_nobody_waits_for_is_not_told_of()
    {
        Assert.Empty(Walk(APath.In(State.InfoRequested), 20)); // D1 pauses, D2 has its own reminder afterwards
        Assert.Empty(Walk(APath.In(State.Refused).Sent(), 40)); // the letter is sent, and an objection is nobody's duty
        Assert.DoesNotContain(Walk(APath.In(State.InAudit), 400), line => line.Contains("D4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_over_its_term_stands_on_the_worklist_of_the_office_until_somebody_acts()
    {
        var it = APath.In(State.Submitted).AfterTerm(TermKind.D1);
        Assert.DoesNotContain("TermPassed", Waiting.For(it.Path, Cast.Officer, it.Now));

        Assert.True(it.Path.Remind(it.Attempt(Actor.Clock)));

        Assert.Contains("TermPassed", Waiting.For(it.Path, Cast.Officer, it.Now));
        Assert.DoesNotContain("TermPassed", Waiting.For(it.Path, Cast.Coordinator, it.Now));
        Assert.Equal((Role.Officer, it.Path.Term(TermKind.D1)!.LastDay), it.Path.Happened.OfType<Certification.Paths.Told>().Last() is var told ? (told.To, told.Day) : default);
        it.Take(Trigger.Admit, Cast.Officer);
        Assert.False(it.Path.IsLate);
    }

    [Fact]
    public void An_extension_takes_a_path_from_the_worklist_and_its_new_day_is_told_of_again()
    {
        var it = APath.In(State.CbReview);
        it.Does(it.Path.ExtendTerm(TermKind.D11, it.Path.Term(TermKind.D11)!.LastDay.AddDays(30), it.Attempt(Cast.Officer, APath.Note)));

        Assert.Equal(2, Walk(it, 80).Count);
        Assert.True(it.Path.IsLate);
    }

    // Days of a label

    [Fact]
    public void The_holder_is_reminded_of_the_end_at_nine_seven_four_two_and_one_months_and_two_weeks()
    {
        var it = ALabel.Valid(); // through 14 June 2027
        Assert.Equal(
            ["2026-09-14", "2026-11-14", "2027-02-14", "2027-04-14", "2027-05-14", "2027-05-31"],
            Told(it, "2026-03-02", 600).Where(line => line.Contains("TellEnd", StringComparison.Ordinal)).Select(line => line[..10]));
    }

    [Fact]
    public void A_clock_that_stood_still_reminds_of_the_end_once() =>
        Assert.Equal(["2027-05-20 TellEnd Coordinator, Signatory", "2027-05-31 TellEnd Coordinator, Signatory"], Told(Declared(), "2027-05-20", 60));

    [Fact]
    public void Whoever_has_a_next_label_or_none_that_is_valid_is_reminded_of_no_end()
    {
        var next = Declared();
        next.Label.GiveWayTo(APath.ALabel("2027-06-15"), Day("2027-06-14"), next.Attempt(Cast.Chair));
        Assert.Empty(Told(next, "2027-05-20", 20));
        Assert.DoesNotContain(Told(ALabel.Suspended(), "2026-03-02", 180), line => line.Contains("TellEnd", StringComparison.Ordinal));
        Assert.DoesNotContain(Told(ALabel.Withdrawn(), "2026-03-02", 600), line => line.Contains("TellEnd", StringComparison.Ordinal));
    }

    [Fact]
    public void The_yearly_statement_is_asked_reminded_of_and_told_to_the_office()
    {
        var it = ALabel.Valid(); // asked on 15 June 2026
        Assert.Equal(
            ["2026-06-15 Remind Coordinator, Signatory", "2026-07-06 Remind Coordinator, Signatory", "2026-07-14 TellTermPassed Officer"], Told(it, "2026-03-02", 180));
        Assert.True(it.Label.IsLate);

        _ = it.Take(LabelTrigger.Declare, Cast.Signatory);
        Assert.False(it.Label.IsLate);
    }

    [Fact]
    public void An_intention_to_which_nobody_replies_is_told_and_one_that_was_answered_is_not()
    {
        Assert.Equal(["2026-03-11 Remind Signatory", "2026-03-17 TellTermPassed Officer, Secretary"], Told(ALabel.Valid().Intended(ProcedureKind.Suspension).Sent(), "2026-03-02", 40));
        Assert.Empty(Told(ALabel.Valid().Intended(ProcedureKind.Suspension).Sent().Heard(), "2026-03-02", 40));
    }

    [Fact]
    public void A_logo_that_is_still_shown_is_told_to_the_holder_and_then_to_the_office()
    {
        var it = ALabel.Withdrawn();
        Assert.Equal(4, Told(it, "2026-03-02", 40).Count);
        Assert.True(it.Label.IsLate);

        _ = it.Take(LabelTrigger.StopLogo, Cast.Coordinator, new LabelInput(Online: true, Print: true));
        Assert.False(it.Label.IsLate);
        Assert.Null(it.Label.WakeOn);
    }

    [Fact]
    public void A_condition_is_reminded_of_until_the_holder_showed_it_and_told_to_the_office_until_it_is_confirmed()
    {
        var due = Day("2026-06-01");
        var (open, shown) = (Conditional(null), Conditional(new ConditionProgress(ConditionState.Shown, "Rooster", null)));

        Assert.Equal(["2026-05-01 Remind Coordinator, Signatory", "2026-05-18 Remind Coordinator, Signatory", "2026-06-02 TellTermPassed Officer"], Told(open, "2026-03-02", 100));
        Assert.Equal(["2026-06-02 TellTermPassed Officer"], Told(shown, "2026-03-02", 100));
        Assert.Empty(Told(Conditional(new ConditionProgress(ConditionState.Fulfilled, "Rooster", null)), "2026-03-02", 100));

        ALabel Conditional(ConditionProgress? progress)
        {
            var it = ALabel.Valid();
            typeof(Label).GetProperty(nameof(Label.Conditions))!.SetValue(it.Label, (IReadOnlyList<LabelCondition>)[new("Rooster", "V01", due, "CI", progress)]);
            return it;
        }
    }

    [Fact]
    public void What_the_clock_tells_stands_in_the_log_as_the_clocks()
    {
        var it = ALabel.Valid().On("2026-09-14");
        Assert.True(it.Label.Remind(it.Attempt(Actor.Clock)));

        var act = it.Label.Happened.OfType<Act>().Last();
        Assert.Equal((Actor.Clock, Role.Clock, it.Label.Id), (act.Actor, act.Role, act.Dossier));
    }

    private static Watched AWatched() => new("D6", Start, Last, [Day("2026-04-01"), Day("2026-04-17")], Role.Coordinator, Role.Officer, null);

    private static ALabel Declared() => ALabel.Valid().On("2026-06-15").Take(LabelTrigger.Declare, Cast.Signatory);

    /// <summary>What is told when the clock looks on these days only.</summary>
    private static List<string> Told(Watched watched, Func<DateOnly, bool> looks)
    {
        List<string> told = [];
        for (var day = Start; day <= Start.AddDays(100); day = day.AddDays(1))
        {
            if (!looks(day) || watched.Due(day) is not { } signal) continue;

            Assert.True(watched.Next(day) <= day);
            told.Add($"{day:yyyy-MM-dd} {(signal.HasPassed ? "passed" : "near")} {signal.To}");
            watched = watched with { ToldOn = day };
        }

        return told;
    }

    private static List<string> Told(ALabel it, string from, int days) => Walk(Day(from), days, day =>
        it.On(day).Label.Remind(it.Attempt(Actor.Clock)), () => it.Label.Happened.OfType<MatterMoved>().Last() is var moved ? $"{moved.Step} {moved.To}" : "");

    private static List<string> Walk(APath it, int days) => Walk(it.Today, days, day =>
        it.On(day).Path.Remind(it.Attempt(Actor.Clock)), () => it.Path.Happened.OfType<Certification.Paths.Told>().Last() is var told ? $"{told.Step} {told.To}" : "");

    /// <summary>One day after the other, as often on each as there is something to tell.</summary>
    private static List<string> Walk(DateOnly from, int days, Func<DateOnly, bool> remind, Func<string> what)
    {
        List<string> told = [];
        for (var day = from; day < from.AddDays(days); day = day.AddDays(1))
        {
            foreach (var _ in Tellings.Of(() => remind(day))) told.Add($"{day:yyyy-MM-dd} {what()}");
        }

        return told;
    }
}
