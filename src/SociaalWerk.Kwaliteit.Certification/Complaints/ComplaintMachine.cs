using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintConditions;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintState;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintTrigger;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Everything that is done with a complaint or signal after it was filed (7.6, D16); anybody files, by a form without an account.</summary>
internal static class ComplaintMachine
{
    /// <summary>Whoever may be the one who says whom a complaint is about and who handles it; which of them it is follows from the scheme and the complaint.</summary>
    public const Role Assigners = Role.Secretary | Role.Chair | Role.SchemeManager;

    /// <summary>Whoever may handle one.</summary>
    public const Role Handlers = Role.Officer | Role.Chair | Role.SchemeManager;

    private static readonly ComplaintState[] Open = [Received, Acknowledged, InInvestigation, Concluded, Measures], NotClosed = [.. Open, OutOfScope], All = [.. NotClosed, Closed];

    public static readonly Workflow<Complaint, ComplaintState, ComplaintTrigger> Workflow = new(
    [
        //  from / in         on                  to               by                    when all hold
        // Who it is about, and who handles it
        .. Stays(NotClosed,   MarkSubjects,                        Assigners,            NotAboutYou, Assigns),
        .. Stays(NotClosed,   AssignHandler,                       Assigners,            NotAboutYou, Assigns, SubjectsMarked, HandlerFits),
        // The complaint of somebody who can be answered; a signal has a way of its own
        .. Stays([Received],  ExtendAcknowledgement,               Handlers,             NotAboutYou, Handles, AcknowledgementRuns, LaterDayGiven, AnswerGiven, NoteRequired),
        new(Received,         AcknowledgeReceipt, Acknowledged,    Handlers,             HasSender, NotAboutYou, Handles),
        new(Received,         ReferOn,            OutOfScope,      Handlers,             IsSignal, NotAboutYou, Handles, WhereToGiven, NoteRequired),
        new(Received,         Investigate,        InInvestigation, Handlers,             IsSignal, NotAboutYou, Handles),
        new(Acknowledged,     ReferOn,            OutOfScope,      Handlers,             NotAboutYou, Handles, WhereToGiven, AnswerGiven, NoteRequired),
        new(Acknowledged,     Investigate,        InInvestigation, Handlers,             NotAboutYou, Handles),
        .. Stays([Acknowledged, InInvestigation], ExtendSettlement, Handlers,            NotAboutYou, Handles, SettlementRuns, ExtensionLeft, AnswerGiven, NoteRequired),
        new(InInvestigation,  ConcludeComplaint,  Concluded,       Handlers,             NotAboutYou, Handles, OutcomeGiven, AnswerGiven, NoteRequired),
        // What it leads to
        .. Moves([Concluded, Measures], OrderMeasure, Measures,    Handlers,             NotAboutYou, Handles, FoundRight, MeasureGiven, NoteRequired),
        new(Measures,         CarryOutMeasure,    Measures,        Handlers,             NotAboutYou, Handles, MeasureIsOpen),
        .. Moves([OutOfScope, Concluded, Measures], CloseComplaint, Closed, Handlers,    NotAboutYou, Handles, MeasuresCarriedOut),
        // What it holds of people
        .. Stays(All,         SendAgain,                           Handlers,             NotAboutYou, Handles, MailFailed),
        .. Stays(All,         StrikeOut,                           Assigners | Handlers, NotAboutYou, AssignsOrHandles, PassageGiven),
        .. Stays(All,         EraseNames,                          Assigners | Handlers, NotAboutYou, AssignsOrHandles, NamesAreThere, NoteRequired),
    ],
    complaint => complaint.State, (complaint, state) => complaint.MoveTo(state));

    /// <summary>Steps that can't be taken back.</summary>
    public static bool IsGrave(ComplaintTrigger step) => step is ReferOn or ConcludeComplaint or StrikeOut or EraseNames;

    /// <summary>Whether somebody with these roles takes this step in any state at all.</summary>
    public static bool Takes(Actor actor, ComplaintTrigger step) => Workflow.Table.Any(row => row.On == step && actor.Has(row.By));

    private static IEnumerable<Step<Complaint, ComplaintState, ComplaintTrigger>> Stays(ComplaintState[] states, ComplaintTrigger on, Role by, params Condition<Complaint>[] when) =>
        Workflow<Complaint, ComplaintState, ComplaintTrigger>.From(states, on, by, when);

    private static IEnumerable<Step<Complaint, ComplaintState, ComplaintTrigger>> Moves(ComplaintState[] from, ComplaintTrigger on, ComplaintState to, Role by, params Condition<Complaint>[] when) =>
        Workflow<Complaint, ComplaintState, ComplaintTrigger>.From(from, on, to, by, when);
}
