using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Norms.TermKind;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionConditions;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionState;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;
using static SociaalWerk.Kwaliteit.Platform.Workflows.Workflow<SociaalWerk.Kwaliteit.Certification.Objections.Objection, SociaalWerk.Kwaliteit.Certification.Objections.ObjectionState, SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger>;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Everything that is done with an objection and the appeal after it: who may, and on what conditions (7.5 with the ruling of section 0; D14, D15).</summary>
internal static class ObjectionMachine
{
    private static readonly ObjectionState[] Undecided = [Filed, Admissible, HearingPlanned, Advised];
    private static readonly ObjectionState[] Heard = [Admissible, HearingPlanned];

    public static readonly Workflow<Objection, ObjectionState, ObjectionTrigger> Workflow = new(
    [
        //  from / in          on                      to               by                          when all hold
        // Suspensive effect, on request (7.4)
        .. From(Undecided,     AskHold,                                 Signatory,                  HoldFits, HoldNotAskedYet, NoteRequired),
        .. From(Undecided,     GrantHold,                               Chair | ViceChair,          HoldIsAsked, HoldFits, ActsAsChairOfFile, NoteRequired),
        .. From(Undecided,     DeclineHold,                             Chair | ViceChair,          HoldIsAsked, ActsAsChairOfFile, NoteRequired),
        // Admissibility
        new(Filed,             DeclareAdmissible,      Admissible,      ObjectionMember,            Uninvolved, InTimeOrExcused),
        new(Filed,             DeclareInadmissible,    Inadmissible,    ObjectionMember,            Uninvolved, InadmissibleGroundFits, NoteRequired),
        // Hearing and advice
        .. From(Heard,         PlanHearing,            HearingPlanned,  ObjectionMember | Secretary, HearingNotWaived, HearingGiven, MembersSuffice, MembersUninvolved),
        .. From(Heard,         WaiveHearing,           Admissible,      Signatory,                  HearingNotWaived, NoHearingHeld),
        .. From(Heard,         DraftAdvice,                             ObjectionMember,            Uninvolved, HearingHeldOrWaived, SatInHearing, OutcomeGiven, NoteRequired),
        .. From(Heard,         Subscribe,                               ObjectionMember,            AdviceDrafted, AdviceAsRead, Uninvolved, SatInHearing, NotSubscribedYet),
        .. From(Heard,         Advise,                 Advised,         ObjectionMember,            AdviceDrafted, Uninvolved, SatInHearing, SubscribersSuffice),
        // Decision, by the decision committee without the earlier reporting member
        .. From(Undecided,     ExtendDecision,                          ObjectionMember | Secretary, TermRuns(D14Decision), NotExtendedYet, NoteRequired),
        new(Advised,           ProposeDecision,        Advised,         Secretary | Chair | ViceChair, OutcomeGiven, ConsequenceFits, LostTimeFits, MemberMayDecide, NoteRequired),
        new(Advised,           Vote,                   Advised,         Member | Chair | ViceChair, DecisionProposed, ProposalAsRead, ChoiceGiven, VoteReasoned, MayDecide, NotRecused),
        new(Advised,           Recuse,                 Advised,         Member | Chair | ViceChair, DecisionProposed),
        new(Advised,           Decide,                 Decided,         Chair | ViceChair,          DecisionProposed, VoteCarried, ActsAsChair),
        // More time, by the office, in any term that runs
        .. From([.. Undecided, Decided, Appealed], ExtendTerm,          Officer,                    SomeTermRuns, RunningTermGiven, LaterDayGiven, ExtensionFits, NoteRequired),
        // Appeal, with binding advice
        new(Decided,           Appeal,                 Appealed,        Signatory,                  NotFullyUpheld, AppealInTime, NoteRequired),
        new(Appealed,          RecordBindingAdvice,    Appealed,        Officer,                    BindingOutcomeGiven, LostTimeFits, NoteRequired),
        new(Appealed,          ConfirmBindingAdvice,   BindingAdvice,   Chair | ViceChair,          BindingAdviceRecorded, ActsAsChairOfFile, RecordedByAnother),
        // End
        .. From([.. Undecided, Appealed], Withdraw,    Withdrawn,       Signatory,                  NoteRequired),
        new(Decided,           Close,                  Closed,          Clock,                      TermPassed(D15), CarriedOut),
        new(BindingAdvice,     Close,                  Closed,          Clock,                      CarriedOut),
    ],
    objection => objection.State, (objection, state) => objection.MoveTo(state));

    /// <summary>Steps that end an objection, or can't be taken back.</summary>
    public static bool IsGrave(ObjectionTrigger step) => step is Withdraw or DeclareInadmissible or Decide or ConfirmBindingAdvice;

    /// <summary>Whether somebody with these roles takes this step in any state at all.</summary>
    public static bool Takes(Platform.Access.Actor actor, ObjectionTrigger step) => Workflow.Table.Any(row => row.On == step && actor.Has(row.By));
}
