using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelConditions;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelState;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.Certification.Labels.ProcedureKind;
using static SociaalWerk.Kwaliteit.Certification.Norms.TermKind;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Everything that is done to a label or with it after it was issued (7.4 with the rulings of section 0; 6.3, D19-D24). L1, L2, L12 and most of L13 follow from a path's decision.</summary>
internal static class LabelMachine
{
    private static readonly LabelState[] Alive = [Active, Suspended];
    private static readonly LabelState[] Stopped = [Withdrawn, Relinquished, Expired, Annulled];
    private static readonly LabelState[] Ended = [Withdrawn, Relinquished, Expired, Superseded];
    private static readonly LabelState[] NotAnnulled = [.. Alive, .. Ended];

    public static readonly Workflow<Label, LabelState, LabelTrigger> Workflow = new(
    [
        //  from / in     on                     to            by                        when all hold
        // Sanctions: intention, reply, decision (L3-L8, D21, D22; L13 by the committee)
        .. Stays(Alive,   Intend,                              Officer,                  GroundGiven, Warned, ReductionFits, NoteRequired, NoSanctionOpen),
        .. Stays(Alive,   Reply,                               Signatory,                SanctionIsOpen, NotRepliedYet, NoteRequired),
        .. Stays(Alive,   Drop,                                Officer | SchemeManager,  SomethingIsOpen, ProposalGiven, NoteRequired),
        .. Stays(Alive,   Vote,                                Member | Chair | ViceChair, VotedOn, Independent, NotRecused, ChoiceGiven, VoteReasoned),
        .. Stays(Alive,   Recuse,                              Member | Chair | ViceChair, VotedOn),
        new(Active,       Suspend,               Suspended,    Chair | ViceChair,        Open(Suspension), NotUrgent, Heard(Suspension), VoteCarried(Suspension), ActsAsChair(Suspension), ByAnother(Suspension), NoteRequired),
        new(Active,       CosignUrgent,          Active,       Chair | ViceChair,        UrgentIsOpen, NotUnconfirmed, Independent, NotRecusedFrom(Suspension), ByAnother(Suspension)),
        new(Active,       SuspendUrgently,       Suspended,    Chair | ViceChair,        UrgentIsOpen, NotUnconfirmed, Independent, NotRecusedFrom(Suspension), ByAnother(Suspension), CosignedByAnother, NoteRequired),
        new(Suspended,    ConfirmSuspension,     Suspended,    Chair | ViceChair,        Unconfirmed, VoteCarried(Suspension), TermRuns(D21Confirmation), ActsAsChair(Suspension), NoteRequired),
        new(Active,       ConfirmSuspension,     Active,       Chair | ViceChair,        WasHeldFrom(Suspended), Unconfirmed, VoteCarried(Suspension), TermRuns(D21Confirmation), ActsAsChair(Suspension), NoteRequired),
        new(Suspended,    ProposeReinstatement,  Suspended,    Officer,                  NotOpen(Reinstatement), NoteRequired),
        new(Suspended,    Reinstate,             Active,       Chair | ViceChair,        Open(Reinstatement), VoteCarried(Reinstatement), EndAhead, NoOtherLabel, ActsAsChair(Reinstatement), ByAnother(Reinstatement), NoteRequired),
        new(Suspended,    Withdraw,              Withdrawn,    Chair | ViceChair,        Open(Withdrawal), Heard(Withdrawal), VoteCarried(Withdrawal), ActsAsChair(Withdrawal), ByAnother(Withdrawal), NoteRequired),
        new(Active,       Withdraw,              Withdrawn,    Chair | ViceChair,        Open(Withdrawal), GraveGround, Heard(Withdrawal), VoteCarried(Withdrawal), ActsAsChair(Withdrawal), ByAnother(Withdrawal), NoteRequired),
        new(Active,       Reduce,                Superseded,   Chair | ViceChair,        Open(Reduction), Heard(Reduction), VoteCarried(Reduction), ValidToday, NoSuccessor, ActsAsChair(Reduction), ByAnother(Reduction), NoteRequired),
        new(Suspended,    LetTermPass,           Active,       Clock,                    IsUnconfirmed, TermPassed(D21Confirmation), NoOtherLabel),
        new(Active,       LetTermPass,           Active,       Clock,                    WasHeldFrom(Suspended), IsUnconfirmed, TermPassed(D21Confirmation)),
        new(Suspended,    LetTermPass,           Suspended,    Clock,                    IsConfirmed, TermPassed(D22), NoSanctionOpen),
        // Misuse of the logo: a warning, and time to mend it (8.4, decision 24)
        .. Stays(Alive,   WarnAboutLogo,                       Officer,                  NotOpen(Warning), NoteRequired),
        .. Stays(Alive,   AnswerWarning,                       Coordinator | Signatory,  Open(Warning), NotAnsweredYet, NoteRequired),
        .. Stays(Alive,   CloseWarning,                        Officer,                  Open(Warning), NoteRequired),
        // What the holder asks (L5, L9, L11)
        new(Active,       AskSuspension,         Active,       Signatory,                NoSanctionOpen, NotOpen(Suspension), NoteRequired),
        new(Active,       SuspendOnRequest,      Suspended,    Chair | ViceChair,        AskedByHolder, ActsAsChair(Suspension)),
        .. Stays(Alive,   TakeBack,                            Signatory,                RequestIsOpen, RequestGiven),
        .. Stays(Alive,   AskEnd,                              Signatory,                NotOpen(Ending), NoteRequired),
        .. Moves(Alive,   Relinquish,            Relinquished, Officer,                  Open(Ending)),
        new(Active,       AskPostponement,       Active,       Signatory,                NotOpen(Postponement), NotPostponed, EndAhead, PostponementFits, NoteRequired),
        new(Active,       Postpone,              Active,       Chair | ViceChair,        Open(Postponement), VoteCarried(Postponement), NotPostponed, EndAhead, NoSuccessor, ActsAsChair(Postponement), NoteRequired),
        new(Active,       DeclinePostponement,   Active,       Chair | ViceChair,        Open(Postponement), VoteLost(Postponement), ActsAsChair(Postponement), NoteRequired),
        // Errors (L14), and clerical errors short of annulment
        .. Stays(NotAnnulled, ProposeAnnulment,                SchemeManager,            NotOpen(Annulment), NoteRequired),
        .. Stays(Ended,   Drop,                                SchemeManager,            SomethingIsOpen, ProposalGiven, NoteRequired),
        .. Moves(NotAnnulled, Annul,             Annulled,     Chair | ViceChair,        Open(Annulment), ActsAsChair(Annulment), ByAnother(Annulment), NoteRequired),
        .. Stays(Alive,   ProposeCorrection,                   Officer,                  NotOpen(Correction), CorrectionGiven, NoteRequired),
        .. Stays(Alive,   Correct,                             Secretary | Chair | ViceChair, Open(Correction), ByAnother(Correction)),
        // Objection (L15; hard case 9)
        .. Moves([Suspended, Withdrawn], HoldEffect, Active,   Chair | ViceChair,        HoldGranted, EndAhead, NoOtherLabel),
        new(Active,       ResumeEffect,          Suspended,    Chair | ViceChair,        WasHeldFrom(Suspended), HoldEnded, ActsAsChairOfFile),
        new(Active,       ResumeEffect,          Withdrawn,    Chair | ViceChair,        WasHeldFrom(Withdrawn), HoldEnded, ActsAsChairOfFile),
        new(Active,       Restore,               Active,       Chair | ViceChair,        RestorationOrdered, RestorationDue, NoteRequired),
        .. Moves([Suspended, Withdrawn, Annulled], Restore, Active,  Chair | ViceChair,  EndIsAhead, RestorationOrdered, RestorationDue, NoOtherLabel, NoteRequired),
        .. Moves([Suspended, Withdrawn, Annulled], Restore, Expired, Chair | ViceChair,  EndHasPassed, RestorationOrdered, RestorationDue, NoteRequired),
        new(Superseded,   Restore,               Superseded,   Chair | ViceChair,        RestorationOrdered, WasReduced, SuccessorNotSuspended, NoteRequired),
        // Duties of the holder (6.3, D23, D24)
        .. Stays(Alive,   ReportChange,                        Coordinator | Signatory,  ChangeGiven, NoteRequired),
        .. Stays(Alive,   FollowUpChange,                      Officer,                  ChangeIsOpen, NoteRequired),
        new(Active,       Declare,               Active,       Signatory,                DeclarationAsked, NoteRequired),
        .. Stays(Stopped, StopLogo,                            Coordinator | Signatory,  LogoStillToStop),
        // More time, by the office, in any term that runs (ruling on terms; decision 23)
        .. Stays(Enum.GetValues<LabelState>(), ExtendTerm,     Officer,                  SomeTermRuns, RunningTermGiven, LaterDayGiven, ExtensionFits, NoteRequired),
        // Dates (L10, L12, L13)
        .. Moves(Alive,   Expire,                Expired,      Clock,                    EndPassed, NoSuccessor),
        .. Moves([Active, Suspended, Expired], Supersede, Superseded, Clock,             SuccessorBegins),
    ],
    label => label.State, (label, state) => label.MoveTo(state));

    /// <summary>Steps that end a label or interrupt it, or can't be taken back.</summary>
    public static bool IsGrave(LabelTrigger step) => step is Intend or Suspend or CosignUrgent or SuspendUrgently or SuspendOnRequest or Withdraw or Reduce or AskEnd or AskSuspension or Relinquish or Annul or ProposeAnnulment or ResumeEffect;

    /// <summary>Whether somebody with these roles takes this step in any state at all.</summary>
    public static bool Takes(Platform.Access.Actor actor, LabelTrigger step) => Workflow.Table.Any(row => row.On == step && actor.Has(row.By));

    private static IEnumerable<Step<Label, LabelState, LabelTrigger>> Stays(LabelState[] states, LabelTrigger on, Platform.Access.Role by, params Condition<Label>[] when) =>
        Workflow<Label, LabelState, LabelTrigger>.From(states, on, by, when);

    private static IEnumerable<Step<Label, LabelState, LabelTrigger>> Moves(LabelState[] from, LabelTrigger on, LabelState to, Platform.Access.Role by, params Condition<Label>[] when) =>
        Workflow<Label, LabelState, LabelTrigger>.From(from, on, to, by, when);
}
