namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>The kinds of data whose keeping ends (domain 11.2).</summary>
internal enum RetentionKind
{
    People,
    Files,
    Decisions,
    Complaints,
    Objections,
    SecurityLog,
    Announcements,
    Sessions,
    Links,
    SignInTries,
    ApiAnswers,
}

/// <summary>The day or moment from which a term counts.</summary>
internal enum RetentionStart
{
    LastRole,
    PathEnd,
    LabelEnd,
    ComplaintEnd,
    ObjectionEnd,
    Line,
    Night,
    LastUse,
    LinkEnd,
    LastTry,
    Answer,
}

/// <summary>What happens when a term is over.</summary>
internal enum RetentionEnd
{
    Pseudonymise,
    Delete,
}

/// <summary>What is left after that.</summary>
[Flags]
internal enum Remains
{
    Nothing = 0,

    /// <summary>The id under which the log knows a person.</summary>
    Pseudonym = 1 << 0,

    /// <summary>The name of who signed or voted, as long as the decision is kept (domain 0).</summary>
    NameUnderDecision = 1 << 1,

    /// <summary>Decision, motions and votes.</summary>
    Decision = 1 << 2,

    /// <summary>Number, organisation, kind and the steps with their days.</summary>
    Outline = 1 << 3,

    /// <summary>The places in the chain of the log, without what stood there.</summary>
    Chain = 1 << 4,
}
