using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>One organisation's way from application to decision, as a file tells it (docs/how-to/write-a-demo-input.md).</summary>
internal sealed record DemoInput(
    string Title, PathKind Kind, Variant Variant, ApplicationInput Application,
    IReadOnlyDictionary<string, SelfScoreInput> SelfScores, IReadOnlyList<EvidenceInput> Evidence,
    AuditInput Audit, IReadOnlyList<ReactionInput> Reactions, ComputedAdvice Advice, string AdviceMotivation, DecisionInput Decision);

/// <summary>What the organisation asks.</summary>
internal sealed record ApplicationInput(
    bool WholeOrganisation, IReadOnlyList<string> ServiceTypes, IReadOnlyList<string> Municipalities, string Summary,
    decimal Fte, int Headcount, int Volunteers, int Locations, string Body,
    string OtherMarks, bool OtherMark, string PreferredPeriod, bool Statement);

/// <summary>What the organisation says of itself on one norm.</summary>
internal sealed record SelfScoreInput(Score Score, Confidence Confidence, string Explanation);

/// <summary>A document; the demo makes a file of its paragraphs.</summary>
internal sealed record EvidenceInput(string Title, IReadOnlyList<string> Norms, IReadOnlyList<string> Paragraphs);

/// <summary>Plan, scores and findings of the audit.</summary>
internal sealed record AuditInput(
    decimal AuditorDays, string DaysMotivation, IReadOnlyList<SeatInput> Team, IReadOnlyList<ProgrammeInput> Programme,
    IReadOnlyList<LeftOutInput> LeftOut, IReadOnlyDictionary<string, AuditScoreInput> Scores, IReadOnlyList<FindingInput> Findings)
{
    public int Days => Programme.Max(item => item.Day);
}

/// <summary>Somebody's part in the team, by the key with which demo people sign in.</summary>
internal sealed record SeatInput(string Person, TeamPart Part);

/// <summary>One part of the programme; days are counted from 1.</summary>
internal sealed record ProgrammeInput(
    int Day, TimeOnly From, TimeOnly To, ProgrammeKind Kind, InterviewGroup? Group, string Place, IReadOnlyList<string> Norms, string Participants);

/// <summary>A group that nobody speaks to, and why.</summary>
internal sealed record LeftOutInput(InterviewGroup Group, string Motivation);

/// <summary>What the auditors found on one norm.</summary>
internal sealed record AuditScoreInput(Score Score, string Explanation);

/// <summary>A finding, with what the organisation does about it when it is a shortfall.</summary>
internal sealed record FindingInput(string Norm, Grade Grade, string Statement, string Evidence, MeasureInput? Measure)
{
    public bool IsShortfall => Grade is Grade.Minor or Grade.Major;

    public bool IsOpenMajor => Grade == Grade.Major && Measure?.Verification is not { Effective: true };
}

/// <summary>Plan, judgement, proof and check of one measure; days are counted from the day the report is final.</summary>
internal sealed record MeasureInput(
    string Correction, string Extent, string RootCause, string Action, string Owner, int DueAfterDays,
    bool Accepted, string Judgement, string Evidence, VerificationInput? Verification, bool AsCondition);

/// <summary>How the lead auditor checks that a measure works.</summary>
internal sealed record VerificationInput(int AfterDays, string Method, bool Effective, string Result);

/// <summary>What the organisation says to the draft report, and what the lead answers.</summary>
internal sealed record ReactionInput(string? Norm, string Text, string Answer);

/// <summary>The motion and the votes on it.</summary>
internal sealed record DecisionInput(
    MotionKind Motion, IReadOnlyList<ConditionInput> Conditions, IReadOnlyList<NormReason> Reasons, string DeviationReason, IReadOnlyList<VoteInput> Votes);

/// <summary>Something the holder must still do; days are counted from the decision.</summary>
internal sealed record ConditionInput(string Text, string Norm, int DueAfterDays, string Verifier);

/// <summary>One vote, by the key with which demo people sign in.</summary>
internal sealed record VoteInput(string Person, VoteChoice Choice, string Motivation);
