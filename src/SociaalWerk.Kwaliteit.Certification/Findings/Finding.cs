using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Findings;

/// <summary>A recorded fact against a norm (bevinding, 4.3).</summary>
internal sealed class Finding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required string Norm { get; init; }

    public required Grade Grade { get; set; }

    public required string Statement { get; set; }

    public required string Evidence { get; set; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public FindingState State { get; set; } = FindingState.Draft;

    public Measure? Measure { get; set; }

    /// <summary>How often a plan was handed in.</summary>
    public int PlanRounds { get; set; }

    /// <summary>A major that the lead proposes to settle as a condition on the label (row 21).</summary>
    public bool ProposedAsCondition { get; set; }

    /// <summary>How often it was told that what the organisation must hand in is late.</summary>
    public int OverdueSignals { get; set; }

    public int Version { get; set; }

    public bool IsOverdue => OverdueSignals > 0;

    public bool IsShortfall => Grade is Grade.Minor or Grade.Major;

    /// <summary>An open major stands in the way of an unconditional label (row 28).</summary>
    public bool IsOpenMajor => Grade == Grade.Major && State != FindingState.VerifiedClosed;

    public bool HasPlan => HasAcceptedPlan || State == FindingState.PlanSubmitted;

    public bool HasAcceptedPlan =>
        State is FindingState.PlanAccepted or FindingState.EvidenceSubmitted or FindingState.VerifiedClosed or FindingState.VerifiedIneffective;
}

/// <summary>How far a finding has come (7.3).</summary>
internal enum FindingState
{
    Draft,
    Reported,
    PlanSubmitted,
    PlanAccepted,
    PlanRejected,
    EvidenceSubmitted,
    VerifiedClosed,
    VerifiedIneffective,
    Noted,
}
