namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>The mails of the scheme (domain 15) and about signing in, each with its texts under this name.</summary>
internal enum MailTemplate
{
    ApplicationReceived,
    InformationNeeded,
    ApplicationAccepted,
    SelfAssessmentSigned,
    AuditPlanned,
    DraftSent,
    ImprovementOverdue,
    AdviceGiven,
    Decided,
    RightsChanged,
    Invitation,
    PasswordReset,
    EmailFromOld,
    EmailFromNew,
    SignInChanged,
    SecondStep,
    SecondStepAsked,
}
