using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Conditions on the label: the holder shows, the certifying body verifies, the branch confirms (L2, D25).</content>
internal sealed partial class CertificationPath
{
    /// <summary>Also after its date, as long as the committee did not act on that.</summary>
    public StepResult SubmitConditionEvidence(int number, string evidence, Attempt attempt)
    {
        if (Refusal(PathAct.SubmitConditionEvidence, attempt) is { } refusal) return refusal;
        if (ConditionThatIs(ConditionState.Open, number) is not { } condition) return StepResult.Refused("ConditionNotOpen");
        if (string.IsNullOrWhiteSpace(evidence)) return StepResult.Refused("EvidenceRequired");

        return Progress(number, PathAct.SubmitConditionEvidence, new ConditionProgress(ConditionState.Shown, evidence, condition.Progress?.Verification), attempt);
    }

    /// <summary>What does not suffice is asked again of the holder.</summary>
    public StepResult VerifyCondition(int number, Verification verification, Attempt attempt)
    {
        if (Refusal(PathAct.VerifyCondition, attempt) is { } refusal) return refusal;
        if (ConditionThatIs(ConditionState.Shown, number)?.Progress is not { } progress) return StepResult.Refused("NoEvidenceToVerify");
        if (string.IsNullOrWhiteSpace(verification.Method)) return StepResult.Refused("MethodRequired");
        if (verification.On > AmsterdamTime.DateOf(attempt.At)) return StepResult.Refused("DateInFuture");

        var state = verification.Effective ? ConditionState.Verified : ConditionState.Open;
        return Progress(number, PathAct.VerifyCondition, progress with { State = state, Verification = verification }, attempt);
    }

    /// <summary>What the branch does not confirm is verified again.</summary>
    public StepResult ConfirmCondition(int number, bool fulfilled, Attempt attempt)
    {
        if (Refusal(PathAct.ConfirmCondition, attempt) is { } refusal) return refusal;
        if (ConditionThatIs(ConditionState.Verified, number)?.Progress is not { } progress) return StepResult.Refused("NoVerificationToConfirm");
        if (!fulfilled && string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("ReasonRequired");

        return Progress(number, PathAct.ConfirmCondition, progress with { State = fulfilled ? ConditionState.Fulfilled : ConditionState.Shown }, attempt);
    }

    private LabelCondition? ConditionThatIs(ConditionState state, int number) =>
        LabelIssuing.OwnLabel(this)?.Conditions.ElementAtOrDefault(number - 1) is { } condition && condition.State == state ? condition : null;

    private StepResult Progress(int number, PathAct act, ConditionProgress progress, Attempt attempt)
    {
        LabelIssuing.OwnLabel(this)!.Progress(number, progress, attempt);
        // The path may close now, if its objection term is over.
        Settle(AmsterdamTime.DateOf(attempt.At));
        return Done(act, attempt, Platform.Storage.Json.Write(new { number, progress.State }));
    }
}
