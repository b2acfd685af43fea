namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Where an objection can be (7.5).</summary>
internal enum ObjectionState
{
    Filed,
    Admissible,
    Inadmissible,
    HearingPlanned,
    Advised,
    Decided,
    Appealed,
    BindingAdvice,
    Closed,
    Withdrawn,
}

/// <summary>What is done with an objection, from its filing to the appeal (7.5).</summary>
internal enum ObjectionTrigger
{
    AskHold,
    GrantHold,
    DeclineHold,
    DeclareAdmissible,
    DeclareInadmissible,
    PlanHearing,
    WaiveHearing,
    DraftAdvice,
    Subscribe,
    Advise,
    ExtendDecision,
    ExtendTerm,
    ProposeDecision,
    Vote,
    Recuse,
    Decide,
    Appeal,
    RecordBindingAdvice,
    ConfirmBindingAdvice,
    Withdraw,
    Close,
}

/// <summary>The decisions against which a holder may object (7.5).</summary>
internal enum Contested
{
    NotAdmitted,
    Refused,
    Conditions,
    ScopeReduction,
    Suspension,
    Withdrawal,
    Annulment,
    PostponementRefused,
}

/// <summary>How an objection or an appeal ends: gegrond, deels gegrond or ongegrond.</summary>
internal enum ObjectionOutcome
{
    Upheld,
    PartlyUpheld,
    Dismissed,
}

/// <summary>Why an objection is not heard.</summary>
internal enum InadmissibleGround
{
    Late,
    NoInterest,
}

/// <summary>What became of a request for suspensive effect (opschortende werking).</summary>
internal enum HoldState
{
    NotAsked,
    Asked,
    Granted,
    Declined,
}

/// <summary>What follows for a sanction on a label when the objection against it is upheld in part.</summary>
internal enum Consequence
{
    /// <summary>It falls, as when the objection is upheld in full (L15).</summary>
    Restored,

    /// <summary>The suspension stays, and ends on an earlier day; then the label is restored (L15).</summary>
    Shortened,

    /// <summary>It stays as it is, on other grounds or with other words.</summary>
    Unchanged,
}
