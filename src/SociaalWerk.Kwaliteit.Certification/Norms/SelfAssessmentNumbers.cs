namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about the self-assessment (6.2 D3, 7.2, 10).</summary>
internal sealed record SelfAssessmentNumbers(int MaxAgeMonths, int MinExplanationLength, int MaxExplanationLength, int MinEvidencePerCoreNorm);
