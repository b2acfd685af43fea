using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>The days that a sanction took from a label are given back where the decision on the objection, or the binding advice, says so (L15).</summary>
public sealed class LostTimeTests
{
    public static TheoryData<string> Sanctions => [nameof(LabelState.Suspended), nameof(LabelState.Withdrawn), nameof(LabelState.Annulled)];

    [Theory]
    [MemberData(nameof(Sanctions))]
    public void The_end_moves_by_the_days_on_which_the_label_was_not_valid(string sanction)
    {
        var it = LabelReady.In(Enum.Parse<LabelState>(sanction));
        var (since, end) = (it.Label.Contestable[^1].On, it.Label.ValidUntil);
        _ = AnObjection.Against(it).Decided(givesBack: true);

        _ = it.On(since.AddDays(100)).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, end.AddDays(100)), (it.State, it.Label.ValidUntil));
    }

    [Fact]
    public void Where_nobody_decided_so_the_end_stays_as_it_was()
    {
        var it = ALabel.Suspended();
        var end = it.Label.ValidUntil;
        _ = AnObjection.Against(it).Decided();

        Assert.Equal(end, it.On("2026-06-01").Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Fact]
    public void Days_on_which_the_effect_was_held_are_not_lost()
    {
        var it = ALabel.Suspended(); // on 2026-03-02
        var end = it.Label.ValidUntil;
        _ = Hold(it, "2026-03-12"); // ten days lost
        it.Label.EndHold();
        _ = it.On("2026-04-01").Take(LabelTrigger.ResumeEffect, Cast.Chair);
        _ = Hold(it, "2026-04-06"); // five more
        _ = AnObjection.Against(it).Decided(givesBack: true);

        Assert.Equal(end.AddDays(15), it.On("2026-05-01").Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Fact]
    public void Before_its_first_day_a_label_loses_no_days_and_no_hold_takes_any_off()
    {
        var it = ALabel.From("2026-06-15").Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair); // on 2026-03-02
        var end = it.Label.ValidUntil;
        _ = Hold(it, "2026-04-01");
        it.Label.EndHold();
        _ = it.On("2026-05-01").Take(LabelTrigger.ResumeEffect, Cast.Chair);
        _ = AnObjection.Against(it).Decided(givesBack: true);

        Assert.Equal(end.AddDays(10), it.On("2026-06-25").Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Fact]
    public void Days_after_a_reinstatement_are_not_lost_though_the_restoration_is_carried_out_later()
    {
        var it = ALabel.Suspended(); // on 2026-03-02
        var end = it.Label.ValidUntil;
        _ = AnObjection.Against(it).Decided(givesBack: true);
        _ = it.On("2026-03-12").Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);

        Assert.Equal(end.AddDays(10), it.On("2026-04-01").Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Fact]
    public void A_label_whose_old_end_is_over_comes_back_for_the_time_that_was_left()
    {
        var it = ALabel.Withdrawn(); // on 2026-03-02, with 469 days to go after that day
        _ = AnObjection.Against(it).Decided(givesBack: true);
        var left = it.Label.ValidUntil.DayNumber - it.Today.DayNumber;
        var day = it.Label.ValidUntil.AddDays(30);

        _ = it.On(day).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, day.AddDays(left)), (it.State, it.Label.ValidUntil));
    }

    [Fact]
    public void A_label_that_had_ended_before_it_was_annulled_lost_nothing()
    {
        var it = LabelReady.In(LabelState.Expired);
        var end = it.Label.ValidUntil;
        _ = it.On(end.AddDays(30)).Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Take(LabelTrigger.Annul, Cast.Chair);
        _ = AnObjection.Against(it).Decided(givesBack: true);

        _ = it.On(end.AddDays(40)).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Expired, end), (it.State, it.Label.ValidUntil));
    }

    [Fact]
    public void A_label_that_gets_time_back_does_not_expire_before_that_is_carried_out()
    {
        var it = ALabel.Suspended();
        _ = AnObjection.Against(it).Decided(givesBack: true);
        var day = it.Label.ValidUntil.AddDays(1);
        var lost = day.DayNumber - it.Today.DayNumber;

        Assert.Equal(["EndPassed"], it.On(day).Try(LabelTrigger.Expire, Actor.Clock).Reasons);
        Assert.Equal((LabelState.Active, day.AddDays(lost - 1)), (it.Take(LabelTrigger.Restore, Cast.Chair).State, it.Label.ValidUntil));
    }

    [Fact]
    public void What_was_to_be_given_back_falls_when_a_heavier_sanction_comes_first()
    {
        var it = ALabel.Suspended();
        _ = AnObjection.Against(it).Decided(givesBack: true);
        _ = it.Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);
        it.Label.GrantHold();
        _ = it.Take(LabelTrigger.HoldEffect, Cast.Chair).On(it.Label.ValidUntil.AddDays(1)).Take(LabelTrigger.Expire, Actor.Clock);

        Assert.Equal(LabelState.Expired, it.State);
    }

    [Fact]
    public void The_cycle_moves_along_with_a_postponed_end()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, LabelReady.Postponed()).Voted(ProcedureKind.Postponement).Take(LabelTrigger.Postpone, Cast.Chair)
            .Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);
        _ = AnObjection.Against(it).Decided(givesBack: true);

        _ = it.On(it.Today.AddDays(20)).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((Day("2027-09-20"), Day("2027-07-04")), (it.Label.ValidUntil, it.Label.OriginalUntil));
    }

    [Fact]
    public void Where_another_label_takes_over_there_is_no_time_to_give_back()
    {
        var it = LabelReady.Followed(ALabel.Suspended(), Day("2027-06-15"));
        var end = it.Label.ValidUntil;
        _ = AnObjection.Against(it).Decided(givesBack: true);

        Assert.Equal(end, it.On("2026-06-01").Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Fact]
    public void Binding_advice_gives_back_what_the_decision_on_the_objection_did_not()
    {
        var it = ALabel.Suspended();
        var end = it.Label.ValidUntil;
        _ = AnObjection.Against(it).Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Upheld, givesBack: true);

        Assert.Equal(end.AddDays(7), it.On(it.Today.AddDays(7)).Take(LabelTrigger.Restore, Cast.Chair).Label.ValidUntil);
    }

    [Theory]
    [InlineData(nameof(ObjectionOutcome.Upheld), null, true)]
    [InlineData(nameof(ObjectionOutcome.Dismissed), null, false)]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld), nameof(Consequence.Restored), true)]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld), nameof(Consequence.Unchanged), false)]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld), nameof(Consequence.Shortened), false)]
    public void Time_is_given_back_only_where_the_sanction_falls_as_a_whole(string outcome, string? follows, bool fits)
    {
        var it = AnObjection.Against(ALabel.Suspended()).Advised();
        Consequence? what = follows is null ? null : Enum.Parse<Consequence>(follows);
        DateOnly? until = what == Consequence.Shortened ? it.Today.AddDays(10) : null;

        var proposed = it.Try(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: Enum.Parse<ObjectionOutcome>(outcome), Follows: what, Until: until, GivesBack: true));

        Assert.Equal(fits ? [] : ["LostTimeFits"], proposed.Reasons);
    }

    [Fact]
    public void The_letter_about_the_restoration_names_the_days_and_both_end_dates()
    {
        var it = ALabel.Suspended();
        _ = AnObjection.Against(it).Decided(givesBack: true);
        _ = it.On("2026-03-22").Take(LabelTrigger.Restore, Cast.Chair);
        var draft = LabelLetterText.Of(it.Label, it.Label.Happened.OfType<LabelStepTaken>().Last(), "brief 3", BranchIdentity.Load());

        Assert.Contains(draft.Lines, line => line.Text == "Door het besluit was uw label 20 dagen niet geldig. Die tijd krijgt u erbij: de einddatum was 14 juni 2027, en is nu 4 juli 2027.");
    }

    private static ALabel Hold(ALabel it, string day)
    {
        it.Label.GrantHold();
        return it.On(day).Take(LabelTrigger.HoldEffect, Cast.Chair);
    }
}
