namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How the last day of a term is found (6.2).</summary>
internal enum TermEnding
{
    /// <summary>Somebody must act within it: a short one moves to the next working day.</summary>
    ToAct,

    /// <summary>A limit of validity: it never moves.</summary>
    Nominal,

    /// <summary>Counted back from a date: it moves to the working day before.</summary>
    CountedBack,
}
