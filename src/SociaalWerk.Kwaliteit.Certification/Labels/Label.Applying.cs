using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <content>What a step changes in the label itself: its procedures, its terms, its dates.</content>
internal sealed partial class Label
{
    private void Apply(LabelTrigger trigger, LabelState from, Attempt attempt)
    {
        var (input, note, today) = (attempt.Input as LabelInput ?? new LabelInput(), attempt.Note ?? "", AmsterdamTime.DateOf(attempt.At));
        switch (trigger)
        {
            case LabelTrigger.Intend:
                // What the holder asked is overtaken by what the branch intends on its own account.
                if (input.Kind == ProcedureKind.Suspension && Open(ProcedureKind.Suspension) is { } request) Close(request, ProcedureOutcome.Overtaken, attempt);
                if (input.Ground == SanctionGround.LogoMisuse) Close(ProcedureKind.Warning, ProcedureOutcome.Settled, attempt);
                Propose(input.Kind!.Value, attempt, input.Ground, input.Urgent, scope: input.Kind == ProcedureKind.Reduction ? input.Scope : null);
                break;
            case LabelTrigger.Reply:
                Replace(ToReplyTo(today)! with { Reply = note, RepliedAt = attempt.At });
                break;
            case LabelTrigger.Drop:
                Close(Meant(Droppable(attempt.Actor), attempt)!, ProcedureOutcome.Dropped, attempt);
                break;
            case LabelTrigger.TakeBack:
                Close(Meant(Requests, attempt)!, ProcedureOutcome.Dropped, attempt);
                break;
            case LabelTrigger.Vote:
                var asked = Asked(attempt)!;
                Replace(asked with { Votes = [.. asked.Votes.Where(v => !AreSame(v.PersonId, attempt.Actor.Id)), new CountedVote(attempt.Actor.Id, input.Choice!.Value, note, attempt.At)] });
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
                Close(ProcedureKind.Suspension, ProcedureOutcome.Lapsed, attempt);
                EndSuspension(attempt);
                break;
            case LabelTrigger.LetTermPass:
                Propose(ProcedureKind.Withdrawal, attempt, SuspendedFor ?? SanctionGround.Other);
                break;
            case LabelTrigger.ProposeReinstatement:
                Propose(ProcedureKind.Reinstatement, attempt);
                break;
            case LabelTrigger.Reinstate:
                Close(ProcedureKind.Reinstatement, ProcedureOutcome.Carried, attempt);
                if (Open(ProcedureKind.Suspension) is { } unconfirmed) Close(unconfirmed, ProcedureOutcome.Rejected, attempt);
                EndSuspension(attempt);
                break;
            case LabelTrigger.Withdraw:
                Close(ProcedureKind.Withdrawal, ProcedureOutcome.Carried, attempt);
                break;
            case LabelTrigger.Reduce:
                Reduce(Open(ProcedureKind.Reduction)!.Scope!, attempt);
                break;
            case LabelTrigger.WarnAboutLogo:
                Propose(ProcedureKind.Warning, attempt);
                break;
            case LabelTrigger.AnswerWarning:
                Replace(Open(ProcedureKind.Warning)! with { Reply = note, RepliedAt = attempt.At });
                break;
            case LabelTrigger.CloseWarning:
                Close(ProcedureKind.Warning, ProcedureOutcome.Settled, attempt);
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
                Amend(from, ruling => ruling with { WithoutEffectFrom = Begun(today) });
                break;
            case LabelTrigger.ResumeEffect:
                Amend(State, ruling => ruling with { DaysHeld = ruling.DaysHeld + Begun(today).DayNumber - ruling.WithoutEffectFrom!.Value.DayNumber, WithoutEffectFrom = null });
                (HeldFrom, HoldEnded) = (null, false);
                break;
            case LabelTrigger.Restore:
                GiveBackLostDays(today);
                (RestorationOrdered, RestoreFrom, HeldFrom, HoldEnded) = (false, null, null, false);
                // Until today it was withdrawn or annulled, whenever the newer label began.
                if (from is LabelState.Withdrawn or LabelState.Annulled && SupersededFrom < today) SupersededFrom = today;
                EndSuspension(attempt);
                if (from == LabelState.Superseded) Widen(attempt);
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
            case LabelTrigger.ExtendTerm:
                var running = Term(input.Term)!;
                var rule = Scheme.Terms[running.Kind];
                Terms = Terms.With(running.Extend(rule, rule.Given(input.LastDay!.Value), today, note, attempt.Actor.Id));
                break;
            case LabelTrigger.StopLogo:
                Terms = [.. Terms.Where(t => !(t.Kind == TermKind.D24Online && input.Online) && !(t.Kind == TermKind.D24Print && input.Print))];
                break;
        }

        if (State == from) return;
        // At its end, or at another decision, an earlier one has nothing left to carry out.
        if (!IsAlive) (RestorationOrdered, RestoreFrom, HoldGranted, HoldEnded) = (false, null, false, false);
        if (State is LabelState.Relinquished or LabelState.Withdrawn or LabelState.Annulled && ValidFrom > today && Surroundings.Predecessor is { } older && older.SupersededById == Id) older.GoOn(attempt);
        if (from is LabelState.Withdrawn or LabelState.Annulled) TakeOverAgain(attempt);
        if (State is LabelState.Withdrawn or LabelState.Relinquished or LabelState.Expired or LabelState.Annulled)
        {
            // An end by date counts from that date, whenever the clock came by.
            var ended = trigger == LabelTrigger.Expire ? ValidUntil : today;
            Start(TermKind.D24Online, ended);
            Start(TermKind.D24Print, ended);
        }
        else
        {
            Terms = [.. Terms.Where(t => t.Kind is not (TermKind.D24Online or TermKind.D24Print))];
        }
    }

    private void Propose(ProcedureKind kind, Attempt attempt, SanctionGround? ground = null, bool urgent = false, bool byHolder = false, DateOnly? until = null, CorrectedWords? correction = null, Scope? scope = null) =>
        Procedures = [.. Procedures, new Procedure(Procedures.Count + 1, kind, attempt.Note ?? "", attempt.Actor.Id, attempt.At, ground, urgent, byHolder, until, correction, scope) { Version = Version }];

    private void Replace(Procedure changed) => Procedures = [.. Procedures.Select(p => p.Number == changed.Number ? changed : p)];

    private void Close(ProcedureKind kind, ProcedureOutcome outcome, Attempt attempt) => Close(Open(kind)!, outcome, attempt);

    private void Close(Procedure procedure, ProcedureOutcome outcome, Attempt attempt)
    {
        Replace(procedure with { Outcome = outcome, DecidedBy = attempt.Actor.Id, DecidedAt = attempt.At, Words = attempt.Note ?? "" });
        Terms = [.. Terms.Where(t => !BelongsTo(procedure.Kind).Contains(t.Kind))];
    }

    /// <summary>A label that came to its end has nothing left to decide, but whether it is annulled; its holder may still object, and has a logo to take away.</summary>
    private void CloseAll(Attempt attempt)
    {
        foreach (var open in Procedures.Where(p => p is { IsOpen: true, Kind: not ProcedureKind.Annulment })) Close(open, ProcedureOutcome.Overtaken, attempt);
        IsUnconfirmed = false;
        Terms = [.. Terms.Where(t => t.Kind is TermKind.D24Online or TermKind.D24Print or TermKind.D14)];
    }

    private static TermKind[] BelongsTo(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Suspension => [TermKind.D21, TermKind.D21Confirmation],
        ProcedureKind.Withdrawal or ProcedureKind.Reduction => [TermKind.D21],
        ProcedureKind.Ending => [TermKind.Relinquishment],
        ProcedureKind.Warning => [TermKind.LogoWarning],
        _ => [],
    };

    /// <summary>With the sanction falls what was still to be decided about it, and whatever would hold its effect or bring it back.</summary>
    private void EndSuspension(Attempt attempt)
    {
        foreach (var kind in new[] { ProcedureKind.Suspension, ProcedureKind.Withdrawal, ProcedureKind.Reinstatement })
            if (Open(kind) is { } moot) Close(moot, ProcedureOutcome.Overtaken, attempt);
        (SuspendedFor, SuspendedOn, IsUnconfirmed) = (null, null, false);
        (HeldFrom, HoldGranted, HoldEnded) = (null, false, false);
        Amend(LabelState.Suspended, ruling => ruling with { WithoutEffectFrom = ruling.WithoutEffectFrom ?? Begun(AmsterdamTime.DateOf(attempt.At)) });
        Terms = [.. Terms.Where(t => t.Kind is not (TermKind.D22 or TermKind.D21Urgent or TermKind.D21Confirmation))];
    }

    private void Start(TermKind kind, DateOnly today) => Start(kind, $"LabelTrigger.{Tried}", today);

    private void Start(TermKind kind, string what, DateOnly on) => Terms = [.. Terms.Where(t => t.Kind != kind), RunningTerm.Begin(kind, Scheme.Terms[kind], what, on)];
}
