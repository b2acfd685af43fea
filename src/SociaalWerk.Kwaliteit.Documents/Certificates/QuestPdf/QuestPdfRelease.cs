using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Every call that only recent releases of QuestPDF know: conformance, attachments, tags, SVG, line height.</summary>
internal static class QuestPdfRelease
{
    public static void UseOwnFontsOnly() => QuestPDF.Settings.UseEnvironmentFonts = false;

    public static IContainer Heading(this IContainer container, int level) => level == 1 ? container.SemanticHeader1() : container.SemanticHeader2();

    public static IContainer Sentence(this IContainer container) => container.SemanticParagraph();

    public static IContainer Facts(this IContainer container) => container.SemanticList();

    public static IContainer Fact(this IContainer container) => container.SemanticListItem();

    public static IContainer Term(this IContainer container) => container.SemanticListLabel();

    public static IContainer Description(this IContainer container) => container.SemanticListItemBody();

    public static IContainer Figure(this IContainer container, string alternative) => container.SemanticFigure(alternative);

    /// <summary>Line height counts in font sizes; before 2024 it counted in the font's own line heights.</summary>
    public static void Leading(this TextSpanDescriptor span, CertificateType type) => span.LineHeight(type.Leading / type.Size);

    public static void Drawn(this IContainer container, Drawing drawing, float scale)
    {
        var paths = drawing.Paths.Select(path => path.Thickness is null
            ? $"<path fill=\"{path.Colour}\" d=\"{path.Data}\"/>"
            : string.Create(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{path.Colour}\" stroke-width=\"{path.Thickness}\" stroke-linejoin=\"round\" d=\"{path.Data}\"/>"));
        var svg = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{drawing.Width}\" height=\"{drawing.Height}\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\">{string.Concat(paths)}</svg>");
        container.AlignLeft().AlignTop().Width(drawing.Width * scale).Height(drawing.Height * scale).Svg(svg);
    }

    /// <summary>PDF/A-3a and PDF/UA-1, with the facts attached as the very bytes that the version hash is taken over.</summary>
    public static byte[] ToArchivablePdf(this Document document, CertificateContent content)
    {
        var metadata = document.GetMetadata();
        metadata.Language = "nl-NL";
        var settings = new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_3A, PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };
        var folder = Directory.CreateTempSubdirectory("certificaat-");
        try
        {
            var (bare, facts, whole) = (In("kaal.pdf"), In("certificaat.json"), In("certificaat.pdf"));
            document.WithMetadata(metadata).WithSettings(settings).GeneratePdf(bare);
            File.WriteAllBytes(facts, content.Facts());
            DocumentOperation.LoadFile(bare).AddAttachment(Attachment(facts, metadata)).Save(whole);
            return File.ReadAllBytes(whole);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string In(string name) => Path.Combine(folder.FullName, name);
    }

    private static DocumentOperation.DocumentAttachment Attachment(string path, DocumentMetadata metadata) => new()
    {
        Key = "certificaat",
        FilePath = path,
        AttachmentName = Path.GetFileName(path),
        MimeType = "application/json",
        Description = "De gegevens van dit certificaat",
        Relationship = DocumentOperation.DocumentAttachmentRelationship.Data,
        CreationDate = metadata.CreationDate.UtcDateTime,
        ModificationDate = metadata.ModifiedDate.UtcDateTime,
    };
}
