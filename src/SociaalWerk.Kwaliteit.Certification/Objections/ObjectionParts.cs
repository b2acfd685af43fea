using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>A decision against which an objection can be filed.</summary>
/// <param name="PathId">The path that was decided on, or that gave the label.</param>
/// <param name="LabelId">Null when it is a decision on the path itself.</param>
/// <param name="Version">Of the path or the label right after the decision: it tells one decision from the next.</param>
/// <param name="LastDay">Of the term to object (D14); null while it has not begun, for want of proof of sending.</param>
internal sealed record ContestedDecision(Contested What, Guid PathId, Guid? LabelId, int Version, DateOnly On, DateOnly? LastDay)
{
    /// <summary>The state of a label that the decision brought about, where it is a sanction.</summary>
    public static LabelState? SanctionOf(Contested what) => what switch
    {
        Contested.Suspension => LabelState.Suspended,
        Contested.Withdrawal => LabelState.Withdrawn,
        Contested.Annulment => LabelState.Annulled,
        Contested.ScopeReduction => LabelState.Superseded,
        _ => null,
    };
}

/// <summary>When and where the filer is heard, and by which members of the committee; a new one stands in the place of the one before, and the advice is written anew after it.</summary>
/// <param name="Drafts">How often an advice was written before it.</param>
internal sealed record Hearing(DateTimeOffset At, string Place, IReadOnlyList<Guid> Members, int Drafts = 0);

/// <summary>The advice of the objection committee, as long as it is written and once it is given.</summary>
/// <param name="Number">1 for the first; with each change the next, so that nobody subscribes to what they did not read.</param>
/// <param name="Subscribers">The members whose advice it is, its author included.</param>
internal sealed record ObjectionAdvice(int Number, ObjectionOutcome Outcome, string Words, Guid By, DateTimeOffset At, IReadOnlyList<Guid> Subscribers);

/// <summary>What the decision committee votes on.</summary>
/// <param name="Number">1 for the first; a vote names the proposal it is about.</param>
/// <param name="Recused">Members who stepped back (verschoning).</param>
internal sealed record ProposedDecision(int Number, ObjectionOutcome Outcome, string Words, Guid By, DateTimeOffset At, IReadOnlyList<CountedVote> Votes, IReadOnlyList<Guid> Recused)
{
    /// <summary>What follows for a sanction when it is upheld in part; null where the outcome says it all.</summary>
    public Consequence? Follows { get; init; }

    /// <summary>The last day of a suspension that is shortened.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The label gets the days back on which the sanction took its validity (L15).</summary>
    public bool GivesBack { get; init; }
}

/// <summary>The decision on the objection, as it was taken.</summary>
internal sealed record ObjectionDecision(ObjectionOutcome Outcome, string Words, DateOnly On, int For, int Against, int Abstained, Guid SignedBy)
{
    /// <summary>What follows for a sanction when it is upheld in part; null where the outcome says it all.</summary>
    public Consequence? Follows { get; init; }

    /// <summary>The last day of a suspension that is shortened.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The label gets the days back on which the sanction took its validity (L15).</summary>
    public bool GivesBack { get; init; }

    /// <summary>When the mail server accepted the notice of its letter: from then on the term to appeal runs (D15).</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>The binding advice of the stakeholders' committee on the appeal: recorded by the office, confirmed by another (decision 17).</summary>
/// <param name="On">The day the committee gave it.</param>
/// <param name="GivesBack">The label gets the days back on which the sanction took its validity (L15).</param>
internal sealed record AppealAdvice(ObjectionOutcome Outcome, string Words, DateOnly On, Guid RecordedBy, Guid? ConfirmedBy = null, bool GivesBack = false);

/// <summary>What somebody adds to a step on an objection.</summary>
/// <param name="On">The day of the binding advice.</param>
/// <param name="Until">The last day of a suspension that is shortened.</param>
/// <param name="GivesBack">Whether the label gets the days back on which the sanction took its validity.</param>
/// <param name="About">The number of the advice or proposal that was read.</param>
/// <param name="Term">The term that the office gives a later last day.</param>
internal sealed record ObjectionInput(
    bool Excused = false, InadmissibleGround? Ground = null, DateTimeOffset? HearingAt = null, string Place = "", IReadOnlyList<Guid>? Members = null,
    ObjectionOutcome? Outcome = null, VoteChoice? Choice = null, DateOnly? On = null, int? About = null, Consequence? Follows = null, DateOnly? Until = null,
    TermKind? Term = null, DateOnly? LastDay = null, bool GivesBack = false);
