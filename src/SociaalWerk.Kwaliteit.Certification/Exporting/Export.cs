namespace SociaalWerk.Kwaliteit.Certification.Exporting;

/// <summary>A table of a page as it leaves as a file: the same heads and rows as on the page.</summary>
/// <param name="Name">Of the file, without what says its kind.</param>
/// <param name="Title">Of the sheet in a workbook.</param>
/// <param name="Rows">A cell is a text, a whole number, a day, or null for nothing.</param>
internal sealed record Export(string Name, string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows);
