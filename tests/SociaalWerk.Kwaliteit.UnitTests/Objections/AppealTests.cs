using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>The appeal after an objection, and its binding advice (7.5, D15).</summary>
public sealed class AppealTests
{
    // Appeal (D15)

    [Fact]
    public void An_appeal_is_filed_within_six_weeks_of_the_sending_of_the_decision()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        Assert.Null(it.Objection.Term(TermKind.D15));
        _ = it.Sent();
        var last = it.Objection.Term(TermKind.D15)!.LastDay;
        Assert.Equal(WorkingDays.OnOrAfter(it.Today.AddDays(42)), last);

        Assert.Equal(["AppealInTime"], it.On(last.AddDays(1)).Try(Appeal, Cast.Signatory).Reasons);
        Assert.Equal(ObjectionState.Appealed, it.On(last).Take(Appeal, Cast.Signatory).State);
        Assert.Equal(WorkingDays.OnOrAfter(last.AddDays(84)), it.Objection.Term(TermKind.D15Decision)!.LastDay);
    }

    [Fact]
    public void Who_was_fully_put_in_the_right_has_nothing_to_appeal_against() =>
        Assert.Equal(["NotFullyUpheld"], AnObjection.AgainstRefusal().Decided().Try(Appeal, Cast.Signatory).Reasons);

    [Fact]
    public void Binding_advice_is_recorded_by_one_and_confirmed_by_another()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed).Take(Appeal, Cast.Signatory);
        var both = Cast.Chair with { Role = Role.Chair | Role.Officer };
        Assert.Equal(["BindingOutcomeGiven"], it.Try(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.PartlyUpheld, On: it.Today)).Reasons);
        Assert.Equal(["BindingOutcomeGiven"], it.Try(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.Upheld, On: it.Today.AddDays(1))).Reasons);
        Assert.Equal(["BindingAdviceRecorded"], it.Try(ConfirmBindingAdvice, both).Reasons);

        _ = it.Take(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.Upheld, On: it.Today));
        Assert.False(it.Objection.IsUpheld);
        Assert.Equal(["ByAnother"], it.Try(ConfirmBindingAdvice, both).Reasons);
    }

    [Fact]
    public void An_appeal_that_is_upheld_has_the_consequences_of_an_upheld_objection()
    {
        var file = APath.In(State.Refused).Sent();
        var it = AnObjection.Against(file).Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Upheld);
        Assert.True(file.Path.NewDecisionDue);
        Assert.Equal(["CarriedOut"], it.Try(Close, Actor.Clock).Reasons);

        var label = ALabel.Suspended();
        _ = AnObjection.Against(label).Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Upheld);
        Assert.Equal(LabelState.Active, label.Take(LabelTrigger.Restore, Cast.Chair).State);
    }

    [Fact]
    public void An_appeal_that_is_dismissed_takes_nothing_away_from_what_was_upheld_in_part()
    {
        var file = APath.In(State.Refused).Sent();
        _ = AnObjection.Against(file).Decided(ObjectionOutcome.PartlyUpheld).Bound(ObjectionOutcome.Dismissed);

        Assert.True(file.Path.NewDecisionDue);
    }

    [Fact]
    public void A_withdrawn_appeal_leaves_the_decision_on_the_objection_as_it_is()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.PartlyUpheld).Take(Appeal, Cast.Signatory).Take(Withdraw, Cast.Signatory);

        Assert.Equal((ObjectionState.Withdrawn, ObjectionOutcome.PartlyUpheld, false), (it.State, it.Objection.Outcome, it.Objection.IsOpen));
    }

    [Fact]
    public void A_withdrawn_appeal_leaves_a_restoration_that_was_ordered_as_it_is()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = it.Decided(ObjectionOutcome.PartlyUpheld, Consequence.Restored).Take(Appeal, Cast.Signatory).Take(Withdraw, Cast.Signatory);

        Assert.Equal(["HoldEnded"], label.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);
        Assert.Equal(LabelState.Active, label.Take(LabelTrigger.Restore, Cast.Chair).State);
    }

    [Fact]
    public void The_clock_looks_again_when_the_term_to_appeal_is_over()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        Assert.Null(it.Objection.WakeOn);

        Assert.Equal(it.Sent().Objection.Term(TermKind.D15)!.LastDay.AddDays(1), it.Objection.WakeOn);
    }

    [Fact]
    public void A_step_that_is_sent_twice_is_taken_once()
    {
        var it = AnObjection.AgainstRefusal();
        var version = it.Objection.Version;
        _ = it.Admitted();

        Assert.Equal(StepOutcome.PassedBy, it.Try(DeclareAdmissible, AnObjection.Panel[0], version: version).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(DeclareAdmissible, Cast.Coordinator, version: version).Outcome);
    }
}
