namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What scores may show at most for a positive advice (4.4).</summary>
internal sealed record PositiveLimits(int MaxNotMet, int MaxPartlyTotalPercent, int MaxPartlyThemePercent, int MaxOpenMajor);
