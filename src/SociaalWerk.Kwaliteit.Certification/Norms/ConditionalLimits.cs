namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What scores may show at most for a positive advice with conditions (4.4).</summary>
/// <param name="PlanAccepted">Whether an accepted plan is needed.</param>
internal sealed record ConditionalLimits(int MaxNotMet, int MaxNotMetCore, int MaxPartlyTotalPercent, int MaxOpenMajor, bool PlanAccepted);
