using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace SociaalWerk.Kwaliteit.Certification.Exporting;

/// <summary>A table as a workbook of one sheet: days are days, numbers are numbers, and a text is never a formula.</summary>
internal static class XlsxFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostOfTitle = 31;
    private const uint ShortDate = 14;
    private const double Widest = 60;

    /// <summary>What begins a formula, or brings a program to take the text for one.</summary>
    private static readonly char[] FormulaSigns = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Day zero of a spreadsheet.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>Places in <see cref="Styles"/>.</summary>
    private enum Style : uint
    {
        Plain,
        Head,
        Day,

        /// <summary>As a spreadsheet keeps what somebody typed behind an apostrophe: a text, also when it is edited.</summary>
        Quoted,
    }

    public static byte[] Of(Export export)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(Views(), ColumnsOf(export), RowsOf(export));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = TitleOf(export) }));
        }

        return stream.ToArray();
    }

    private static SheetData RowsOf(Export export) =>
        new([new Row(export.Heads.Select(head => TextCell(head, Style.Head))), .. export.Rows.Select(row => new Row(row.Select(CellOf)))]);

    private static Cell CellOf(object? content) => content switch
    {
        null => new Cell(),
        DateOnly day => Figure(day.DayNumber - Epoch.DayNumber, Style.Day),
        int figure => Figure(figure, Style.Plain),
        string text => TextCell(text, text.Length > 0 && FormulaSigns.Contains(text[0]) ? Style.Quoted : Style.Plain),
        _ => throw new ArgumentException($"A {content.GetType().Name} has no place in a cell.", nameof(content)),
    };

    private static Cell Figure(int figure, Style style) => new(new CellValue(figure)) { DataType = CellValues.Number, StyleIndex = (uint)style };

    private static Cell TextCell(string text, Style style) =>
        new(new InlineString(new CellText(Storable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)style };

    /// <summary>Without the signs that no XML holds.</summary>
    private static string Storable(string text) => string.Concat(text.Where((sign, i) => XmlConvert.IsXmlChar(sign) || IsPair(text, i)));

    private static bool IsPair(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private static string TitleOf(Export export)
    {
        var title = string.Concat(export.Title.Where(sign => !@"[]:*?/\".Contains(sign)));
        return title.Length > MostOfTitle ? title[..MostOfTitle] : title;
    }

    /// <summary>The heads stay in sight.</summary>
    private static SheetViews Views() => new(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Columns ColumnsOf(Export export) => new(export.Heads.Select((head, i) =>
    {
        var longest = export.Rows.Select(row => row[i] switch { null => 0, DateOnly => 10, var cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!.Length }).Append(head.Length).Max();
        return new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Min(longest + 3, Widest), CustomWidth = true };
    }));

    private static Stylesheet Styles() => new(
        new Fonts(FontOf(), FontOf(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FormatId = 0 },
            new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true },
            new CellFormat { FormatId = 0, NumberFormatId = ShortDate, ApplyNumberFormat = true },
            new CellFormat { FormatId = 0, QuotePrefix = true }));

    private static Font FontOf(params OpenXmlElement[] looks) => new([.. looks, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);
}
