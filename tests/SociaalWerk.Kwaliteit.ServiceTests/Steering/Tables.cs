using System.Globalization;
using AngleSharp.Dom;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>Reads the rows of a table wherever it stands: on a page, in a CSV file, in a workbook.</summary>
internal static class Tables
{
    private static readonly CsvConfiguration Layout = new(CultureInfo.InvariantCulture) { Delimiter = ";" };

    /// <summary>The texts of the cells of the body of one of the tables, as a reader sees them; none when it is not there.</summary>
    public static IReadOnlyList<string[]> RowsOf(this IParentNode page, int table = 0) =>
        [.. (page.QuerySelectorAll("main table").ElementAtOrDefault(table)?.QuerySelectorAll("tbody tr") ?? Enumerable.Empty<IElement>()).Select(row => row.Children.Select(SeenIn).ToArray())];

    /// <summary>Those of all tables from one on.</summary>
    public static IReadOnlyList<string[]> RowsFrom(this IParentNode page, int table) =>
        [.. Enumerable.Range(table, Math.Max(0, page.QuerySelectorAll("main table").Length - table)).SelectMany(page.RowsOf)];

    public static async Task<IReadOnlyList<string[]>> CsvAsync(this Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        Assert.True(answer.IsSuccess, answer.ToString());
        Assert.Equal("text/csv", answer.MediaType);
        using var reader = new CsvParser(new StreamReader(new MemoryStream(answer.Bytes)), Layout);
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add(reader.Record!);
        return rows;
    }

    /// <summary>Days as 2026-11-26.</summary>
    public static async Task<IReadOnlyList<string[]>> XlsxAsync(this Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        Assert.True(answer.IsSuccess, answer.ToString());
        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(answer.Bytes), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(TextOf).ToArray())];
    }

    private static string TextOf(Cell cell) => cell.StyleIndex?.Value == 2
        ? DateTime.FromOADate(double.Parse(cell.InnerText, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell.InnerText;

    private static string SeenIn(IElement cell)
    {
        var copy = (IElement)cell.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".kw-hidden").ToList()) hidden.Remove();
        return copy.QuerySelector("time")?.GetAttribute("datetime") ?? copy.TextContent.Trim();
    }
}
