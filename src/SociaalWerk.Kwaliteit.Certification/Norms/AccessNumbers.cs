namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about who may see what for how long (2.2, 7.10).</summary>
/// <param name="AssessorMonths">How long assessors still see a file of theirs after it closed.</param>
/// <param name="MaxDelegationMonths">The longest that an organisation may let somebody from outside help.</param>
internal sealed record AccessNumbers(int AssessorMonths, int MaxDelegationMonths);
