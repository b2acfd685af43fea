using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Writes text on a canvas.</summary>
internal static class SkiaText
{
    /// <summary>Draws one line whose box begins at <paramref name="y"/>.</summary>
    public static void Draw(this CertificateType type, SKCanvas canvas, float x, float y, string line)
    {
        using var font = type.Font();
        using var paint = new SKPaint { Color = SKColor.Parse(type.Colour), IsAntialias = true };
        var metrics = font.Metrics;
        var baseline = y + (type.Leading - metrics.Descent - metrics.Ascent) / 2;
        canvas.DrawText(line, x, baseline, SKTextAlign.Left, font, paint);
    }
}
