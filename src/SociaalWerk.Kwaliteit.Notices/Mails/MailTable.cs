using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Notices.Mails.MailTemplate;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Which step, or act that was told like one, is told to whom by which mail (domain 15). A step that is not here sends none; a decision is told by its letter (<see cref="MatterTable"/>).</summary>
internal static class MailTable
{
    private const Role Applicant = Role.Coordinator | Role.Signatory;
    private const Role Body = Role.CbManager;
    private const Role Team = Role.LeadAuditor | Role.Auditor | Role.LeadPeer | Role.PeerAssessor;

    /// <summary>The event names those only for whom it is meant: whom each term reminds, and who hears that it passed, are numbers of the scheme.</summary>
    public const Role Named = (Role)int.MaxValue;

    public static IReadOnlyList<MailRow> Rows { get; } =
    [
        //  step                    mail                    to
        new("Submit",               ApplicationReceived,    Role.Officer | Applicant),
        new("AskInformation",       InformationNeeded,      Applicant),
        new("Admit",                ApplicationAccepted,    Applicant | Body),
        new("SignSelfAssessment",   SelfAssessmentSigned,   Body | Role.Officer),
        new("SignSelfAssessmentAgain", SelfAssessmentSigned, Body | Role.Officer),
        new("PlanAudit",            AuditPlanned,           Applicant | Team),
        new("SendDraft",            DraftSent,              Applicant),
        new("TellOverdue",          ImprovementOverdue,     Role.Coordinator | Role.LeadAuditor),
        new("TellOverdueToBranch",  ImprovementOverdue,     Role.Coordinator | Role.LeadAuditor | Role.Officer),
        new("Remind",               TermNear,               Named),
        new("TellTermPassed",       TermPassed,             Named),
        new("GiveBack",             DaysGivenBack,          Named),
        new("ExtendTerm",           PathTermExtended,       Named),
        new("ReportClientData",     ClientDataFound,        Named),
        new("RemoveContent",        ContentRemoved,         Named),
        new("Nominate",             AdviceGiven,            Role.Secretary),
    ];

    public static MailRow? For(string step) => Rows.SingleOrDefault(r => r.Step == step);
}

/// <summary>One row of the table.</summary>
/// <param name="To">Whoever holds one of these roles in the path.</param>
internal sealed record MailRow(string Step, MailTemplate Mail, Role To);
