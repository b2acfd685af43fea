using SkiaSharp;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The bottom of the last sheet: signature, and how to check the certificate.</summary>
internal static class SkiaCertificateFoot
{
    private const float CheckLeft = Style.Left + Style.CheckIndent;
    private const float QrLeft = Style.Right - Style.Qr;

    public static void Draw(SKCanvas canvas, float top, CertificateText text)
    {
        Signature(canvas, top, text.Signature);
        Check(canvas, top, text);

        var fine = text.Register.Facts.Skip(1).SelectMany(fact => CertificateType.Fine.Wrap([$"{fact.Label} {fact.Line}"], Style.Width)).ToList();
        var y = Style.Bottom - fine.Count * CertificateType.Fine.Leading;
        SkiaFlow.Line(canvas, Style.Left, Style.Right, y - 6, Style.Hairline, 0.5f);
        foreach (var line in fine)
        {
            CertificateType.Fine.Draw(canvas, Style.Left, y, line);
            y += CertificateType.Fine.Leading;
        }
    }

    private static void Signature(SKCanvas canvas, float top, CertificateSection signature)
    {
        var y = Lines(canvas, Style.Left, top, Style.SignatureWidth, signature.Heading!, CertificateType.SmallHeading) + Style.RoomToSign;
        SkiaFlow.Line(canvas, Style.Left, Style.Left + Style.SignatureWidth, y, Style.Soft, 0.5f);
        y = Lines(canvas, Style.Left, y + 4, Style.SignatureWidth, signature.Facts[0].Line, CertificateType.Bold);
        foreach (var fact in signature.Facts.Skip(1)) y = Lines(canvas, Style.Left, y, Style.SignatureWidth, fact.Line, CertificateType.Small);
    }

    private static void Check(SKCanvas canvas, float top, CertificateText text)
    {
        const float width = QrLeft - CheckLeft - 12;
        var y = Lines(canvas, CheckLeft, top, width, text.Register.Heading!, CertificateType.SmallHeading);
        Lines(canvas, CheckLeft, y + 2, width, text.Register.Facts[0].Line, CertificateType.Small);
        var qr = CertificateDrawings.Qr(text.RegisterAddress);
        SkiaDrawing.Draw(canvas, qr, QrLeft, top + 2, Style.Qr / qr.Width);
    }

    private static float Lines(SKCanvas canvas, float x, float y, float width, string text, CertificateType type)
    {
        foreach (var line in type.Wrap([text], width))
        {
            type.Draw(canvas, x, y, line);
            y += type.Leading;
        }

        return y;
    }
}
