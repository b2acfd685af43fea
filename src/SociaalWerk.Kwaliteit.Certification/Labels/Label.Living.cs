using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <content>A label's life after it was issued: procedures, duties, terms, and what its steps change (7.4, 6.3, D19-D24).</content>
internal sealed partial class Label
{
    /// <summary>Set when the label is loaded for judging; conditions need it.</summary>
    public LabelSurroundings Surroundings { get; set; } = null!;

    public SchemeVersion Scheme => Surroundings.File.Scheme;

    public IReadOnlyList<Procedure> Procedures { get; private set; } = [];

    public IReadOnlyList<ChangeReport> Changes { get; private set; } = [];

    public IReadOnlyList<AnnualDeclaration> Declarations { get; private set; } = [];

    public IReadOnlyList<RunningTerm> Terms { get; private set; } = [];

    /// <summary>Something is proposed, asked or reported and waits for an answer.</summary>
    public bool HasOpenMatters { get; private set; }

    /// <summary>The first day on which the clock may have something to do here.</summary>
    public DateOnly? WakeOn { get; private set; }

    /// <summary>The end date before it was postponed.</summary>
    public DateOnly? OriginalUntil { get; private set; }

    public int Postponements { get; private set; }

    /// <summary>Suspended urgently, and the committee has yet to confirm it (L4).</summary>
    public bool IsUnconfirmed { get; private set; }

    public SanctionGround? SuspendedFor { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>An objection is heard with suspensive effect: the state to go back to when it is dismissed.</summary>
    public LabelState? HeldFrom { get; private set; }

    /// <summary>The chair granted an objection suspensive effect, and it has yet to be carried out.</summary>
    public bool HoldGranted { get; private set; }

    /// <summary>An objection or appeal was upheld, and it has yet to be carried out (L15).</summary>
    public bool RestorationOrdered { get; private set; }

    public Procedure? OpenSanction => Procedures.FirstOrDefault(p => p is { IsOpen: true, ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal });

    public Procedure? Open(ProcedureKind kind) => Procedures.SingleOrDefault(p => p.IsOpen && p.Kind == kind);

    public RunningTerm? Term(TermKind kind) => Terms.SingleOrDefault(t => t.Kind == kind);

    /// <summary>The procedure an attempt is about: the one it names, or the only one that is open.</summary>
    public Procedure? Asked(Attempt attempt)
    {
        var open = Procedures.Where(p => p.IsOpen).ToList();
        return (attempt.Input as LabelInput)?.Procedure is { } number ? open.SingleOrDefault(p => p.Number == number) : open is [var only] ? only : open.FirstOrDefault(p => p.IsVotedOn);
    }

    /// <summary>The first yearly statement that is still asked; null when the scheme asks none, or not any more (6.3).</summary>
    public DateOnly? DeclarationDue => Scheme.Labels.AnnualDeclarationMonths is { } months
        ? Enumerable.Range(1, Scheme.Labels.ValidityMonths).Select(n => ValidFrom.AddMonths(n * months)).TakeWhile(day => day <= ValidUntil)
            .Cast<DateOnly?>().FirstOrDefault(day => Declarations.All(d => d.For != day))
        : null;

    public bool AreSame(Guid one, Guid other) => Surroundings.File.AreSame(one, other);

    public bool IsConflicted(Guid person, DateTimeOffset at) => Surroundings.File.IsConflicted(person, at);

    /// <summary>The votes that count: not of who proposed it, stepped back, or has a conflict of interest.</summary>
    public Tally Count(Procedure procedure, DateTimeOffset at) =>
        Tally.Of(Surroundings.File, procedure.Votes, at, person => AreSame(person, procedure.By) || procedure.Recused.Any(r => AreSame(r, person)));

    /// <summary>The words that may hold a clerical error, as they stand.</summary>
    public CorrectedWords WordsNow => new(Surroundings.File.Organisation.LegalName, Surroundings.File.Organisation.Place, Scope.Summary);

    /// <summary>The mail server accepted the notice of an intention to somebody of the holder: the term to reply starts (D21, ruling on proof of sending).</summary>
    public void IntentionSent(DateTimeOffset acceptedAt)
    {
        if (OpenSanction is not { SentAt: null, Urgent: false } sanction) return;

        var day = AmsterdamTime.DateOf(acceptedAt);
        Replace(sanction with { SentAt = acceptedAt });
        Start(TermKind.D21, day);
        WakeOn = NextWake(day);
        Version++;
    }

    /// <summary>The chair granted suspensive effect to an objection; carrying it out is a step of its own.</summary>
    public void GrantHold() => (HoldGranted, HasOpenMatters) = (true, true);

    /// <summary>An objection or appeal against the sanction was upheld; carrying it out is a step of its own (L15).</summary>
    public void OrderRestoration() => (RestorationOrdered, HasOpenMatters) = (true, true);

    /// <summary>The clock found nothing to do; it looks again the next day.</summary>
    public void SleepUntil(DateOnly day) => WakeOn = day;

    private void Apply(LabelTrigger trigger, LabelState from, Attempt attempt)
    {
        var (input, note, today) = (attempt.Input as LabelInput ?? new LabelInput(), attempt.Note ?? "", AmsterdamTime.DateOf(attempt.At));
        switch (trigger)
        {
            case LabelTrigger.Intend:
                Propose(input.Kind!.Value, attempt, input.Ground, input.Urgent);
                break;
            case LabelTrigger.Reply:
                Replace(OpenSanction! with { Reply = note, RepliedAt = attempt.At });
                break;
            case LabelTrigger.Drop:
                Close(Asked(attempt)!, ProcedureOutcome.Dropped, attempt);
                break;
            case LabelTrigger.Vote:
                var asked = Asked(attempt)!;
                Replace(asked with { Votes = [.. asked.Votes.Where(v => !AreSame(v.PersonId, attempt.Actor.Id)), new CountedVote(attempt.Actor.Id, input.Choice ?? VoteChoice.Abstain, note, attempt.At)] });
                break;
            case LabelTrigger.Recuse:
                var left = Asked(attempt)!;
                Replace(left with { Recused = [.. left.Recused.Append(attempt.Actor.Id).Distinct()], Votes = [.. left.Votes.Where(v => !AreSame(v.PersonId, attempt.Actor.Id))] });
                break;
            case LabelTrigger.CosignUrgent:
                Replace(Open(ProcedureKind.Suspension)! with { CosignedBy = attempt.Actor.Id });
                break;
            case LabelTrigger.SuspendUrgently:
                (SuspendedFor, SuspendedOn, IsUnconfirmed) = (Open(ProcedureKind.Suspension)!.Ground, today, true);
                Start(TermKind.D21Urgent, today);
                Start(TermKind.D21Confirmation, today);
                Start(TermKind.D22, today);
                break;
            case LabelTrigger.Suspend or LabelTrigger.SuspendOnRequest:
                (SuspendedFor, SuspendedOn) = (Open(ProcedureKind.Suspension)!.Ground ?? SanctionGround.HolderRequest, today);
                Close(ProcedureKind.Suspension, ProcedureOutcome.Carried, attempt);
                Start(TermKind.D22, today);
                break;
            case LabelTrigger.ConfirmSuspension:
                IsUnconfirmed = false;
                Close(ProcedureKind.Suspension, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.LetTermPass when State == LabelState.Active:
                Close(ProcedureKind.Suspension, ProcedureOutcome.Rejected, attempt);
                EndSuspension();
                break;
            case LabelTrigger.LetTermPass:
                Propose(ProcedureKind.Withdrawal, attempt, SuspendedFor ?? SanctionGround.Other);
                break;
            case LabelTrigger.ProposeReinstatement:
                Propose(ProcedureKind.Reinstatement, attempt);
                break;
            case LabelTrigger.Reinstate:
                Close(ProcedureKind.Reinstatement, ProcedureOutcome.Carried, attempt);
                EndSuspension();
                break;
            case LabelTrigger.Withdraw:
                Close(ProcedureKind.Withdrawal, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.AskSuspension:
                Propose(ProcedureKind.Suspension, attempt, SanctionGround.HolderRequest, byHolder: true);
                break;
            case LabelTrigger.AskEnd:
                Propose(ProcedureKind.Ending, attempt, byHolder: true);
                Start(TermKind.Relinquishment, today);
                break;
            case LabelTrigger.Relinquish:
                Close(ProcedureKind.Ending, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.AskPostponement:
                Propose(ProcedureKind.Postponement, attempt, byHolder: true, until: input.Until);
                break;
            case LabelTrigger.Postpone:
                (OriginalUntil, ValidUntil, Postponements) = (OriginalUntil ?? ValidUntil, Open(ProcedureKind.Postponement)!.Until!.Value, Postponements + 1);
                Close(ProcedureKind.Postponement, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.DeclinePostponement:
                Close(ProcedureKind.Postponement, ProcedureOutcome.Rejected, attempt);
                break;
            case LabelTrigger.ProposeAnnulment:
                Propose(ProcedureKind.Annulment, attempt);
                break;
            case LabelTrigger.Annul:
                Close(ProcedureKind.Annulment, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.ProposeCorrection:
                Propose(ProcedureKind.Correction, attempt, correction: input.Correction);
                break;
            case LabelTrigger.Correct:
                var right = Open(ProcedureKind.Correction)!.Correction!;
                Scope = Scope with { Summary = right.Summary };
                (Surroundings.File.Organisation.LegalName, Surroundings.File.Organisation.Place) = (right.HolderName.Trim(), right.Place.Trim());
                Close(ProcedureKind.Correction, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.HoldEffect:
                (HeldFrom, HoldGranted) = (from, false);
                break;
            case LabelTrigger.ResumeEffect:
                HeldFrom = null;
                break;
            case LabelTrigger.Restore:
                (RestorationOrdered, HeldFrom) = (false, null);
                EndSuspension();
                break;
            case LabelTrigger.ReportChange:
                Changes = [.. Changes, new ChangeReport(Changes.Count + 1, input.Change!.Value, input.On!.Value, note, attempt.Actor.Id, attempt.At)];
                break;
            case LabelTrigger.FollowUpChange:
                Changes = [.. Changes.Select(c => c.Number == input.Procedure ? c with { FollowUp = input.FollowUp, Answer = note, HandledBy = attempt.Actor.Id } : c)];
                break;
            case LabelTrigger.Declare:
                Declarations = [.. Declarations, new AnnualDeclaration(DeclarationDue!.Value, note, attempt.Actor.Id, attempt.At)];
                break;
            case LabelTrigger.StopLogo:
                Terms = [.. Terms.Where(t => !(t.Kind == TermKind.D24Online && input.Online) && !(t.Kind == TermKind.D24Print && input.Print))];
                break;
        }

        if (State == from) return;
        if (State is LabelState.Withdrawn or LabelState.Relinquished or LabelState.Expired or LabelState.Annulled)
        {
            Start(TermKind.D24Online, today);
            Start(TermKind.D24Print, today);
        }
        else
        {
            Terms = [.. Terms.Where(t => t.Kind is not (TermKind.D24Online or TermKind.D24Print))];
        }
    }

    private void Propose(ProcedureKind kind, Attempt attempt, SanctionGround? ground = null, bool urgent = false, bool byHolder = false, DateOnly? until = null, CorrectedWords? correction = null) =>
        Procedures = [.. Procedures, new Procedure(Procedures.Count + 1, kind, attempt.Note ?? "", attempt.Actor.Id, attempt.At, ground, urgent, byHolder, until, correction)];

    private void Replace(Procedure changed) => Procedures = [.. Procedures.Select(p => p.Number == changed.Number ? changed : p)];

    private void Close(ProcedureKind kind, ProcedureOutcome outcome, Attempt attempt) => Close(Open(kind)!, outcome, attempt);

    private void Close(Procedure procedure, ProcedureOutcome outcome, Attempt attempt)
    {
        Replace(procedure with { Outcome = outcome, DecidedBy = attempt.Actor.Id, DecidedAt = attempt.At, Words = attempt.Note ?? "" });
        Terms = [.. Terms.Where(t => !BelongsTo(procedure.Kind).Contains(t.Kind))];
    }

    /// <summary>A label that came to its end has nothing left to decide, but whether it is annulled.</summary>
    private void CloseAll(Attempt attempt)
    {
        foreach (var open in Procedures.Where(p => p is { IsOpen: true, Kind: not ProcedureKind.Annulment })) Close(open, ProcedureOutcome.Overtaken, attempt);
        IsUnconfirmed = false;
        Terms = [.. Terms.Where(t => t.Kind is TermKind.D24Online or TermKind.D24Print)];
    }

    private static TermKind[] BelongsTo(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Suspension => [TermKind.D21, TermKind.D21Urgent, TermKind.D21Confirmation],
        ProcedureKind.Withdrawal => [TermKind.D21],
        ProcedureKind.Ending => [TermKind.Relinquishment],
        _ => [],
    };

    private void EndSuspension()
    {
        (SuspendedFor, SuspendedOn, IsUnconfirmed) = (null, null, false);
        Terms = [.. Terms.Where(t => t.Kind is not (TermKind.D22 or TermKind.D21Urgent or TermKind.D21Confirmation))];
    }

    private void Start(TermKind kind, DateOnly today) =>
        Terms = [.. Terms.Where(t => t.Kind != kind), new RunningTerm(kind, today, Scheme.Terms[kind].LastDay(today))];

    /// <summary>The first day on which the end has passed, a successor begins, or a term after which the clock acts is over.</summary>
    private DateOnly? NextWake(DateOnly today)
    {
        var days = Terms.Where(t => State == LabelState.Suspended && t.Kind is TermKind.D21Confirmation or TermKind.D22).Select(t => t.LastDay.AddDays(1)).ToList();
        if (IsAlive) days.Add(ValidUntil.AddDays(1));
        if (SupersededFrom is { } from && State != LabelState.Superseded) days.Add(from);
        return days.Count == 0 ? null : days.Min() is var first && first <= today ? today : first;
    }

    private void Tell(LabelTrigger trigger, LabelState from, DateOnly until, Role role, Attempt attempt)
    {
        var facts = attempt.Input is LabelInput { Kind: not null } or LabelInput { Change: not null } or LabelInput { FollowUp: not null } or LabelInput { Until: not null }
            ? Json.Write(new { ((LabelInput)attempt.Input).Kind, ((LabelInput)attempt.Input).Ground, ((LabelInput)attempt.Input).Urgent, ((LabelInput)attempt.Input).Until, ((LabelInput)attempt.Input).Change, ((LabelInput)attempt.Input).FollowUp })
            : null;
        Record(new Act(Id, trigger.ToString(), attempt.Actor, role, attempt.At, from.ToString(), State.ToString(), attempt.Note, facts));
        if (State != from || ValidUntil != until || trigger == LabelTrigger.Correct) Publish(attempt);
        if (trigger is LabelTrigger.Vote or LabelTrigger.Recuse) return;

        var replyBy = trigger == LabelTrigger.Intend && OpenSanction is { Urgent: false } ? Scheme.Terms[TermKind.D21].LastDay(AmsterdamTime.DateOf(attempt.At)) : (DateOnly?)null;
        Record(new MatterMoved(Id, Version, "Label", Number, trigger.ToString(), $"/labels/{Number}", attempt.At, HolderId, BodyId, replyBy));
    }
}
