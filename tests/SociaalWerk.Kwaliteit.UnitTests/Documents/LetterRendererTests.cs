using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Documents.Letters;
using SociaalWerk.Kwaliteit.Platform.Branches;
using UglyToad.PdfPig;

namespace SociaalWerk.Kwaliteit.UnitTests.Documents;

public sealed class LetterRendererTests
{
    private static readonly BranchIdentity Branch = BranchIdentity.Load();

    private static readonly LetterPart[] Short =
    [
        new(LetterPartStyle.Addressee, "Stichting Zoë Łukaszewicz"), new(LetterPartStyle.Addressee, "Het bestuur"), new(LetterPartStyle.Fact, "Datum: 1 juni 2026"),
        new(LetterPartStyle.Subject, "Besluit over uw kwaliteitslabel: toegekend"), new(LetterPartStyle.Paragraph, "Geacht bestuur,"),
        new(LetterPartStyle.Heading, "Uw label"), new(LetterPartStyle.Item, "Labelnummer: KSW-2026-00123-0."), new(LetterPartStyle.Closing, "Met vriendelijke groet,"),
        new(LetterPartStyle.Signature, "Gülşen Doğan-İnce"), new(LetterPartStyle.Function, "voorzitter beheercommissie"), new(LetterPartStyle.Note, "Voorbeeldregeling."),
    ];

    [Fact]
    public void Every_word_of_a_letter_can_be_read_back_from_the_pdf_with_where_it_stands()
    {
        using var pdf = Rendered(Short);

        var read = Solid(pdf);
        Assert.All(Short, part => Assert.Contains(Solid(part.Text), read));
        Assert.Contains(Solid("T-2026-0001, brief 1, blad 1 van 1"), read);
        Assert.Equal("Besluit over uw kwaliteitslabel: toegekend", pdf.Information.Title);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        Assert.Contains("part>2<", metadata.GetXDocument().ToString());
    }

    [Fact]
    public void A_long_letter_goes_on_over_more_sheets_within_its_margins_and_leaves_no_heading_alone()
    {
        LetterPart[] body = [.. Enumerable.Range(1, 24).SelectMany(i => new LetterPart[]
        {
            new(LetterPartStyle.Heading, $"Onderdeel {i}"),
            new(LetterPartStyle.Paragraph, $"Alinea {i}. {string.Join(' ', Enumerable.Repeat("De organisatie laat zien wat zij doet.", 6))}"),
        })];

        using var pdf = Rendered([.. Short[..5], .. body, .. Short[7..]]);

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.Trim().Length > 0), letter =>
        {
            Assert.InRange(letter.StartBaseLine.X, LetterType.Left - 1, LetterType.Right);
            Assert.InRange(letter.EndBaseLine.X, LetterType.Left, LetterType.Right + 1);
            Assert.InRange(letter.StartBaseLine.Y, 24, CertificateStyle.PageHeight - 24);
        });
        var sheets = pdf.GetPages().Select(Text).ToList();
        for (var i = 1; i <= 24; i++) Assert.Single(sheets, text => text.Contains($"Onderdeel {i} Alinea {i}.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_character_that_the_fonts_lack_does_not_keep_a_decision_from_being_sent()
    {
        using var pdf = Rendered([new(LetterPartStyle.Paragraph, "Meer → minder 🙂")]);

        Assert.Contains("Meer ? minder ?", Text(pdf.GetPage(1)));
    }

    private static PdfDocument Rendered(IReadOnlyList<LetterPart> parts) => PdfDocument.Open(LetterRenderer.Render("T-2026-0001, brief 1", new DateOnly(2026, 6, 1), parts, Branch));

    private static string Text(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(word => word.Text));

    private static string Solid(PdfDocument pdf) => Solid(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
