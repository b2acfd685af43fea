using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Which steps of the complaint's table somebody sees as a button, and what waits for this person.</summary>
internal static class ComplaintOptions
{
    /// <summary>While one of these fails there is nothing to take the step on: it is no button, not even a blocked one.</summary>
    private static readonly HashSet<string> Groundless = ["NotAboutYou", "Assigns", "Handles", "AssignsOrHandles", "MailFailed", "NamesAreThere", "FoundRight", "MeasureIsOpen", "AcknowledgementRuns", "ExtensionLeft"];

    /// <summary>Met by the step's own form.</summary>
    private static readonly HashSet<string> OfForm = ["HandlerFits", "WhereToGiven", "AnswerGiven", "OutcomeGiven", "MeasureGiven", "PassageGiven", "LaterDayGiven", "NoteRequired"];

    /// <summary>The steps this person may take or will be able to; what only the form itself can meet is no reason here.</summary>
    public static IReadOnlyList<StepOption<ComplaintTrigger>> For(Complaint complaint, Attempt attempt) => complaint.ForgottenAt is not null ? [] :
    [
        .. ComplaintMachine.Workflow.OptionsFor(complaint, attempt).Where(o => !o.Reasons.Any(Groundless.Contains)).Select(o => o with { Reasons = [.. o.Reasons.Where(r => !OfForm.Contains(r))] }),
    ];

    /// <summary>What waits for this person: the key of a text; null when nothing does.</summary>
    public static string? WaitingFor(Complaint complaint, Actor me)
    {
        if (complaint.State == ComplaintState.Closed) return null;
        if (complaint.Assigns(me) && complaint.MarkedAt is null) return "Complaint.Wait.Mark";
        if (complaint.Assigns(me) && complaint.HandlerId is null) return "Complaint.Wait.Assign";
        if (!complaint.Handles(me)) return null;

        return complaint.FailedToComplainant is not null ? "Complaint.Wait.Mail" : "Complaint.Wait." + complaint.State;
    }
}
