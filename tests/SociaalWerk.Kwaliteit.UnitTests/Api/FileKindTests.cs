using System.Text;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.UnitTests.Api;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("plan.pdf", "%PDF-1.7", true)]
    [InlineData("plan.PDF", "%PDF-1.7", true)]
    [InlineData("plan.pdf", "PK\u0003\u0004", false)]
    [InlineData("plan.pdf", "%PD", false)]
    [InlineData("plan.docx", "PK\u0003\u0004", true)]
    [InlineData("plan.xlsx", "PK\u0003\u0004", true)]
    [InlineData("plan.docx", "<html>", false)]
    [InlineData("plan.exe", "MZ", false)]
    [InlineData("plan", "%PDF-1.7", false)]
    public void A_document_begins_as_its_name_promises(string name, string head, bool fits) =>
        Assert.Equal(fits, FileKind.Fits(name, Encoding.Latin1.GetBytes(head)));

    [Fact]
    public void Every_kind_the_scheme_accepts_can_be_recognised() =>
        Assert.All(SchemeData.Schemes.SelectMany(scheme => scheme.Evidence.FileTypes), type => Assert.True(FileKind.Knows($"x.{type}"), type));

    [Theory]
    [InlineData("plan.pdf", "plan.pdf")]
    [InlineData(@"C:\Users\zoë\plan.pdf", "plan.pdf")]
    [InlineData("../../etc/plan.pdf", "plan.pdf")]
    [InlineData("pl\r\nan\".pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.exe", "planfdp.exe")]
    [InlineData("..plan.pdf. .", "plan.pdf")]
    public void Only_the_name_of_a_file_is_kept(string given, string kept) => Assert.Equal(kept, FileKind.SafeName(given));

    [Fact]
    public void A_very_long_name_keeps_its_extension()
    {
        var name = FileKind.SafeName(new string('a', 500) + ".pdf");

        Assert.Equal(200, name.Length);
        Assert.EndsWith(".pdf", name);
    }
}
