using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The layout of record: tagged, marked PDF/A-3a and PDF/UA-1, with the facts attached.</summary>
internal sealed class QuestPdfCertificateRenderer : ICertificateRenderer
{
    static QuestPdfCertificateRenderer()
    {
        // The community licence covers non-profit organisations.
        QuestPDF.Settings.License = LicenseType.Community;
        QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = true;
        QuestPdfRelease.UseOwnFontsOnly();
        foreach (var name in CertificateFonts.All)
        {
            using var font = CertificateFonts.Open(name);
            FontManager.RegisterFontWithCustomName(QuestPdfText.Family(name), font);
        }
    }

    public byte[] Render(CertificateContent content)
    {
        var text = CertificateText.Of(content);
        CertificateFonts.Require(text);

        var pages = CertificateStyle.Densities.Select(density => Laid(content, text, density));
        var roomiest = pages.FirstOrDefault(page => page.Sheets == 1);
        return roomiest.Pdf ?? pages.First().Pdf;
    }

    private static (byte[] Pdf, int Sheets) Laid(CertificateContent content, CertificateText text, float density)
    {
        var page = new QuestPdfCertificatePage(text, density);
        var pdf = Document.Create(page.Compose).WithMetadata(Metadata(content, text)).ToArchivablePdf(content);
        return (pdf, page.Sheets);
    }

    /// <summary>Dated on the decision: a layout has no clock.</summary>
    private static DocumentMetadata Metadata(CertificateContent content, CertificateText text)
    {
        var decided = content.DecidedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new DocumentMetadata
        {
            Title = text.DocumentTitle,
            Author = content.BranchName,
            Subject = text.Title.Heading,
            Keywords = $"{text.Number}, {content.VersionHash}",
            Creator = "Kwaliteitslabel Sociaal Werk",
            CreationDate = decided,
            ModifiedDate = decided,
        };
    }
}
