namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Where a complaint or signal can be (7.6).</summary>
internal enum ComplaintState
{
    Received,
    Acknowledged,
    OutOfScope,
    InInvestigation,
    Concluded,
    Measures,
    Closed,
}

/// <summary>What is done with a complaint (7.6, D16).</summary>
internal enum ComplaintTrigger
{
    MarkSubjects,
    AssignHandler,
    ExtendAcknowledgement,
    AcknowledgeReceipt,
    ReferOn,
    Investigate,
    ExtendSettlement,
    ConcludeComplaint,
    OrderMeasure,
    CarryOutMeasure,
    CloseComplaint,
    SendAgain,
    StrikeOut,
    EraseNames,
}

/// <summary>What a complaint is about (7.6).</summary>
internal enum ComplaintKind
{
    /// <summary>An organisation that holds the label or asks for it.</summary>
    Organisation,

    /// <summary>An auditor or a certifying body.</summary>
    Assessment,

    /// <summary>How the branch handled something.</summary>
    Branch,

    /// <summary>Use of the logo by whoever may not.</summary>
    Logo,
}

/// <summary>Whether the organisation's own complaint procedure was followed first.</summary>
internal enum OwnProcedure
{
    NotYet,
    Running,
    Done,
}

/// <summary>How a complaint was judged.</summary>
internal enum ComplaintOutcome
{
    Upheld,
    PartlyUpheld,
    Dismissed,
}

/// <summary>What a complaint that was upheld can lead to.</summary>
internal enum MeasureKind
{
    /// <summary>A path of the kind SPECIAL (tussentijdse toets).</summary>
    SpecialAudit,

    /// <summary>The intention to suspend or withdraw the label (L3).</summary>
    Intention,
}
