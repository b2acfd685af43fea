namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>One path of a drawing: a line of the given thickness, or a filled shape when it has none.</summary>
internal sealed record DrawnPath(string Data, string Colour, float? Thickness);
