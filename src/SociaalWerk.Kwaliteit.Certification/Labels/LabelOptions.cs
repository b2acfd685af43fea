using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Which steps of the label's table somebody sees as a button, and which of them wait for this person.</summary>
internal static class LabelOptions
{
    /// <summary>While one of these fails there is nothing to take the step on: it is no button, not even a blocked one.</summary>
    private static readonly HashSet<string> Groundless =
    [
        "ProcedureOpen", "NotProposedYet", "SanctionIsOpen", "NoSanctionOpen", "SomethingIsOpen", "RequestIsOpen", "VotedOn", "UrgentIsOpen", "NotUrgent", "AskedByHolder", "Unconfirmed", "NotUnconfirmed",
        "NotRepliedYet", "NotAnsweredYet", "NotPostponed", "HoldGranted", "HoldEnded", "RestorationOrdered", "DeclarationAsked", "LogoStillToStop", "EndPassed", "SuccessorBegins", "WasReduced", "SomeTermRuns",
    ];

    /// <summary>Met by the step's own form.</summary>
    private static readonly HashSet<string> OfForm = ["GroundGiven", "Warned", "ReductionFits", "PostponementFits", "CorrectionGiven", "ChangeGiven", "ChangeIsOpen", "ChoiceGiven", "VoteReasoned", "NoteRequired", "ProposalGiven", "RequestGiven", "RunningTermGiven", "LaterDayGiven", "ExtensionFits"];

    /// <summary>What somebody may do on own account, at any time; the others wait for whoever may take them.</summary>
    private static readonly LabelTrigger[] Unasked =
    [
        LabelTrigger.Intend, LabelTrigger.Drop, LabelTrigger.TakeBack, LabelTrigger.Recuse, LabelTrigger.WarnAboutLogo, LabelTrigger.AskSuspension, LabelTrigger.AskEnd, LabelTrigger.AskPostponement,
        LabelTrigger.ProposeReinstatement, LabelTrigger.ProposeAnnulment, LabelTrigger.ProposeCorrection, LabelTrigger.ReportChange, LabelTrigger.ExtendTerm,
    ];

    /// <summary>The steps this person may take or will be able to; what only the form itself can meet is no reason here.</summary>
    public static IReadOnlyList<StepOption<LabelTrigger>> For(Label label, Attempt attempt) =>
    [
        .. LabelMachine.Workflow.OptionsFor(label, attempt)
            .Where(o => !o.Reasons.Any(Groundless.Contains) && (o.Trigger != LabelTrigger.FollowUpChange || label.Changes.Any(c => c.FollowUp is null)))
            .Select(o => o with { Reasons = [.. o.Reasons.Where(r => !OfForm.Contains(r))] }),
    ];

    /// <summary>What waits for this person on this label.</summary>
    public static IEnumerable<LabelTrigger> WaitingFor(Label label, Attempt attempt) =>
        For(label, attempt).Where(o => o.Allowed && !Unasked.Contains(o.Trigger) && !IsDone(label, o.Trigger, attempt)).Select(o => o.Trigger);

    /// <summary>The day by which somebody must take a step: of a reply, an answer to a warning or a yearly statement its own, of another the first that binds anybody; within a term to object nobody is late.</summary>
    public static DateOnly? DueOf(Label label, LabelTrigger step) => step switch
    {
        LabelTrigger.Reply => (label.Term(TermKind.D21) ?? label.Term(TermKind.D21Urgent))?.LastDay,
        LabelTrigger.AnswerWarning or LabelTrigger.CloseWarning => label.Term(TermKind.LogoWarning)?.LastDay,
        LabelTrigger.Declare => label.DeclarationDue is { } due ? label.Scheme.Terms[TermKind.Declaration].LastDay(due) : null,
        _ => label.Terms.Where(t => t.Kind is not (TermKind.D14 or TermKind.D21 or TermKind.LogoWarning)).Select(t => (DateOnly?)t.LastDay).Min(),
    };

    private static bool IsDone(Label label, LabelTrigger step, Attempt attempt) => step switch
    {
        LabelTrigger.Vote => label.Asked(attempt)!.Votes.Any(v => label.AreSame(v.PersonId, attempt.Actor.Id)),
        LabelTrigger.CosignUrgent => label.Open(ProcedureKind.Suspension)!.CosignedBy is not null || label.State == LabelState.Suspended,
        // The holder has its time to answer and to mend it.
        LabelTrigger.CloseWarning => label.Open(ProcedureKind.Warning)!.RepliedAt is null && label.Term(TermKind.LogoWarning)?.HasPassed(AmsterdamTime.DateOf(attempt.At)) != true,
        _ => false,
    };
}
