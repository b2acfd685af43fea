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
    LetterReady,

    /// <summary>Told a decision before there were letters; what was mailed so is still shown.</summary>
    Decided,
    SanctionIntended,
    ReplyReceived,
    SanctionDue,
    LabelSuspended,
    LabelReinstated,
    LabelWithdrawn,
    LabelEnded,
    LabelPostponed,
    LabelAnnulled,
    LabelRestored,
    LabelAsked,
    ChangeReported,
    MeetingCalled,
    MeetingMoved,
    MeetingCancelled,
    MinutesMade,
    RightsChanged,
    Invitation,
    PasswordReset,
    EmailFromOld,
    EmailFromNew,
    SignInChanged,
    SecondStep,
    SecondStepAsked,
}
