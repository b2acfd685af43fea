using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Every condition of the label's table by name; pure, cheap, and asked on every page view.</summary>
internal static class LabelConditions
{
    private static readonly SanctionGround[] Grave = [SanctionGround.FalseInformation, SanctionGround.LogoMisuse, SanctionGround.BankruptcyOrTermination, SanctionGround.SeriousIncident];

    public static readonly Condition<Label> NoteRequired = new(nameof(NoteRequired), (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note));

    public static Condition<Label> TermPassed(TermKind kind) => new(nameof(TermPassed), (label, attempt) => label.Term(kind) is { } term && term.HasPassed(Today(attempt)), Of: kind.ToString());

    public static Condition<Label> TermRuns(TermKind kind) => new(nameof(TermRuns), (label, attempt) => label.Term(kind) is { } term && term.Runs(Today(attempt)), Of: kind.ToString());

    // Dates

    /// <summary>Also with the days that a restoration, once it is carried out, gives back.</summary>
    public static readonly Condition<Label> EndPassed = new(nameof(EndPassed), (label, attempt) => Today(attempt) > label.EndWhenRestored(Today(attempt)));

    public static readonly Condition<Label> EndAhead = new(nameof(EndAhead), (label, attempt) => Today(attempt) <= label.ValidUntil);

    public static readonly Condition<Label> EndHasPassed = EndPassed with { Key = nameof(EndHasPassed), Selects = true };

    public static readonly Condition<Label> EndIsAhead = new(nameof(EndIsAhead), (label, attempt) => Today(attempt) <= label.EndWhenRestored(Today(attempt)), Selects: true);

    /// <summary>It has begun and has not ended.</summary>
    public static readonly Condition<Label> ValidToday = new(nameof(ValidToday), (label, attempt) => label.Period.IsValidOn(Today(attempt)));

    public static readonly Condition<Label> NoSuccessor = new(nameof(NoSuccessor), (label, _) => label.SupersededById is null);

    public static readonly Condition<Label> SuccessorBegins = new(nameof(SuccessorBegins), (label, attempt) => label.SupersededFrom <= Today(attempt));

    /// <summary>There are never two valid labels for one scope (section 0).</summary>
    public static readonly Condition<Label> NoOtherLabel = new(nameof(NoOtherLabel), (label, attempt) => !label.Surroundings.HasRivalOn(Today(attempt)));

    // More time (ruling: an act of the officer, with a reason)

    public static readonly Condition<Label> SomeTermRuns = new(nameof(SomeTermRuns), (label, attempt) => label.Extensible(Today(attempt)).Any());

    public static readonly Condition<Label> RunningTermGiven = new(nameof(RunningTermGiven), (label, attempt) => TermOf(label, attempt)?.Runs(Today(attempt)) == true);

    public static readonly Condition<Label> LaterDayGiven = new(nameof(LaterDayGiven), (label, attempt) => TermOf(label, attempt) is not { } term || DayOf(attempt) > term.LastDay);

    /// <summary>Where the scheme says how long and how often, the office gives no more than that.</summary>
    public static readonly Condition<Label> ExtensionFits = new(nameof(ExtensionFits),
        (label, attempt) => TermOf(label, attempt) is not { } term || DayOf(attempt) is not { } day || term.MayBeExtendedTo(label.Scheme.Terms[term.Kind], day));

    // Procedures

    public static Condition<Label> Open(ProcedureKind kind) => new("ProcedureOpen", (label, _) => label.Open(kind) is not null, Of: kind.ToString());

    public static Condition<Label> NotOpen(ProcedureKind kind) => new("NotProposedYet", (label, _) => label.Open(kind) is null, Of: kind.ToString());

    /// <summary>Something that this person, or a colleague, proposed; what the holder asked is answered, not dropped.</summary>
    public static readonly Condition<Label> SomethingIsOpen = new(nameof(SomethingIsOpen), (label, attempt) => label.Droppable(attempt.Actor).Any());

    public static readonly Condition<Label> ProposalGiven = new(nameof(ProposalGiven), (label, attempt) => label.Meant(label.Droppable(attempt.Actor), attempt) is not null);

    public static readonly Condition<Label> RequestIsOpen = new(nameof(RequestIsOpen), (label, _) => label.Requests.Any());

    public static readonly Condition<Label> RequestGiven = new(nameof(RequestGiven), (label, attempt) => label.Meant(label.Requests, attempt) is not null);

    public static readonly Condition<Label> SanctionIsOpen = new(nameof(SanctionIsOpen), (label, attempt) => label.ToReplyTo(Today(attempt)) is not null);

    public static readonly Condition<Label> NoSanctionOpen = new(nameof(NoSanctionOpen), (label, _) => label.OpenSanction is null);

    public static readonly Condition<Label> NotRepliedYet = new(nameof(NotRepliedYet), (label, attempt) => label.ToReplyTo(Today(attempt)) is { RepliedAt: null });

    /// <summary>A suspended label can only be withdrawn, a valid one on a grave ground only.</summary>
    public static readonly Condition<Label> GroundGiven = new(nameof(GroundGiven),
        (label, attempt) => attempt.Input is LabelInput { Ground: { } ground, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction } input
            && (input.Kind == ProcedureKind.Suspension || !input.Urgent) && (input.Kind == ProcedureKind.Withdrawal ? label.State != LabelState.Active || Grave.Contains(ground) : label.State == LabelState.Active));

    /// <summary>For misuse of the logo the holder was warned, and the time to mend it is over (8.4).</summary>
    public static readonly Condition<Label> Warned = new(nameof(Warned),
        (label, attempt) => attempt.Input is not LabelInput { Ground: SanctionGround.LogoMisuse } || label.Term(TermKind.LogoWarning)?.HasPassed(Today(attempt)) == true);

    public static readonly Condition<Label> NotAnsweredYet = new(nameof(NotAnsweredYet), (label, _) => label.Open(ProcedureKind.Warning) is not { RepliedAt: not null });

    /// <summary>Whoever intends to reduce the scope says what is left of it.</summary>
    public static readonly Condition<Label> ReductionFits = new(nameof(ReductionFits),
        (label, attempt) => attempt.Input is not LabelInput { Kind: ProcedureKind.Reduction } input || input.Scope?.IsSmallerThan(label.Scope) == true);

    public static readonly Condition<Label> GraveGround = new(nameof(GraveGround), (label, _) => label.Open(ProcedureKind.Withdrawal)?.Ground is { } ground && Grave.Contains(ground));

    /// <summary>The holder replied, or the term to reply is over (D21); an urgent suspension is heard afterwards.</summary>
    public static Condition<Label> Heard(ProcedureKind kind) => new(nameof(Heard),
        (label, attempt) => label.Open(kind) is { } procedure && (procedure.RepliedAt is not null || label.Term(TermKind.D21)?.HasPassed(Today(attempt)) == true), Of: kind.ToString());

    public static readonly Condition<Label> NotUrgent = new(nameof(NotUrgent), (label, _) => label.Open(ProcedureKind.Suspension) is { Urgent: false, ByHolder: false });

    public static readonly Condition<Label> UrgentIsOpen = new(nameof(UrgentIsOpen), (label, _) => label.Open(ProcedureKind.Suspension)?.Urgent == true);

    public static readonly Condition<Label> AskedByHolder = new(nameof(AskedByHolder), (label, _) => label.Open(ProcedureKind.Suspension)?.ByHolder == true);

    public static readonly Condition<Label> Unconfirmed = new(nameof(Unconfirmed), (label, _) => label.IsUnconfirmed);

    /// <summary>An urgent suspension whose effect is held is not taken again.</summary>
    public static readonly Condition<Label> NotUnconfirmed = new(nameof(NotUnconfirmed), (label, _) => !label.IsUnconfirmed);

    public static readonly Condition<Label> IsUnconfirmed = Unconfirmed with { Key = nameof(IsUnconfirmed), Selects = true };

    public static readonly Condition<Label> IsConfirmed = new(nameof(IsConfirmed), (label, _) => !label.IsUnconfirmed, Selects: true);

    // Who decides (G-COI, G-QUORUM, G-4EYES)

    public static readonly Condition<Label> Independent = new(nameof(Independent), (label, attempt) => !label.IsConflicted(attempt.Actor.Id, attempt.At));

    public static readonly Condition<Label> NotRecused = new(nameof(NotRecused), (label, attempt) => label.Asked(attempt)?.Recused.Any(r => label.AreSame(r, attempt.Actor.Id)) != true);

    public static Condition<Label> NotRecusedFrom(ProcedureKind kind) => new(nameof(NotRecused),
        (label, attempt) => label.Open(kind)?.Recused.Any(r => label.AreSame(r, attempt.Actor.Id)) != true, Of: kind.ToString());

    public static readonly Condition<Label> ChoiceGiven = new(nameof(ChoiceGiven), (_, attempt) => attempt.Input is LabelInput { Choice: not null });

    public static readonly Condition<Label> VoteReasoned = new(nameof(VoteReasoned), (_, attempt) => Votes.IsReasoned((attempt.Input as LabelInput)?.Choice, attempt.Note));

    public static readonly Condition<Label> VotedOn = new(nameof(VotedOn), (label, attempt) => label.Asked(attempt)?.IsVotedOn == true);

    /// <summary>The chair, or the vice-chair where the chair proposed this very thing or stepped back from it.</summary>
    public static Condition<Label> ActsAsChair(ProcedureKind kind) => new(nameof(ActsAsChair),
        (label, attempt) => ActingChair.Is(label.Surroundings.File, attempt, person => label.Open(kind) is { } procedure && label.DecidesNot(procedure, person)), Of: kind.ToString());

    public static readonly Condition<Label> ActsAsChairOfFile = new(nameof(ActsAsChair), (label, attempt) => ActingChair.Is(label.Surroundings.File, attempt), Of: "file");

    public static Condition<Label> VoteCarried(ProcedureKind kind) => new(nameof(VoteCarried),
        (label, attempt) => label.Open(kind) is { } procedure && label.Count(procedure, attempt.At).Carried, Of: kind.ToString());

    public static Condition<Label> VoteLost(ProcedureKind kind) => new(nameof(VoteLost),
        (label, attempt) => label.Open(kind) is { } procedure && label.Count(procedure, attempt.At) is { HasQuorum: true, Carried: false }, Of: kind.ToString());

    public static Condition<Label> ByAnother(ProcedureKind kind) => new(nameof(ByAnother),
        (label, attempt) => label.Open(kind) is not { } procedure || !label.AreSame(procedure.By, attempt.Actor.Id), Of: kind.ToString());

    public static readonly Condition<Label> CosignedByAnother = new(nameof(CosignedByAnother),
        (label, attempt) => label.Open(ProcedureKind.Suspension) is { CosignedBy: { } other } urgent && !label.AreSame(other, attempt.Actor.Id) && !label.IsConflicted(other, attempt.At) && !label.DecidesNot(urgent, other));

    // Requests, corrections and duties

    public static readonly Condition<Label> NotPostponed = new(nameof(NotPostponed), (label, _) => label.Postponements < label.Scheme.Labels.MaxPostponements);

    public static readonly Condition<Label> PostponementFits = new(nameof(PostponementFits),
        (label, attempt) => attempt.Input is LabelInput { Until: { } until } && until > label.ValidUntil && until <= Validity.LatestPostponement(label.ValidUntil, label.Scheme.Validity));

    public static readonly Condition<Label> CorrectionGiven = new(nameof(CorrectionGiven),
        (label, attempt) => attempt.Input is LabelInput { Correction: { IsWhole: true } correction } && correction != label.WordsNow);

    public static readonly Condition<Label> RestorationOrdered = new(nameof(RestorationOrdered), (label, _) => label.RestorationOrdered);

    /// <summary>A suspension that was shortened lasts through its last day.</summary>
    public static readonly Condition<Label> RestorationDue = new(nameof(RestorationDue), (label, attempt) => !(label.RestoreFrom > Today(attempt)));

    /// <summary>It made way for a label of a smaller scope by a decision of the committee.</summary>
    public static readonly Condition<Label> WasReduced = new(nameof(WasReduced), (label, _) => label.IsReduced);

    /// <summary>The label of the smaller scope is not suspended just now: a label that is would come back as a valid one.</summary>
    public static readonly Condition<Label> SuccessorNotSuspended = new(nameof(SuccessorNotSuspended), (label, _) => label.Surroundings.Successor?.State != LabelState.Suspended);

    public static readonly Condition<Label> HoldGranted = new(nameof(HoldGranted), (label, _) => label.HoldGranted);

    /// <summary>The objection with suspensive effect came to nothing.</summary>
    public static readonly Condition<Label> HoldEnded = new(nameof(HoldEnded), (label, _) => label.HoldEnded);

    public static Condition<Label> WasHeldFrom(LabelState state) => new(nameof(WasHeldFrom), (label, _) => label.HeldFrom == state, Selects: true, Of: state.ToString());

    public static readonly Condition<Label> ChangeGiven = new(nameof(ChangeGiven),
        (_, attempt) => attempt.Input is LabelInput { Change: not null, On: { } on } && on <= Today(attempt));

    public static readonly Condition<Label> ChangeIsOpen = new(nameof(ChangeIsOpen),
        (label, attempt) => attempt.Input is LabelInput { FollowUp: not null, Procedure: var number } && label.Changes.Any(c => c.Number == number && c.FollowUp is null));

    public static readonly Condition<Label> DeclarationAsked = new(nameof(DeclarationAsked), (label, attempt) => label.DeclarationDue is { } due && Today(attempt) >= due);

    public static readonly Condition<Label> LogoStillToStop = new(nameof(LogoStillToStop),
        (label, attempt) => label.Term(TermKind.D24Online) is not null || label.Term(TermKind.D24Print) is not null);

    private static RunningTerm? TermOf(Label label, Attempt attempt) => label.Term((attempt.Input as LabelInput)?.Term);

    private static DateOnly? DayOf(Attempt attempt) => (attempt.Input as LabelInput)?.LastDay;

    private static DateOnly Today(Attempt attempt) => AmsterdamTime.DateOf(attempt.At);
}
