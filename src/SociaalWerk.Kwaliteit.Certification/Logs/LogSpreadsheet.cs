using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>The log as a spreadsheet opens it, written while it is read.</summary>
internal static class LogSpreadsheet
{
    private static readonly string[] Columns = ["At", "Dossier", "Number", "Act", "Refused", "From", "To", "Person", "Role", "Note", "Reasons", "Detail", "Hash"];

    public static async Task WriteAsync(Stream to, IAsyncEnumerable<LogRow> rows, IStringLocalizer<Text> text, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, CsvFile.Encoding, leaveOpen: true);
        await using var csv = new CsvWriter(writer, CsvFile.Layout, leaveOpen: true);
        foreach (var column in Columns) csv.WriteField(text["Logs." + column].Value);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var cell in Cells(row, text)) csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    private static string?[] Cells(LogRow row, IStringLocalizer<Text> text) =>
    [
        AmsterdamTime.Local(row.Entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        row.Dossier,
        row.Entry.Number.ToString(CultureInfo.InvariantCulture),
        row.Act,
        text[row.Entry.Refused ? "Logs.Yes" : "Logs.No"],
        row.From,
        row.To,
        row.Person ?? (row.Open ? row.Entry.Actor.ToString() : text["Logs.Withheld"]),
        row.Roles,
        row.NoteErased ? text["Logs.Erased"] : row.Note,
        string.Join(" ", row.Reasons),
        row.Detail,
        row.Entry.Hash,
    ];
}
