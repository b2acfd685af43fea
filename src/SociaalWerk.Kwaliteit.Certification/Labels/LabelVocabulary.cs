namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Where a label can be (7.4).</summary>
internal enum LabelState
{
    Active,
    Suspended,
    Withdrawn,
    Relinquished,
    Expired,
    Superseded,
    Annulled,
}

/// <summary>What is done to a label, or with it (7.4, 6.3, D19-D24).</summary>
internal enum LabelTrigger
{
    Intend,
    Reply,
    Drop,
    TakeBack,
    Vote,
    Recuse,
    Suspend,
    CosignUrgent,
    SuspendUrgently,
    ConfirmSuspension,
    WarnAboutLogo,
    AnswerWarning,
    CloseWarning,
    AskSuspension,
    SuspendOnRequest,
    ProposeReinstatement,
    Reinstate,
    Withdraw,
    Reduce,
    LetTermPass,
    AskEnd,
    Relinquish,
    AskPostponement,
    Postpone,
    DeclinePostponement,
    ProposeAnnulment,
    Annul,
    ProposeCorrection,
    Correct,
    HoldEffect,
    ResumeEffect,
    Restore,
    ReportChange,
    FollowUpChange,
    Declare,
    StopLogo,
    ExtendTerm,
    Expire,
    Supersede,
}

/// <summary>What somebody proposed or asked about a label; of each kind one at a time is open.</summary>
internal enum ProcedureKind
{
    Suspension,
    Withdrawal,
    Reinstatement,
    Postponement,
    Ending,
    Annulment,
    Correction,
    Reduction,
    Warning,
}

/// <summary>How a procedure ended.</summary>
internal enum ProcedureOutcome
{
    Carried,
    Rejected,
    Dropped,

    /// <summary>The label came to its end before it was decided.</summary>
    Overtaken,

    /// <summary>An urgent suspension that the committee did not confirm in time: nobody rejected it (L4).</summary>
    Lapsed,

    /// <summary>A warning that was dealt with: what was wrong is mended, or an intention follows.</summary>
    Settled,
}

/// <summary>Grounds for a suspension or withdrawal, from the list of the scheme (7.4).</summary>
internal enum SanctionGround
{
    MajorNotResolved,
    ConditionNotMet,
    AuditRefused,
    LogoMisuse,
    FalseInformation,
    ChangeNotReported,
    SeriousIncident,
    BankruptcyOrTermination,
    FeeUnpaid,
    MembershipEnded,
    HolderRequest,
    Other,
}

/// <summary>What a holder reports within the scheme's term (D23).</summary>
internal enum ChangeKind
{
    Merger,
    Name,
    Scope,
    Board,
    Incident,
    Insolvency,
}

/// <summary>What the branch does with a reported change.</summary>
internal enum FollowUp
{
    Nothing,
    Correction,
    ScopeChange,
    SpecialAudit,
    Sanction,
}
