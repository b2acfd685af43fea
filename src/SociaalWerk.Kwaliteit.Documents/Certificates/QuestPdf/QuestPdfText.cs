using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Writes a text in one of the certificate's kinds.</summary>
internal static class QuestPdfText
{
    /// <summary>A name of our own, so that a font of the machine can never stand in.</summary>
    public static string Family(string face) => $"kwaliteit-{face}";

    /// <summary>Writes with lines of about equal length, for the large texts of the page.</summary>
    public static void WriteEvenly(this IContainer container, string words, CertificateType type) =>
        container.MaxWidth(type.EvenWidth(words, CertificateStyle.Width)).Write(words, type);

    public static void Write(this IContainer container, string words, CertificateType type) =>
        container.Text(words).FontFamily(Family(type.Face)).FontSize(type.Size).FontColor(type.Colour).Leading(type);
}
