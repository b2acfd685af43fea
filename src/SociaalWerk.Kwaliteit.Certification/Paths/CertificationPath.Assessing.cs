using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>The self-assessment: many hands, norm by norm, signed as a whole (7.2).</content>
internal sealed partial class CertificationPath
{
    public List<SelfScore> SelfScores { get; } = [];

    public DateOnly? SelfAssessmentSignedOn { get; private set; }

    /// <summary>SHA-256 over what was signed.</summary>
    public string? SelfAssessmentHash { get; private set; }

    /// <summary>The number of what was signed last; 0 before the first signature.</summary>
    public int SelfAssessmentRevision { get; private set; }

    /// <summary>Signed once and open again until it is signed anew; the revision that was signed stays as it is.</summary>
    public bool SelfAssessmentReopened { get; private set; }

    /// <param name="seen">The version of this norm's score the writer saw; 0 when there was none.</param>
    public StepResult ScoreSelf(string norm, Score score, Confidence confidence, string explanation, int seen, Attempt attempt)
    {
        if (Refusal(PathAct.ScoreSelf, attempt) is { } refusal) return refusal;
        if (ApplicableNorms.SingleOrDefault(n => n.Code == norm) is not { } known) return StepResult.Refused("NormUnknown");
        if (score == Score.NotApplicable && !known.MayBeNotApplicable) return StepResult.Refused("NormAlwaysApplies");
        if (explanation.Length > Scheme.SelfAssessments.MaxExplanationLength) return StepResult.Refused("ExplanationTooLong");

        var row = SelfScores.SingleOrDefault(s => s.Norm == norm);
        if ((row?.Version ?? 0) != seen) return StepResult.PassedBy;

        if (row is null) SelfScores.Add(row = new SelfScore { PathId = Id, Norm = norm });
        (row.Score, row.Confidence, row.Explanation, row.By, row.At) = (score, confidence, explanation, attempt.Actor.Id, attempt.At);
        row.Version++;
        Remember(attempt.Actor.Id, Hand.Helped);
        return Saved();
    }

    public bool IsSelfScored(Norm norm) =>
        SelfScores.SingleOrDefault(s => s.Norm == norm.Code) is { } score
        && score.Score != Score.NotScored
        && score.Explanation.Trim().Length >= Scheme.SelfAssessments.MinExplanationLength
        && (!norm.Core || Evidence.Count(e => !e.IsWithheld && e.Norms.Contains(norm.Code)) >= Scheme.SelfAssessments.MinEvidencePerCoreNorm);

    /// <summary>On request of the organisation, as long as it can still be signed in time (7.2, D3).</summary>
    public StepResult ReopenSelfAssessment(Attempt attempt)
    {
        if (Refusal(PathAct.ReopenSelfAssessment, attempt) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");
        if (!IsInTimeToSign(attempt)) return StepResult.Refused("TooLateToReopen");

        SelfAssessmentReopened = true;
        return Done(PathAct.ReopenSelfAssessment, attempt, Json.Write(new { revision = SelfAssessmentRevision + 1 }));
    }

    /// <summary>The first signature is a step (row 11); the ones after a reopening leave the path where it is.</summary>
    public StepResult SignSelfAssessmentAgain(Attempt attempt)
    {
        if (Refusal(PathAct.SignSelfAssessmentAgain, attempt) is { } refusal) return refusal;
        if (!ApplicableNorms.All(IsSelfScored)) return StepResult.Refused("SelfAssessmentComplete");
        if (!IsInTimeToSign(attempt)) return StepResult.Refused("TooLateToSign");

        Sign(attempt);
        Record(new Told(nameof(PathAct.SignSelfAssessmentAgain), attempt));
        return Done(PathAct.SignSelfAssessmentAgain, attempt, Json.Write(new { revision = SelfAssessmentRevision, sha256 = SelfAssessmentHash }));
    }

    private void Sign(Attempt attempt)
    {
        SelfAssessmentRevision++;
        SelfAssessmentReopened = false;
        SelfAssessmentSignedOn = AmsterdamTime.DateOf(attempt.At);
        var signed = Snapshot.Of(this, SnapshotKind.SelfAssessment, SelfAssessmentRevision, SignedSelfAssessment.Of(this), attempt);
        SelfAssessmentHash = signed.Sha256;
        Record(signed);
    }

    /// <summary>D3, counted back from the planned first day; while none is planned, from the last day on which the audit may begin.</summary>
    private bool IsInTimeToSign(Attempt attempt) =>
        (State == State.Scheduled ? Plan.FirstDay : Term(TermKind.D4)?.LastDay) is not { } first || AmsterdamTime.DateOf(attempt.At) <= Scheme.Terms[TermKind.D3].LastDay(first);
}
