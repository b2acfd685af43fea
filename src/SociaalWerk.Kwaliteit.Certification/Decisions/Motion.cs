using SociaalWerk.Kwaliteit.Certification.Labels;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>A proposed decision that the committee votes on (rulings on rows 25-30).</summary>
internal sealed class Motion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required int Number { get; init; }

    /// <summary>Which time the path is under decision; a new decision starts a new round.</summary>
    public required int Round { get; init; }

    public required MotionKind Kind { get; init; }

    public IReadOnlyList<LabelCondition> Conditions { get; init; } = [];

    /// <summary>Per norm, for a refusal.</summary>
    public IReadOnlyList<NormReason> Reasons { get; init; } = [];

    /// <summary>Why the decision would differ from the CI's advice.</summary>
    public string DeviationReason { get; init; } = "";

    public Guid? CosignedBy { get; set; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public List<Vote> Votes { get; } = [];
}

/// <summary>What a motion proposes to decide.</summary>
internal enum MotionKind
{
    Grant,
    GrantConditionally,
    Refuse,
}

/// <summary>Something the holder must still do, with a date and somebody who checks it (row 29, D25).</summary>
/// <param name="Progress">Once it stands on a label; null while it is proposed, and while nothing was done about it.</param>
internal sealed record LabelCondition(string Text, string Norm, DateOnly Due, string Verifier, ConditionProgress? Progress = null)
{
    public ConditionState State => Progress?.State ?? ConditionState.Open;

    public bool IsLateOn(DateOnly day) => State != ConditionState.Fulfilled && day > Due;
}

/// <summary>Why a norm stands in the way of the label (row 30).</summary>
internal sealed record NormReason(string Norm, string Text);
