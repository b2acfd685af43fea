namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What the decision rule makes of the scores, best first (4.4).</summary>
internal enum ComputedAdvice
{
    Positive,
    PositiveWithConditions,
    Negative,
}
