using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Plan, audit, scores, findings and the fact check (7.1 rows 12-20).</content>
internal sealed partial class CertificationPath
{
    public AuditPlan Plan { get; private set; } = AuditPlan.Empty;

    /// <summary>Who is in the team, as rows, so that everybody's own files can be found.</summary>
    public List<TeamSeat> Seats { get; } = [];

    public List<AuditScore> AuditScores { get; } = [];

    public List<Finding> Findings { get; } = [];

    public IReadOnlyList<Reaction> Reactions { get; private set; } = [];

    /// <summary>The organisation reacted to the draft as it now stands, or let the term pass.</summary>
    public bool FactCheckDone { get; private set; }

    public int AbortShifts { get; private set; }

    /// <summary>Set when the lead peer hands the learning report in (ruling on row 33).</summary>
    public string? LearningReport { get; private set; }

    public bool HasShortfalls => Findings.Any(f => f.IsShortfall);

    public bool HasMajors => Findings.Any(f => f.Grade == Grade.Major);

    public bool HasMinors => Findings.Any(f => f.Grade == Grade.Minor);

    public bool ProposesMajor(string norm) =>
        Findings.Count(f => f.Norm == norm && f.Grade == Grade.Minor) >= Scheme.Findings.MinorsToProposeMajor && !Findings.Any(f => f.Norm == norm && f.Grade == Grade.Major);

    /// <summary>Auditor-days on site that the table asks for this path (5.2).</summary>
    public decimal DaysAsked => Norms!.AuditTimeTable.Days(Application.Fte, Application.Scope.Municipalities.Count, Application.OtherMark, Kind);

    public IReadOnlyDictionary<string, Score> ScoresByNorm => AuditScores.ToDictionary(s => s.Norm, s => s.Score);

    public StepResult Draw(AuditPlan plan, Attempt attempt)
    {
        if (Refusal(PathAct.EditPlan, attempt) is { } refusal) return refusal;
        if (plan.Programme.SelectMany(i => i.Norms).Any(code => Norms!.Find(code) is null)) return StepResult.Refused("NormUnknown");

        Seat(plan.Team);
        Plan = plan with { Programme = [.. plan.Programme.Select((item, i) => item with { Number = i + 1, Done = null, Reason = "" })] };
        return Done(PathAct.EditPlan, attempt);
    }

    private void Seat(IReadOnlyList<TeamMember> team)
    {
        Seats.RemoveAll(seat => team.All(m => m.PersonId != seat.PersonId));
        Seats.AddRange(team.Where(m => Seats.All(seat => seat.PersonId != m.PersonId)).Select(m => new TeamSeat { PathId = Id, PersonId = m.PersonId }));
        foreach (var seat in Seats) seat.AsPeer = team.Any(m => m.PersonId == seat.PersonId && m.IsPeer);
    }

    public StepResult Settle(int number, bool done, string reason, Attempt attempt)
    {
        if (Refusal(PathAct.SettleProgramme, attempt) is { } refusal) return refusal;
        if (Plan.Programme.All(i => i.Number != number)) return StepResult.Refused("ProgrammeItemUnknown");
        if (!done && string.IsNullOrWhiteSpace(reason)) return StepResult.Refused("ReasonRequired");

        Plan = Plan with { Programme = [.. Plan.Programme.Select(i => i.Number == number ? i with { Done = done, Reason = reason.Trim() } : i)] };
        return Saved();
    }

    /// <param name="seen">The version of this norm's score the writer saw; 0 when there was none.</param>
    public StepResult ScoreNorm(string norm, Score score, string explanation, int seen, Attempt attempt)
    {
        if (Refusal(PathAct.ScoreNorm, attempt) is { } refusal) return refusal;
        if (ApplicableNorms.SingleOrDefault(n => n.Code == norm) is not { } known) return StepResult.Refused("NormUnknown");
        if (score == Score.NotApplicable && !known.MayBeNotApplicable) return StepResult.Refused("NormAlwaysApplies");
        if (explanation.Length > Scheme.SelfAssessments.MaxExplanationLength) return StepResult.Refused("ExplanationTooLong");

        var row = AuditScores.SingleOrDefault(s => s.Norm == norm);
        if ((row?.Version ?? 0) != seen) return StepResult.PassedBy;

        // The organisation reacts to what the report says now, not to what it said before (hard case 11).
        if (row is not null && (row.Score != score || string.IsNullOrWhiteSpace(explanation))) FactCheckDone = false;
        if (row is null) AuditScores.Add(row = new AuditScore { PathId = Id, Norm = norm });
        if (row.Score != score) row.NotApplicableConsentBy = null;
        (row.Score, row.Explanation, row.By, row.At) = (score, explanation, attempt.Actor.Id, attempt.At);
        row.Version++;
        return Saved();
    }

    public StepResult ConsentNotApplicable(string norm, Attempt attempt)
    {
        if (Refusal(PathAct.ConsentNotApplicable, attempt) is { } refusal) return refusal;
        if (HasAssessed(attempt.Actor.Id)) return StepResult.Refused("ReviewerNotInTeam");
        if (AuditScores.SingleOrDefault(s => s.Norm == norm) is not { Score: Score.NotApplicable } row) return StepResult.Refused("NotScoredNotApplicable");

        row.NotApplicableConsentBy = attempt.Actor.Id;
        Remember(attempt.Actor.Id, Hand.Reviewed);
        row.Version++;
        return Done(PathAct.ConsentNotApplicable, attempt, Platform.Storage.Json.Write(new { norm }));
    }

    public StepResult Find(Finding finding, Attempt attempt)
    {
        if (Refusal(PathAct.RecordFinding, attempt) is { } refusal) return refusal;
        if (ApplicableNorms.All(n => n.Code != finding.Norm)) return StepResult.Refused("NormUnknown");

        if (finding.IsShortfall) FactCheckDone = false;
        Findings.Add(finding);
        return Done(PathAct.RecordFinding, attempt, Platform.Storage.Json.Write(new { finding.Id, finding.Norm, finding.Grade }));
    }

    /// <summary>A draft finding that should not have been made; once reported it stays.</summary>
    public StepResult Drop(Guid findingId, Attempt attempt)
    {
        if (Refusal(PathAct.RecordFinding, attempt) is { } refusal) return refusal;
        if (Findings.SingleOrDefault(f => f.Id == findingId) is not { State: FindingState.Draft } finding) return StepResult.Refused("FindingUnknown");

        if (finding.IsShortfall) FactCheckDone = false;
        Findings.Remove(finding);
        return Done(PathAct.RecordFinding, attempt, Platform.Storage.Json.Write(new { finding.Id, dropped = true }));
    }

    public StepResult Answer(int number, string answer, Attempt attempt)
    {
        if (Refusal(PathAct.AnswerReaction, attempt) is { } refusal) return refusal;
        if (Reactions.All(r => r.Number != number)) return StepResult.Refused("ReactionUnknown");
        if (string.IsNullOrWhiteSpace(answer)) return StepResult.Refused("AnswerRequired");

        Reactions = [.. Reactions.Select(r => r.Number == number ? r with { Answer = answer.Trim() } : r)];
        return Done(PathAct.AnswerReaction, attempt);
    }

    public StepResult HandInLearningReport(string text, Attempt attempt)
    {
        if (Refusal(PathAct.HandInLearningReport, attempt) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(text)) return StepResult.Refused("TextRequired");

        LearningReport = text.Trim();
        return Done(PathAct.HandInLearningReport, attempt);
    }
}
