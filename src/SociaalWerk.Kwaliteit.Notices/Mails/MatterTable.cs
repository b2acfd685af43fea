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
        new("Label",    "Intend",           SanctionIntended, Holder),
        new("Label",    "Reply",            ReplyReceived,    Office),
        new("Label",    "LetTermPass",      SanctionDue,      Office | Role.Secretary),
        new("Label",    "Suspend",          LabelSuspended,   Holder | Body),
        new("Label",    "SuspendUrgently",  LabelSuspended,   Holder | Body),
        new("Label",    "SuspendOnRequest", LabelSuspended,   Holder | Body),
        new("Label",    "Reinstate",        LabelReinstated,  Holder | Body),
        new("Label",    "Withdraw",         LabelWithdrawn,   Holder | Body),
        new("Label",    "Relinquish",       LabelEnded,       Holder | Body),
        new("Label",    "Postpone",         LabelPostponed,   Holder | Body),
        new("Label",    "Annul",            LabelAnnulled,    Holder | Body),
        new("Label",    "Restore",          LabelRestored,    Holder | Body),
        new("Label",    "AskSuspension",    LabelAsked,       Role.Chair | Office),
        new("Label",    "AskEnd",           LabelAsked,       Office),
        new("Label",    "AskPostponement",  LabelAsked,       Office),
        new("Label",    "ReportChange",     ChangeReported,   Office),
        new("Label",    "Remind",           TermNear,         MailTable.Named),
        new("Label",    "TellTermPassed",   TermPassed,       MailTable.Named),
        new("Label",    "GiveBack",         DaysGivenBack,    MailTable.Named),
        new("Label",    "TellEnd",          LabelExpiring,    Holder),
        new("Meeting",  "CallMembers",      MeetingCalled,    Committee),
        new("Meeting",  "MoveMeeting",      MeetingMoved,     Committee),
        new("Meeting",  "CancelMeeting",    MeetingCancelled, Committee),
        new("Meeting",  "CloseMeeting",     MinutesMade,      Role.Chair | Role.ViceChair),
    ];

    public static MatterRow? For(string kind, string step) => Rows.SingleOrDefault(r => r.Kind == kind && r.Step == step);
}

/// <summary>One row of the table.</summary>
/// <param name="To">Whoever holds one of these roles in the matter.</param>
internal sealed record MatterRow(string Kind, string Step, MailTemplate Mail, Role To);
