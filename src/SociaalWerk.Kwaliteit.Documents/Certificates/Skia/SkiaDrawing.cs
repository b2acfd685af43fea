using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Puts line work on a canvas.</summary>
internal static class SkiaDrawing
{
    public static void Draw(SKCanvas canvas, Drawing drawing, float x, float y, float scale)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(scale);
        canvas.ClipRect(new SKRect(0, 0, drawing.Width, drawing.Height));
        foreach (var drawn in drawing.Paths)
        {
            using var path = SKPath.ParseSvgPathData(drawn.Data);
            using var paint = new SKPaint
            {
                Color = SKColor.Parse(drawn.Colour),
                IsAntialias = true,
                IsStroke = drawn.Thickness is not null,
                StrokeWidth = drawn.Thickness ?? 0,
                StrokeJoin = SKStrokeJoin.Round,
            };
            canvas.DrawPath(path, paint);
        }

        canvas.Restore();
    }
}
