namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The terms of the scheme by their number (6.2); a number that stands for two terms has two names.</summary>
/// <remarks>D17 is <see cref="SchemeVersion.ExpiryReminders"/>.</remarks>
internal enum TermKind
{
    /// <summary>Completeness check of an application.</summary>
    D1,

    /// <summary>The applicant supplies what is missing.</summary>
    D2,

    /// <summary>Self-assessment signed, before the first audit day.</summary>
    D3,

    /// <summary>First audit day, after acceptance.</summary>
    D4,

    /// <summary>Audit plan to the organisation, before the first audit day.</summary>
    D5,

    /// <summary>The organisation objects to the team.</summary>
    D5Objection,

    /// <summary>Draft report, after the closing meeting.</summary>
    D6,

    /// <summary>Factual reaction to the draft.</summary>
    D7,

    /// <summary>Final report.</summary>
    D8,

    /// <summary>Improvement plan for a major.</summary>
    D9a,

    /// <summary>Improvement plan for a minor.</summary>
    D9b,

    /// <summary>Evidence for a major, after the closing meeting.</summary>
    D10,

    /// <summary>A major not verified by then needs a new audit.</summary>
    D10NewAudit,

    /// <summary>Review and advice by the certification body.</summary>
    D11,

    /// <summary>Decision of the committee, after complete nomination.</summary>
    D12,

    /// <summary>The certification body answers what the committee deferred its decision for; the decision waits (D12).</summary>
    Deferral,

    /// <summary>Decision letter, register and certificate.</summary>
    D13,

    /// <summary>Objection, after sending.</summary>
    D14,

    /// <summary>Decision on an objection.</summary>
    D14Decision,

    /// <summary>Appeal against the decision on an objection.</summary>
    D15,

    /// <summary>Binding advice on an appeal.</summary>
    D15Decision,

    /// <summary>A complaint is acknowledged.</summary>
    D16,

    /// <summary>A complaint is settled.</summary>
    D16Settlement,

    /// <summary>Application for re-assessment, before the end date.</summary>
    D18,

    /// <summary>Audit for re-assessment, before the end date.</summary>
    D18Audit,

    /// <summary>Longest postponement of an end date.</summary>
    D19,

    /// <summary>Longest time after the end date for restoration.</summary>
    D20,

    /// <summary>Reply to an intended sanction.</summary>
    D21,

    /// <summary>The holder is heard after an urgent suspension.</summary>
    D21Urgent,

    /// <summary>The committee confirms an urgent suspension.</summary>
    D21Confirmation,

    /// <summary>Longest suspension.</summary>
    D22,

    /// <summary>The holder reports changes.</summary>
    D23,

    /// <summary>The logo disappears online.</summary>
    D24Online,

    /// <summary>The logo disappears from print.</summary>
    D24Print,

    /// <summary>Longest time for a condition on a label.</summary>
    D25,

    /// <summary>The yearly statement, from the day on which it is asked (6.3).</summary>
    Declaration,

    /// <summary>A relinquishment is confirmed (L9).</summary>
    Relinquishment,

    /// <summary>The holder mends what it was warned about: misuse of the logo (8.4).</summary>
    LogoWarning,
}
