using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Improvement: plan, judgement, evidence, verification (7.3).</content>
internal sealed partial class CertificationPath
{
    /// <summary>D10 passed with a major open: the computed advice is then negative (ruling on row 22).</summary>
    public bool MajorsLeftOpen { get; private set; }

    public StepResult SubmitPlan(Guid findingId, Measure measure, Attempt attempt)
    {
        if (Refusal(PathAct.SubmitPlan, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { } finding) return StepResult.Refused("FindingUnknown");
        if (finding.State is not (FindingState.Reported or FindingState.PlanRejected)) return StepResult.Refused("PlanNotAsked");
        // After the improvement only a minor whose term still runs is waited for (row 21).
        if (State == State.CbReview && (finding.Grade != Grade.Minor || Term(TermKind.D9b)?.Runs(AmsterdamTime.DateOf(attempt.At)) != true)) return StepResult.Refused("PlanTermOver");
        if (finding.PlanRounds >= Scheme.Findings.MaxPlanRounds) return StepResult.Refused("NoPlanRoundLeft");
        if (!measure.IsComplete) return StepResult.Refused("MeasureIncomplete");

        return Change(finding, PathAct.SubmitPlan, attempt, f =>
        {
            f.Measure = measure with { Judgement = "", Evidence = "", Verification = null };
            f.PlanRounds++;
            f.State = FindingState.PlanSubmitted;
        });
    }

    public StepResult JudgePlan(Guid findingId, bool accepted, string judgement, Attempt attempt)
    {
        if (Refusal(PathAct.JudgePlan, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { State: FindingState.PlanSubmitted } finding) return StepResult.Refused("NoPlanToJudge");
        if (!accepted && string.IsNullOrWhiteSpace(judgement)) return StepResult.Refused("ReasonRequired");

        return Change(finding, PathAct.JudgePlan, attempt, f =>
        {
            f.Measure = f.Measure! with { Judgement = judgement };
            f.State = accepted ? FindingState.PlanAccepted : FindingState.PlanRejected;
        });
    }

    public StepResult SubmitEvidence(Guid findingId, string evidence, Attempt attempt)
    {
        if (Refusal(PathAct.SubmitMeasureEvidence, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { State: FindingState.PlanAccepted or FindingState.VerifiedIneffective } finding) return StepResult.Refused("EvidenceNotAsked");
        if (string.IsNullOrWhiteSpace(evidence)) return StepResult.Refused("EvidenceRequired");

        return Change(finding, PathAct.SubmitMeasureEvidence, attempt, f =>
        {
            f.Measure = f.Measure! with { Evidence = evidence };
            f.State = FindingState.EvidenceSubmitted;
        });
    }

    public StepResult Verify(Guid findingId, Verification verification, Attempt attempt)
    {
        if (Refusal(PathAct.VerifyMeasure, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { State: FindingState.EvidenceSubmitted } finding) return StepResult.Refused("NoEvidenceToVerify");
        if (string.IsNullOrWhiteSpace(verification.Method)) return StepResult.Refused("MethodRequired");
        if (verification.On > AmsterdamTime.DateOf(attempt.At)) return StepResult.Refused("DateInFuture");

        return Change(finding, PathAct.VerifyMeasure, attempt, f =>
        {
            f.Measure = f.Measure! with { Verification = verification };
            f.State = verification.Effective ? FindingState.VerifiedClosed : FindingState.VerifiedIneffective;
        });
    }

    /// <summary>A measure that does not work may show that the shortfall is worse than it was thought to be.</summary>
    public StepResult Escalate(Guid findingId, Attempt attempt)
    {
        if (Refusal(PathAct.EscalateFinding, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { Grade: Grade.Minor, State: FindingState.VerifiedIneffective } finding) return StepResult.Refused("IneffectiveMinorNeeded");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        return Change(finding, PathAct.EscalateFinding, attempt, f => f.Grade = Grade.Major);
    }

    /// <summary>A major with an accepted plan may be settled later, as a condition on the label (row 21).</summary>
    public StepResult ProposeAsCondition(Guid findingId, bool asCondition, Attempt attempt)
    {
        if (Refusal(PathAct.ProposeAsCondition, attempt) is { } refusal) return refusal;
        if (Shortfall(findingId) is not { Grade: Grade.Major, HasAcceptedPlan: true } finding) return StepResult.Refused("MajorWithPlanNeeded");

        return Change(finding, PathAct.ProposeAsCondition, attempt, f => f.ProposedAsCondition = asCondition);
    }

    /// <summary>The clock tells who waits for whom: the organisation and the lead, and at the last signal the branch too (7.3).</summary>
    /// <returns>True when something was late.</returns>
    public bool TellOverdue(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        var late = Findings.Where(f => Overdue.NextSignal(this, f) <= today).ToList();
        if (late.Count == 0) return false;

        foreach (var finding in late)
        {
            // Signals that were due while the clock stood still are told as one.
            while (Overdue.NextSignal(this, finding) <= today) finding.OverdueSignals++;
            finding.Version++;
        }

        Settle(today);
        _ = Done(PathAct.TellOverdue, attempt, Platform.Storage.Json.Write(late.Select(f => new { f.Id, f.Norm, f.OverdueSignals })));
        Record(new Told(late.Any(f => Overdue.IsTold(this, f)) ? "TellOverdueToBranch" : nameof(PathAct.TellOverdue), attempt));
        return true;
    }

    private Finding? Shortfall(Guid id) => Findings.SingleOrDefault(f => f.Id == id && f.IsShortfall);

    private StepResult Change(Finding finding, PathAct act, Attempt attempt, Action<Finding> change)
    {
        change(finding);
        finding.Version++;
        if (act is PathAct.SubmitPlan or PathAct.SubmitMeasureEvidence) finding.OverdueSignals = 0;
        Settle(AmsterdamTime.DateOf(attempt.At));
        return Done(act, attempt, Platform.Storage.Json.Write(new { finding.Id, finding.Norm, finding.State }));
    }
}
