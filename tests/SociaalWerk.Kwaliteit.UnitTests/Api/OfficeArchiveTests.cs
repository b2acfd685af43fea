using System.IO.Compression;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Host;

namespace SociaalWerk.Kwaliteit.UnitTests.Api;

public sealed class OfficeArchiveTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string MacroWord = "application/vnd.ms-word.document.macroEnabled.main+xml";

    [Theory]
    [InlineData("plan.docx", Word, "word/document.xml", true)]
    [InlineData("plan.xlsx", Excel, "xl/workbook.xml", true)]
    [InlineData("plan.xlsx", Word, "word/document.xml", false)]
    [InlineData("plan.docx", Excel, "xl/workbook.xml", false)]
    [InlineData("plan.docx", MacroWord, "word/document.xml", false)]
    public void A_document_is_what_its_archive_says_and_its_name_promises(string name, string says, string part, bool fits) =>
        Assert.Equal(fits, FileKind.Fits(name, Archive((Types, List(says, part)), (part, "<x/>"))));

    [Fact]
    public void A_document_as_the_demo_makes_it_is_accepted() => Assert.True(FileKind.Fits("plan.docx", new MemoryStream(WordDocument.Of("Beleid", ["Een alinea."]))));

    [Fact]
    public void Any_other_archive_is_no_document()
    {
        Assert.False(FileKind.Fits("plan.docx", Archive(("virus.exe", "MZ"))));
        Assert.False(FileKind.Fits("plan.docx", Archive((Types, List(Word, "word/document.xml")))));
        Assert.False(FileKind.Fits("plan.docx", Archive((Types, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"), ("word/document.xml", "<x/>"))));
        Assert.False(FileKind.Fits("plan.docx", new MemoryStream("PK\u0003\u0004 en dan niets"u8.ToArray())));
    }

    [Fact]
    public void A_document_with_macros_is_refused() =>
        Assert.False(FileKind.Fits("plan.docx", Archive((Types, List(Word, "word/document.xml")), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "macro"))));

    [Fact]
    public void A_document_that_swells_when_opened_is_refused()
    {
        var bomb = Archive((Types, List(Word, "word/document.xml")), ("word/document.xml", new string(' ', 20_000_000)));

        Assert.True(bomb.Length < 100_000);
        Assert.False(FileKind.Fits("plan.docx", bomb));
    }

    private const string Types = "[Content_Types].xml";

    private static string List(string type, string part) =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{part}" ContentType="{type}"/></Types>""";

    private static MemoryStream Archive(params (string Name, string Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }

        bytes.Position = 0;
        return bytes;
    }
}
