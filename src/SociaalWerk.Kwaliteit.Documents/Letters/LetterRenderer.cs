using SkiaSharp;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Platform.Branches;

namespace SociaalWerk.Kwaliteit.Documents.Letters;

/// <summary>Lays a letter out as a PDF, marked PDF/A-2b and without tags: the page on the screen is its accessible form (decision 15).</summary>
internal static class LetterRenderer
{
    public static byte[] Render(string reference, DateOnly writtenOn, IReadOnlyList<LetterPart> parts, BranchIdentity branch)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(reference, writtenOn, parts, branch)))
        {
            new LetterSheets(reference, branch, parts).Draw(document);
            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>Dated as the letter is: a layout has no clock.</summary>
    private static SKDocumentPdfMetadata Metadata(string reference, DateOnly writtenOn, IReadOnlyList<LetterPart> parts, BranchIdentity branch)
    {
        var written = writtenOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new SKDocumentPdfMetadata
        {
            Title = parts.FirstOrDefault(part => part.Style == LetterPartStyle.Subject)?.Text ?? reference,
            Author = branch.BranchName,
            Subject = reference,
            Creator = branch.LabelName,
            Producer = "SkiaSharp",
            Creation = written,
            Modified = written,
            PdfA = true,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
    }
}
