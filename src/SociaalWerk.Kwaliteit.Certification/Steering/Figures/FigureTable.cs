using SociaalWerk.Kwaliteit.Certification.Exporting;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>A table of the page: what leaves as a file is what stands there.</summary>
/// <param name="Key">Its name in the address of a file.</param>
/// <param name="Addresses">Where a row leads to, if anywhere.</param>
internal sealed record FigureTable(string Key, Export Export, IReadOnlyList<string>? Addresses = null);
