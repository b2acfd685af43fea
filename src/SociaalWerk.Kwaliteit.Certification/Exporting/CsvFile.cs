using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SociaalWerk.Kwaliteit.Certification.Exporting;

/// <summary>A table as a spreadsheet opens it: semicolons and a byte order mark, as Dutch Excel wants, days as 2026-11-26, and no cell that works as a formula.</summary>
internal static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static readonly CsvConfiguration Layout = new(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape };

    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Of(Export export)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, Encoding, leaveOpen: true))
        using (var csv = new CsvWriter(writer, Layout))
        {
            Write(csv, export.Heads);
            foreach (var row in export.Rows) Write(csv, row.Select(TextOf));
        }

        return stream.ToArray();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    private static string? TextOf(object? cell) => cell switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
