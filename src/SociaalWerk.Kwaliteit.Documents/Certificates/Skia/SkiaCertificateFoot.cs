using SkiaSharp;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The bottom of the last sheet: signature, and how to check the certificate.</summary>
internal static class SkiaCertificateFoot
{
    public const float Height = 142;

    private const float RoomToSign = 38;
    private const float SignatureWidth = 184;
    private const float CheckLeft = Style.Left + 210;
    private const float QrLeft = Style.Right - Style.Qr;

    private static readonly SkiaType Small = new(CertificateFonts.Sans, 8.5f, 11.5f, Style.Soft);
    private static readonly SkiaType Heading = Small with { Face = CertificateFonts.SansSemiBold, Colour = Style.Petrol };
    private static readonly SkiaType Name = new(CertificateFonts.SansSemiBold, 9.5f, 13.2f, Style.Ink);
    private static readonly SkiaType Fine = new(CertificateFonts.Sans, 7, 10, Style.Soft);

    public static void Draw(SKCanvas canvas, float top, CertificateText text)
    {
        Signature(canvas, top, text.Signature);
        Check(canvas, top, text);

        var y = Style.Bottom - 2 * Fine.Leading;
        SkiaFlow.Line(canvas, Style.Left, Style.Right, y - 6, Style.Hairline, 0.5f);
        foreach (var fact in text.Register.Facts.Skip(1))
        {
            Fine.Draw(canvas, Style.Left, y, $"{fact.Label} {fact.Line}");
            y += Fine.Leading;
        }
    }

    private static void Signature(SKCanvas canvas, float top, CertificateSection signature)
    {
        var y = Lines(canvas, Style.Left, top, SignatureWidth, signature.Heading!, Heading) + RoomToSign;
        SkiaFlow.Line(canvas, Style.Left, Style.Left + SignatureWidth, y, Style.Soft, 0.5f);
        y = Lines(canvas, Style.Left, y + 4, SignatureWidth, signature.Facts[0].Line, Name);
        foreach (var fact in signature.Facts.Skip(1)) y = Lines(canvas, Style.Left, y, SignatureWidth, fact.Line, Small);
    }

    private static void Check(SKCanvas canvas, float top, CertificateText text)
    {
        const float width = QrLeft - CheckLeft - 12;
        var y = Lines(canvas, CheckLeft, top, width, text.Register.Heading!, Heading);
        Lines(canvas, CheckLeft, y + 2, width, text.Register.Facts[0].Line, Small);
        var qr = CertificateDrawings.Qr(text.RegisterAddress);
        SkiaDrawing.Draw(canvas, qr, QrLeft, top + 2, Style.Qr / qr.Width);
    }

    private static float Lines(SKCanvas canvas, float x, float y, float width, string text, SkiaType type)
    {
        foreach (var line in type.Wrap([text], width))
        {
            type.Draw(canvas, x, y, line);
            y += type.Leading;
        }

        return y;
    }
}
