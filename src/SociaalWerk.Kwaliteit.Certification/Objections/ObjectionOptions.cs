using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Which steps of the objection's table somebody sees as a button, and which of them wait for this person.</summary>
internal static class ObjectionOptions
{
    /// <summary>While one of these fails there is nothing to take the step on: it is no button, not even a blocked one.</summary>
    private static readonly HashSet<string> Groundless =
    [
        "HoldFits", "HoldNotAskedYet", "HoldIsAsked", "HearingNotWaived", "NoHearingHeld", "AdviceDrafted", "NotSubscribedYet", "TermRuns", "SomeTermRuns", "NotExtendedYet", "DecisionProposed",
        "NotFullyUpheld", "AppealInTime", "BindingAdviceRecorded",
    ];

    /// <summary>Met by the step's own form.</summary>
    private static readonly HashSet<string> OfForm =
        ["NoteRequired", "InTimeOrExcused", "InadmissibleGroundFits", "HearingGiven", "MembersSuffice", "MembersUninvolved", "OutcomeGiven", "ChoiceGiven", "VoteReasoned", "BindingOutcomeGiven", "AsRead", "RunningTermGiven", "LaterDayGiven", "ExtensionFits"];

    /// <summary>What somebody may do on own account, at any time; the others wait for whoever may take them.</summary>
    private static readonly ObjectionTrigger[] Unasked =
    [
        ObjectionTrigger.AskHold, ObjectionTrigger.WaiveHearing, ObjectionTrigger.ExtendDecision, ObjectionTrigger.ExtendTerm, ObjectionTrigger.Recuse, ObjectionTrigger.Appeal, ObjectionTrigger.Withdraw,
    ];

    /// <summary>The steps this person may take or will be able to; what only the form itself can meet is no reason here.</summary>
    public static IReadOnlyList<StepOption<ObjectionTrigger>> For(Objection objection, Attempt attempt) =>
    [
        .. ObjectionMachine.Workflow.OptionsFor(objection, attempt)
            .Where(o => !o.Reasons.Any(Groundless.Contains))
            .Select(o => o with { Reasons = [.. o.Reasons.Where(r => !OfForm.Contains(r))] }),
    ];

    /// <summary>What waits for this person on this objection.</summary>
    public static IEnumerable<ObjectionTrigger> WaitingFor(Objection objection, Attempt attempt) =>
        For(objection, attempt).Where(o => o.Allowed && !Unasked.Contains(o.Trigger) && !IsDone(objection, o.Trigger, attempt)).Select(o => o.Trigger);

    private static bool IsDone(Objection it, ObjectionTrigger step, Attempt attempt) => step switch
    {
        ObjectionTrigger.PlanHearing => it.Hearing is not null,
        ObjectionTrigger.DraftAdvice => it.Advice is not null,
        ObjectionTrigger.ProposeDecision => it.Proposal is not null,
        ObjectionTrigger.RecordBindingAdvice => it.Binding is not null,
        ObjectionTrigger.Vote => it.Proposal!.Votes.Any(v => it.AreSame(v.PersonId, attempt.Actor.Id)),
        _ => false,
    };
}
