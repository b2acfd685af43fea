using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>More time for the terms of a label, and its terms to object (D14, D21, D22, D24, decisions 16 and 23).</summary>
public sealed class LabelTermTests
{
    // More time

    [Fact]
    public void The_office_gives_the_holder_more_time_to_reply_with_a_reason_and_the_committee_waits_that_long()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Sent().Voted(ProcedureKind.Suspension);
        Assert.Equal(Day("2026-03-16"), it.Label.Term(TermKind.D21)!.LastDay);
        Assert.Equal(StepOutcome.Forbidden, it.Try(ExtendTerm, Cast.Secretary, Until("D21", "2026-03-28")).Outcome);

        _ = it.On("2026-03-10").Take(ExtendTerm, Cast.Officer, Until("D21", "2026-03-28")); // a Saturday

        var term = it.Label.Term(TermKind.D21)!;
        Assert.Equal((Day("2026-03-30"), ShiftKind.Extension, ALabel.Note, Cast.Officer.Id), (term.LastDay, term.Shifts[^1].Kind, term.Shifts[^1].Reason, term.Shifts[^1].By!.Value));
        Assert.Equal((nameof(ExtendTerm), Day("2026-03-30")), it.Label.Happened.OfType<MatterMoved>().Last() is var told ? (told.Step, told.ReplyBy!.Value) : default);
        Assert.Contains("D21", it.Label.Happened.OfType<Act>().Last().Detail!, StringComparison.Ordinal);
        Assert.Equal(["Heard"], it.On("2026-03-30").Try(Suspend, Cast.Chair).Reasons);
        Assert.Equal(LabelState.Suspended, it.On("2026-03-31").Take(Suspend, Cast.Chair).State);
    }

    [Fact]
    public void More_time_to_take_the_logo_away_counts_for_that_term_only_and_its_reminder_moves_along()
    {
        var it = ALabel.Withdrawn();
        var print = it.Label.Term(TermKind.D24Print)!.LastDay;

        _ = it.Take(ExtendTerm, Cast.Officer, LabelReady.LaterDay(it.Label.Term(TermKind.D24Online)!));

        Assert.Equal((Day("2026-03-16"), print), (it.Label.Term(TermKind.D24Online)!.LastDay, it.Label.Term(TermKind.D24Print)!.LastDay));
        Assert.Equal(Day("2026-03-12"), it.Label.WakeOn);
    }

    [Fact]
    public void Nobody_lengthens_a_suspension_or_the_time_that_an_urgent_one_goes_unconfirmed()
    {
        var suspended = ALabel.Suspended();
        Assert.Equal(["SomeTermRuns", "ExtensionFits"], suspended.Try(ExtendTerm, Cast.Officer, LabelReady.LaterDay(suspended.Label.Term(TermKind.D22)!)).Reasons);
        Assert.DoesNotContain(LabelOptions.For(suspended.Label, suspended.Attempt(Cast.Officer)), o => o.Trigger == ExtendTerm);

        var urgent = LabelReady.Unconfirmed();
        Assert.Equal(["ExtensionFits"], urgent.Try(ExtendTerm, Cast.Officer, LabelReady.LaterDay(urgent.Label.Term(TermKind.D21Confirmation)!)).Reasons);
        Assert.Equal(["D21Urgent"], urgent.Label.Extensible(urgent.Today).Select(t => t.Name));
    }

    // To object (D14)

    [Fact]
    public void Each_decision_has_a_term_to_object_of_its_own_and_more_time_for_one_leaves_the_other()
    {
        var it = LabelReady.Told(ALabel.Suspended());
        _ = LabelReady.Told(it.On("2026-03-09").Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(Withdraw, Cast.Chair));
        Assert.Equal([Day("2026-04-13"), Day("2026-04-20")], it.Label.Contestable.Select(c => c.LastDay!.Value));

        var first = it.Label.Rulings[0];
        _ = it.Take(ExtendTerm, Cast.Officer, LabelReady.LaterDay(it.Label.TermToObject(first.Version)!, 30));

        Assert.Equal([Day("2026-05-13"), Day("2026-04-20")], it.Label.Contestable.Select(c => c.LastDay!.Value));
    }

    [Fact]
    public void An_outage_moves_the_term_to_object_and_the_holder_is_told()
    {
        var it = LabelReady.Told(ALabel.Suspended());

        GiveBack(it, "2026-03-30", "2026-03-31");
        GiveBack(it, "2026-03-30", "2026-03-31");

        Assert.Equal(Day("2026-04-15"), it.Label.Contestable.Single().LastDay);
        var told = Assert.Single(it.Label.Happened.OfType<MatterMoved>(), m => m.Step == nameof(PathAct.GiveBack));
        Assert.Equal((Day("2026-04-15"), Role.Coordinator | Role.Signatory), (told.ReplyBy!.Value, told.To!.Value));
    }

    [Fact]
    public void An_outage_that_touches_one_term_to_object_leaves_one_that_ran_at_another_time()
    {
        var it = LabelReady.Told(ALabel.Suspended());
        _ = LabelReady.Told(it.On("2026-04-14").Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(Withdraw, Cast.Chair));

        GiveBack(it, "2026-05-04");

        Assert.Equal([Day("2026-04-13"), Day("2026-05-27")], it.Label.Contestable.Select(c => c.LastDay!.Value));
    }

    [Fact]
    public void The_term_to_object_outlives_the_label_and_is_no_longer_shown_once_it_is_over()
    {
        var it = LabelReady.Told(LabelReady.Reduced());
        Assert.Equal(LabelState.Superseded, it.State);

        Assert.Equal([TermKind.D14], it.Label.TermsOn(Day("2026-04-13")).Select(t => t.Kind));
        Assert.Empty(it.Label.TermsOn(Day("2026-04-14")));
        Assert.Equal(Day("2026-04-13"), it.Label.Contestable.Single().LastDay); // what comes later is late
    }

    private static LabelInput Until(string term, string day) => new(Term: term, LastDay: Day(day));

    private static void GiveBack(ALabel it, params string[] down) => it.Label.GiveBack([TermKind.D14], [.. down.Select(Day)], new Attempt(Actor.Clock, it.Now, "Brand"));
}
