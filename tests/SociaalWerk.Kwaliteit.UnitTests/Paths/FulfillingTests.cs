using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Worklists;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>What becomes of the conditions on a label (L2, D25, row 34).</summary>
public sealed class FulfillingTests
{
    [Fact]
    public void A_condition_that_was_shown_verified_and_confirmed_leaves_the_label_without_and_lets_the_path_close()
    {
        var it = APath.In(GrantedConditional).Sent().Conditional(ConditionState.Verified).AfterTerm(TermKind.D14);
        Assert.Equal(["NothingOpen"], it.Option(Trigger.Close, Actor.Clock)!.Reasons);

        it.Does(it.Path.ConfirmCondition(1, true, it.Attempt(Cast.Officer)));

        Assert.False(Label(it).HasOpenConditions);
        Assert.True(it.Path.WakeOn <= it.Today, $"{it.Path.WakeOn}");
        it.Take(Trigger.Close, Actor.Clock);
    }

    [Fact]
    public void The_public_hears_of_a_label_only_when_its_last_condition_is_fulfilled()
    {
        var it = APath.In(UnderDecision);
        it.Propose(it.AMotion(MotionKind.GrantConditionally, conditions: [Condition(it, "V01"), Condition(it, "V02")]));
        it.Does(it.Path.Cosign(it.Path.CurrentMotion!.Id, it.Attempt(Cast.ViceChair)));
        foreach (var voter in new[] { Cast.Chair, Cast.Member1, Cast.Member2 }) it.Ballot(voter, VoteChoice.For);
        it.Take(Trigger.GrantConditionally, Cast.Chair).Conditional(ConditionState.Fulfilled);
        Assert.Empty(Label(it).Happened.OfType<LabelChanged>());
        Assert.True(Label(it).HasOpenConditions);

        it.Does(it.Path.SubmitConditionEvidence(2, "Rooster", it.Attempt(Cast.Coordinator))).Does(Verify(it, 2, true)).Does(it.Path.ConfirmCondition(2, true, it.Attempt(Cast.Officer)));

        Assert.Single(Label(it).Happened.OfType<LabelChanged>());
    }

    [Fact]
    public void What_does_not_suffice_goes_back_to_the_holder_who_reads_what_is_missing()
    {
        var it = APath.In(GrantedConditional).Conditional();

        it.Does(Verify(it, 1, false));

        Assert.Equal((ConditionState.Open, "Nog te weinig"), (Only(it).State, Only(it).Progress!.Verification!.Result));
        it.Does(it.Path.SubmitConditionEvidence(1, "Nieuw rooster", it.Attempt(Cast.Coordinator)));
        Assert.Equal((ConditionState.Shown, "Nieuw rooster", "Nog te weinig"), (Only(it).State, Only(it).Progress!.Evidence, Only(it).Progress!.Verification!.Result));
    }

    [Fact]
    public void The_branch_says_why_it_does_not_confirm_and_the_body_verifies_again()
    {
        var it = APath.In(GrantedConditional).Conditional(ConditionState.Verified);

        Assert.Equal(["ReasonRequired"], it.Path.ConfirmCondition(1, false, it.Attempt(Cast.Officer)).Reasons);
        it.Does(it.Path.ConfirmCondition(1, false, it.Attempt(Cast.Officer, APath.Note)));

        Assert.Equal(ConditionState.Shown, Only(it).State);
        Assert.True(Label(it).HasOpenConditions);
    }

    [Fact]
    public void Each_part_waits_for_the_one_before_and_nothing_is_done_twice()
    {
        var it = APath.In(GrantedConditional).Labelled();
        Assert.Equal(["NoEvidenceToVerify"], Verify(it, 1, true).Reasons);
        Assert.Equal(["NoVerificationToConfirm"], it.Path.ConfirmCondition(1, true, it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal(["ConditionNotOpen"], it.Path.SubmitConditionEvidence(2, "Rooster", it.Attempt(Cast.Coordinator)).Reasons);
        Assert.Equal(["EvidenceRequired"], it.Path.SubmitConditionEvidence(1, " ", it.Attempt(Cast.Coordinator)).Reasons);

        it.Does(it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator)));

        Assert.Equal(["ConditionNotOpen"], it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator)).Reasons);
        var tomorrow = new Verification("Gesprek", it.Today.AddDays(1), true, "", Cast.Reviewer.Id);
        Assert.Equal(["DateInFuture"], it.Path.VerifyCondition(1, tomorrow, it.Attempt(Cast.Reviewer)).Reasons);
    }

    [Fact]
    public void A_condition_waits_for_whoever_is_on_turn_and_past_its_date_for_the_office_too()
    {
        var it = APath.In(GrantedConditional).Labelled();
        Assert.Equal(("FulfilConditions", "", ""), WaitsFor(it));
        Assert.Equal(Only(it).Due, Waiting.DueOf(it.Path));

        it.On(Only(it).Due.AddDays(1));
        Assert.Equal(("FulfilConditions", "", "OverdueCondition"), WaitsFor(it));

        it.Does(it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator)));
        Assert.Equal(("", "VerifyConditions", "OverdueCondition"), WaitsFor(it));

        it.Does(Verify(it, 1, true));
        Assert.Equal(("", "", "ConfirmConditions OverdueCondition"), WaitsFor(it));

        it.Does(it.Path.ConfirmCondition(1, true, it.Attempt(Cast.Officer)));
        Assert.Equal(("", "", ""), WaitsFor(it));
    }

    [Fact]
    public void Conditions_that_a_label_keeps_at_a_transfer_are_fulfilled_on_the_path_of_the_transfer()
    {
        var label = Label(APath.In(GrantedConditional).Labelled());
        var it = APath.In(UnderDecision, PathKind.Transfer).Carry(MotionKind.Grant).Take(Trigger.Grant, Cast.Chair).GiveLabel(label);
        label.Decide(it.Path, it.Attempt(Cast.Chair));
        Assert.Equal((Granted, ("FulfilConditions", "", ""), Only(it).Due), (it.State, WaitsFor(it), Waiting.DueOf(it.Path)));

        it.Does(it.Path.SubmitConditionEvidence(1, "Rooster", it.Attempt(Cast.Coordinator))).Does(Verify(it, 1, true)).Does(it.Path.ConfirmCondition(1, true, it.Attempt(Cast.Officer)));

        Assert.Equal((false, ("", "", "")), (label.HasOpenConditions, WaitsFor(it)));
    }

    private static (string Holder, string Body, string Office) WaitsFor(APath it) => (Of(it, Cast.Coordinator), Of(it, Cast.Reviewer), Of(it, Cast.Officer));

    private static string Of(APath it, Actor who) => string.Join(' ', Waiting.For(it.Path, who, it.Now));

    private static Label Label(APath it) => it.Path.Surroundings.CurrentLabel!;

    private static LabelCondition Only(APath it) => Assert.Single(Label(it).Conditions);

    private static LabelCondition Condition(APath it, string norm) => new("Rooster invoeren", norm, it.Today.AddMonths(3), "Keurhuis");

    private static StepResult Verify(APath it, int number, bool suffices) =>
        it.Path.VerifyCondition(number, new Verification("Gesprek", it.Today, suffices, suffices ? "" : "Nog te weinig", Cast.Reviewer.Id), it.Attempt(Cast.Reviewer));
}
