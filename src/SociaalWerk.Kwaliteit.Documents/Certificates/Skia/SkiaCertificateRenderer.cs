using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The layout for feeds without QuestPDF: the same page, marked PDF/A-2b, without tags.</summary>
internal sealed class SkiaCertificateRenderer : ICertificateRenderer
{
    public byte[] Render(CertificateContent content)
    {
        var text = CertificateText.Of(content);
        CertificateFonts.Require(text);

        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(content, text)))
        {
            Composed(text).Draw(document);
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>The roomiest page that holds everything; what is too much for the tightest goes on over more sheets at full size.</summary>
    private static SkiaFlow Composed(CertificateText text)
    {
        var pages = CertificateStyle.Densities.Select(density => new SkiaCertificatePage(text, density).Compose());
        return pages.FirstOrDefault(page => page.FitsOneSheet) ?? pages.First();
    }

    /// <summary>Dated on the decision: a layout has no clock.</summary>
    private static SKDocumentPdfMetadata Metadata(CertificateContent content, CertificateText text)
    {
        var decided = content.DecidedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new SKDocumentPdfMetadata
        {
            Title = text.DocumentTitle,
            Author = content.BranchName,
            Subject = text.Title.Heading,
            Keywords = $"{text.Number}, {content.VersionHash}",
            Creator = "Kwaliteitslabel Sociaal Werk",
            Producer = "SkiaSharp",
            Creation = decided,
            Modified = decided,
            PdfA = true,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
    }
}
