using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>One proposal or request about a label, from its start to its outcome; what was decided stays readable.</summary>
/// <param name="Number">1 for the label's first.</param>
/// <param name="By">Whoever proposed or asked: the one who may not also decide (G-4EYES).</param>
/// <param name="Urgent">Without hearing the holder beforehand, by chair and vice-chair, until the committee confirms it (L4).</param>
/// <param name="ByHolder">Asked by the holder, so that nobody has to be heard.</param>
/// <param name="Until">The end date that is asked for (D19).</param>
/// <param name="Correction">The words as they should have been.</param>
/// <param name="Scope">What the label will cover after a reduction (L13).</param>
internal sealed record Procedure(
    int Number, ProcedureKind Kind, string Reason, Guid By, DateTimeOffset At,
    SanctionGround? Ground = null, bool Urgent = false, bool ByHolder = false, DateOnly? Until = null, CorrectedWords? Correction = null, Scope? Scope = null)
{
    /// <summary>Of the label right after it was proposed or asked; the letter about it bears the same.</summary>
    public int Version { get; init; }

    /// <summary>When the mail server accepted the notice of the letter about the intention or the warning; from then on the term to reply runs (D21, 8.4).</summary>
    public DateTimeOffset? SentAt { get; init; }

    public string Reply { get; init; } = "";

    public DateTimeOffset? RepliedAt { get; init; }

    public IReadOnlyList<CountedVote> Votes { get; init; } = [];

    /// <summary>Members who stepped back (verschoning).</summary>
    public IReadOnlyList<Guid> Recused { get; init; } = [];

    /// <summary>The second signature under an urgent suspension.</summary>
    public Guid? CosignedBy { get; init; }

    public ProcedureOutcome? Outcome { get; init; }

    /// <summary>The last day that a postponement gave, with days that were given back since; null while none were.</summary>
    public DateOnly? Ends { get; init; }

    public Guid? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The reasons of the decision.</summary>
    public string Words { get; init; } = "";

    public bool IsOpen => Outcome is null;

    /// <summary>Decided by vote of the committee, be it afterwards.</summary>
    public bool IsVotedOn => Kind is ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction or ProcedureKind.Reinstatement or ProcedureKind.Postponement && !(Kind == ProcedureKind.Suspension && ByHolder);
}

/// <summary>What somebody adds to a step on a label.</summary>
/// <param name="Procedure">Number of the procedure it is about, where there may be several.</param>
/// <param name="Term">Name of the running term that gets a later last day.</param>
internal sealed record LabelInput(
    int? Procedure = null, ProcedureKind? Kind = null, SanctionGround? Ground = null, bool Urgent = false, DateOnly? Until = null, CorrectedWords? Correction = null,
    VoteChoice? Choice = null, ChangeKind? Change = null, FollowUp? FollowUp = null, DateOnly? On = null, bool Online = false, bool Print = false, Scope? Scope = null, string? Term = null, DateOnly? LastDay = null);

/// <summary>Words on a label as they should have been; what it covers, its dates and its number never change by a correction.</summary>
internal sealed record CorrectedWords(string HolderName, string Place, string Summary)
{
    public bool IsWhole => !string.IsNullOrWhiteSpace(HolderName) && !string.IsNullOrWhiteSpace(Place) && !string.IsNullOrWhiteSpace(Summary);
}

/// <summary>A change that the holder reported, and what the branch did with it (D23).</summary>
/// <param name="On">The day of the change itself.</param>
internal sealed record ChangeReport(int Number, ChangeKind Kind, DateOnly On, string Words, Guid By, DateTimeOffset At)
{
    public FollowUp? FollowUp { get; init; }

    public string Answer { get; init; } = "";

    public Guid? HandledBy { get; init; }
}

/// <summary>The holder's yearly statement: changes, serious incidents, progress of improvements (6.3).</summary>
internal sealed record AnnualDeclaration(DateOnly For, string Words, Guid By, DateTimeOffset At);
