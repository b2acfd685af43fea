using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Exporting;

public sealed class ExportFileTests
{
    private static readonly Export Export = new("labels", "Labels: wat/eindigt? met een lange naam erbij", ["Houder", "Geldig tot en met", "Aantal"],
        [["Stichting \"Zoë\"; Łódź", Day("2027-03-31"), 12], [null, Day("1900-03-01"), 0]]);

    [Fact]
    public void A_csv_file_opens_in_a_Dutch_spreadsheet_with_days_that_sort()
    {
        var bytes = CsvFile.Of(Export);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal([["Houder", "Geldig tot en met", "Aantal"], ["Stichting \"Zoë\"; Łódź", "2027-03-31", "12"], ["", "1900-03-01", "0"]], RowsOfCsv(bytes));
    }

    [Fact]
    public void A_workbook_is_valid_and_holds_real_days_and_numbers()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Of(Export)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => fault.Description));
        var sheet = Assert.Single(document.WorkbookPart!.Workbook!.Descendants<Sheet>());
        Assert.Equal("Labels wateindigt met een lange", sheet.Name!.Value);
        var rows = document.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();
        Assert.Equal(["Houder", "Geldig tot en met", "Aantal"], rows[0].Select(cell => cell.InnerText));
        Assert.Equal(["Stichting \"Zoë\"; Łódź", "46477", "12"], rows[1].Select(cell => cell.InnerText));
        Assert.Equal(DateTime.FromOADate(46477), new DateTime(2027, 3, 31));
        Assert.Equal(14u, FormatOf(document, rows[1][1]).NumberFormatId!.Value);
        Assert.Equal([CellValues.Number, CellValues.Number], rows[1].Skip(1).Select(cell => cell.DataType!.Value));
        Assert.Equal("", rows[2][0].InnerText);
        Assert.Equal("61", rows[2][1].InnerText);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+31 6 12345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    public void No_text_works_as_a_formula(string text)
    {
        var export = new Export("x", "x", ["Naam"], [[text]]);

        Assert.Equal("'" + text, RowsOfCsv(CsvFile.Of(export))[1][0]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Of(export)), isEditable: false);
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last();
        Assert.Null(cell.CellFormula);
        Assert.Equal((CellValues.InlineString, text), (cell.DataType!.Value, cell.InnerText));
        Assert.True(FormatOf(document, cell).QuotePrefix!.Value);
    }

    [Fact]
    public void Signs_that_no_workbook_can_hold_are_left_out_and_all_others_stay()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Of(new Export("x", "x", ["Naam"], [["a\u0001b\uD800c😀\nd"]]))), isEditable: false);

        Assert.Equal("abc😀\nd", document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last().InnerText);
    }

    private static CellFormat FormatOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static List<string[]> RowsOfCsv(byte[] bytes)
    {
        using var reader = new CsvParser(new StreamReader(new MemoryStream(bytes)), new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add(reader.Record!);
        return rows;
    }
}
