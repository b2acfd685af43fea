using System.Text;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using UglyToad.PdfPig;

namespace SociaalWerk.Kwaliteit.UnitTests.Documents;

public sealed class SkiaCertificateRendererTests
{
    private static readonly SkiaCertificateRenderer Renderer = new();

    [Fact]
    public void Every_word_of_a_certificate_can_be_read_back_from_the_pdf()
    {
        using var pdf = Rendered(CertificateSamples.Full);

        var read = Solid(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));

        Assert.All(CertificateText.Of(CertificateSamples.Full).Words, words => Assert.Contains(Solid(words), read));
    }

    [Theory]
    [InlineData("Zoë Łukaszewicz-Müller")]
    [InlineData("Gülşen Doğan-İnce")]
    [InlineData("Đorđe Čabrić, Ștefan Țăran & Őri Żółć")]
    [InlineData("Vereniging ‘Thuis’ Tytsjerksteradiel – Súdwest-Fryslân")]
    public void A_name_keeps_every_accent_and_every_space(string name)
    {
        using var pdf = Rendered(CertificateSamples.Plain with { HolderLegalName = name });

        var words = string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));

        Assert.Contains(name, words);
    }

    [Theory]
    [InlineData("Дом", 'Д')]
    [InlineData("Zorg \u05d0", '\u05d0')]
    public void A_character_the_fonts_cannot_write_is_refused_by_name(string name, char missing)
    {
        var refusal = Assert.Throws<MissingGlyphException>(() => Renderer.Render(CertificateSamples.Plain with { HolderLegalName = name }));

        Assert.Equal(new Rune(missing), refusal.Character);
    }

    [Fact]
    public void A_full_certificate_fits_one_sheet_and_stays_within_its_margins() => AssertInside(CertificateSamples.Full, sheets: 1);

    [Fact]
    public void A_name_without_spaces_is_broken_and_stays_within_the_margins() =>
        AssertInside(CertificateSamples.Plain with { HolderLegalName = new string('W', 200) }, sheets: 1);

    [Fact]
    public void What_one_sheet_cannot_hold_goes_on_over_another()
    {
        var content = CertificateSamples.Full with { Conditions = [.. Enumerable.Range(1, 12).Select(i => $"Voorwaarde {i}: {CertificateSamples.Full.Conditions[0]}")] };

        AssertInside(content, sheets: 2);
        using var pdf = Rendered(content);
        Assert.Contains("blad 2 van 2", string.Join(' ', pdf.GetPage(2).GetWords().Select(word => word.Text)));
    }

    [Fact]
    public void The_pdf_says_what_it_is_and_claims_archiving_by_PDF_A_2b()
    {
        using var pdf = Rendered(CertificateSamples.Plain);

        Assert.Equal("Certificaat Kwaliteitslabel Sociaal Werk KSW-2026-00123-0, Stichting Welzijn De Linde", pdf.Information.Title);
        Assert.Contains(CertificateSamples.Plain.VersionHash, pdf.Information.Keywords);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var xmp = metadata.GetXDocument().ToString();
        Assert.Contains("part>2<", xmp);
        Assert.Contains("conformance>B<", xmp);
    }

    private static PdfDocument Rendered(CertificateContent content) => PdfDocument.Open(Renderer.Render(content));

    private static void AssertInside(CertificateContent content, int sheets)
    {
        using var pdf = Rendered(content);
        Assert.Equal(sheets, pdf.NumberOfPages);
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.Trim().Length > 0), letter =>
        {
            Assert.InRange(letter.StartBaseLine.X, CertificateStyle.Left - 1, CertificateStyle.Right);
            Assert.InRange(letter.EndBaseLine.X, CertificateStyle.Left, CertificateStyle.Right + 1);
            Assert.InRange(letter.StartBaseLine.Y, CertificateStyle.PageHeight - CertificateStyle.Bottom, CertificateStyle.PageHeight - 24);
        });
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
