using SkiaSharp;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Lines from top to bottom, over as many sheets as they need, and a foot at the bottom of the last.</summary>
internal sealed class SkiaFlow(string number, Action<SKCanvas, float> foot)
{
    private const float Overflow = 0.5f;
    private readonly List<(float Height, Action<SKCanvas, float> Draw)> lines = [];

    public bool FitsOneSheet => Sheets().Count == 1;

    public void Add(float height, Action<SKCanvas, float> draw) => lines.Add((height, draw));

    public void Gap(float height) => Add(height, (_, _) => { });

    public void Rule(string colour, float thickness) => Add(thickness, (canvas, y) => Line(canvas, Style.Left, Style.Right, y + thickness / 2, colour, thickness));

    public void Lines(IEnumerable<string> texts, CertificateType type)
    {
        foreach (var text in texts) Add(type.Leading, (canvas, y) => type.Draw(canvas, Style.Left, y, text));
    }

    public void Draw(SKDocument document)
    {
        var sheets = Sheets();
        for (var i = 0; i < sheets.Count; i++)
        {
            var canvas = document.BeginPage(Style.PageWidth, Style.PageHeight);
            SkiaDrawing.Draw(canvas, i == 0 ? CertificateDrawings.Band : CertificateDrawings.PlainBand, 0, 0, 1);
            if (sheets.Count > 1) SheetNumber(canvas, $"{number}, blad {i + 1} van {sheets.Count}");
            var y = Style.Top;
            foreach (var (height, draw) in sheets[i])
            {
                draw(canvas, y);
                y += height;
            }

            if (i == sheets.Count - 1) foot(canvas, Style.Bottom - Style.FootHeight);
            document.EndPage();
        }
    }

    public static void Line(SKCanvas canvas, float from, float to, float y, string colour, float thickness)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(colour), StrokeWidth = thickness, IsStroke = true, IsAntialias = true };
        canvas.DrawLine(from, y, to, y, paint);
    }

    private List<List<(float Height, Action<SKCanvas, float> Draw)>> Sheets()
    {
        List<List<(float Height, Action<SKCanvas, float> Draw)>> sheets = [[]];
        var y = Style.Top;
        foreach (var line in lines)
        {
            if (y + line.Height > Style.Bottom + Overflow)
            {
                sheets.Add([]);
                y = Style.Top;
            }

            sheets[^1].Add(line);
            y += line.Height;
        }

        if (y + Style.FootHeight > Style.Bottom + Overflow) sheets.Add([]);
        return sheets;
    }

    private static void SheetNumber(SKCanvas canvas, string text) =>
        CertificateType.Small.Draw(canvas, Style.Right - CertificateType.Small.Measure(text), Style.Top - 26, text);
}
