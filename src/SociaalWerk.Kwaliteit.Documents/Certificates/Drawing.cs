namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Line work as SVG path data, so that every layout draws the same vectors.</summary>
internal sealed record Drawing(float Width, float Height, IReadOnlyList<DrawnPath> Paths);
