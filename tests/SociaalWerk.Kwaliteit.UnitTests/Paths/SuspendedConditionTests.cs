using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Worklists;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>A label that is suspended because a condition was not met: meeting it is how the suspension comes to its end (L2, L6, row 34).</summary>
public sealed class SuspendedConditionTests
{
    [Fact]
    public void A_condition_is_met_while_the_label_is_suspended_and_the_path_waits_for_that()
    {
        var it = APath.In(State.GrantedConditional).Labelled().Sent();
        var label = it.Path.Surroundings.CurrentLabel!;
        label.MoveTo(LabelState.Suspended);
        it.AfterTerm(Certification.Norms.TermKind.D14);
        Assert.Contains("NothingOpen", it.Try(Trigger.Close, Platform.Access.Actor.Clock).Reasons);
        Assert.Contains("FulfilConditions", Waiting.For(it.Path, Cast.Coordinator, it.Now));

        it.Does(it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator)));

        Assert.Equal(ConditionState.Shown, label.Conditions[0].State);
        label.MoveTo(LabelState.Withdrawn);
        Assert.False(label.HasOpenConditions);
        Assert.True(it.Try(Trigger.Close, Platform.Access.Actor.Clock).IsTaken);
    }

    [Fact]
    public void A_new_decision_changes_the_conditions_of_a_suspended_label_which_stays_suspended_under_its_number()
    {
        var it = APath.In(State.GrantedConditional).Labelled().Reopened().Carry(MotionKind.Grant, Cast.ViceChair, Cast.Member3, Cast.Substitute);
        var label = it.Path.Surroundings.CurrentLabel!;
        label.MoveTo(LabelState.Suspended);

        _ = it.Take(Trigger.Grant, Cast.Chair);
        LabelIssuing.OwnLabel(it.Path)!.Decide(it.Path, it.Attempt(Cast.Chair));

        Assert.Equal((LabelState.Suspended, 0), (label.State, label.Conditions.Count));
    }

    [Fact]
    public void A_path_that_was_reopened_is_not_refused_as_long_as_the_label_that_it_gave_is_suspended()
    {
        var it = APath.In(State.Granted).Labelled().Reopened().Carry(MotionKind.Refuse, Cast.ViceChair, Cast.Member3, Cast.Substitute);
        it.Path.Surroundings.CurrentLabel!.MoveTo(LabelState.Suspended);
        Assert.Equal(["NoLabelGiven"], it.Try(Trigger.Refuse, Cast.Chair).Reasons);

        it.Path.Surroundings.CurrentLabel!.MoveTo(LabelState.Withdrawn);
        Assert.DoesNotContain("NoLabelGiven", it.Try(Trigger.Refuse, Cast.Chair).Reasons);
    }
}
