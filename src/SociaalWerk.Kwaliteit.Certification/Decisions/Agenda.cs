using SociaalWerk.Kwaliteit.Certification.Accounts;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>When the committee meets about a path, and whose conflicts of interest were declared (row 25).</summary>
/// <param name="ConflictsAsked">The secretary asked every member for conflicts.</param>
internal sealed record Agenda(DateOnly Meeting, bool ConflictsAsked, IReadOnlyList<DeclaredConflict> Conflicts)
{
    public static readonly Agenda Empty = new(default, false, []);
}

/// <summary>A member steps back from one path (verschoning).</summary>
internal sealed record DeclaredConflict(Guid PersonId, InterestKind Kind, string Note);

/// <summary>What the committee decided, with all that the letter needs.</summary>
internal sealed record Decision(
    string Number, MotionKind Outcome, DateOnly On, int For, int Against, int Abstained,
    IReadOnlyList<LabelCondition> Conditions, IReadOnlyList<NormReason> Reasons, string DeviationReason, Guid SignedBy, Guid? CosignedBy)
{
    /// <summary>The day on which the office recorded that no intention about the label follows on a refused special audit; why is in the log.</summary>
    public DateOnly? NoIntentionOn { get; init; }
}
