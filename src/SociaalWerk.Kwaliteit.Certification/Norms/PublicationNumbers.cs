namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about what the public sees (8.2, 12).</summary>
/// <param name="NumberCheckMonths">How long an ended label still answers to a check of its number.</param>
/// <param name="MaxAgeSeconds">How old a page of the register may be after a change of status.</param>
/// <param name="MinOrganisationsInStatistics">Fewer organisations than this are not shown as a group.</param>
internal sealed record PublicationNumbers(int NumberCheckMonths, int MaxAgeSeconds, int MinOrganisationsInStatistics);
