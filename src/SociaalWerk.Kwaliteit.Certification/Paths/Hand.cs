namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What part somebody ever had in a file; it stays when a seat, a score or an advice is taken over by another.</summary>
internal enum Hand
{
    /// <summary>Helped the applicant to fill in its self-assessment.</summary>
    Helped,

    /// <summary>Was in the team.</summary>
    Assessed,

    /// <summary>Reviewed or advised for the certifying body.</summary>
    Reviewed,

    /// <summary>Judged an objection against the decision.</summary>
    HeardObjection,
}

/// <summary>One person's part.</summary>
internal sealed record HandInFile(Guid PersonId, Hand Hand);
