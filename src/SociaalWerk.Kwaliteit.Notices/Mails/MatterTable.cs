using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Notices.Mails.MailTemplate;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Which step of what other than a path is told to whom by which mail (domain 15). A step that is not here sends none.</summary>
internal static class MatterTable
{
    private const Role Holder = Role.Coordinator | Role.Signatory;
    private const Role Body = Role.CbManager;
    private const Role Office = Role.Officer;
    private const Role Committee = Role.Member | Role.Chair | Role.ViceChair;

    public static IReadOnlyList<MatterRow> Rows { get; } =
    [
        //  kind        step                mail              to
        new("Letter",   "SendLetter",       LetterReady,      Holder | Body),
        new("Label",    "Reply",            ReplyReceived,    Office),
        new("Label",    "AnswerWarning",    WarningAnswered,  Office),
        new("Label",    "LetTermPass",      SanctionDue,      Office | Role.Secretary),
        new("Label",    "AskSuspension",    LabelAsked,       Role.Chair | Office),
        new("Label",    "AskEnd",           LabelAsked,       Office),
        new("Label",    "AskPostponement",  LabelAsked,       Office),
        new("Label",    "TakeBack",         RequestTakenBack, Role.Chair | Office),
        new("Label",    "ReportChange",     ChangeReported,   Office),
        new("Label",    "ExtendTerm",       LabelTermExtended, Holder),
        new("Objection", "File",            ObjectionFiled,   Holder | Role.Secretary | Role.ObjectionMember),
        new("Objection", "AskHold",         HoldAsked,        Role.Chair | Role.ViceChair),
        new("Objection", "DeclareAdmissible", ObjectionJudged, Holder),
        new("Objection", "DeclareInadmissible", ObjectionJudged, Role.Secretary),
        new("Objection", "PlanHearing",     HearingPlanned,   Holder | Role.ObjectionMember),
        new("Objection", "Advise",          ObjectionAdvised, Role.Secretary | Role.Chair | Role.ViceChair | Role.Member),
        new("Objection", "ExtendDecision",  ObjectionExtended, Holder),
        new("Objection", "ExtendTerm",      ObjectionTermExtended, Holder | Role.Secretary | Role.ObjectionMember),
        new("Objection", "Remind",          TermNear,         MailTable.Named),
        new("Objection", "TellTermPassed",  TermPassed,       MailTable.Named),
        new("Objection", "GiveBack",        DaysGivenBack,    MailTable.Named),
        new("Objection", "Decide",          ObjectionDecided, Role.ObjectionMember),
        new("Objection", "Appeal",          AppealFiled,      Holder | Office | Role.Secretary),
        new("Objection", "ConfirmBindingAdvice", AppealDecided, Role.ObjectionMember),
        new("Objection", "Withdraw",        ObjectionWithdrawn, Role.Secretary | Role.ObjectionMember),
        new("Label",    "Remind",           TermNear,         MailTable.Named),
        new("Label",    "TellTermPassed",   TermPassed,       MailTable.Named),
        new("Label",    "GiveBack",         DaysGivenBack,    MailTable.Named),
        new("Label",    "TellEnd",          LabelExpiring,    Holder),
        new("Meeting",  "CallMembers",      MeetingCalled,    Committee),
        new("Meeting",  "MoveMeeting",      MeetingMoved,     Committee),
        new("Meeting",  "CancelMeeting",    MeetingCancelled, Committee),
        new("Meeting",  "CloseMeeting",     MinutesMade,      Role.Chair | Role.ViceChair),
        new("Label",    "OrderSpecialAudit", SpecialAuditOrdered, Holder),
        new("Complaint", "ReceiveComplaint", ComplaintToAssign, Role.Secretary | Role.Chair | Role.SchemeManager),
        new("Complaint", "AssignHandler",   ComplaintAssigned, Office | Role.Chair | Role.SchemeManager),
        new("Complaint", "Remind",          ComplaintTermNear, MailTable.Named),
        new("Complaint", "TellTermPassed",  ComplaintTermPassed, MailTable.Named),
        new("Complaint", "GiveBack",        ComplaintDaysGiven, MailTable.Named),
    ];

    /// <summary>What somebody without an account who filed a complaint is told (7.6).</summary>
    public static MailTemplate ToComplainant(string step) => step switch
    {
        "ReceiveComplaint" => ComplaintReceived,
        "AcknowledgeReceipt" => ComplaintAcknowledged,
        "ReferOn" => ComplaintReferred,
        "ExtendSettlement" => ComplaintExtended,
        "ExtendAcknowledgement" => ComplaintAcknowledgedLater,
        "GiveBack" => ComplaintDelayed,
        "ConcludeComplaint" => ComplaintConcluded,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No complainant is told of this step."),
    };

    public static MatterRow? For(string kind, string step) => Rows.SingleOrDefault(r => r.Kind == kind && r.Step == step);
}

/// <summary>One row of the table.</summary>
/// <param name="To">Whoever holds one of these roles in the matter.</param>
internal sealed record MatterRow(string Kind, string Step, MailTemplate Mail, Role To);
