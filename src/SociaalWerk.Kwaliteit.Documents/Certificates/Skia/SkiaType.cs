using System.Globalization;
using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>A kind of text: font, size, distance between lines and colour.</summary>
internal sealed record SkiaType(string Face, float Size, float Leading, string Colour)
{
    private SKFont Font => new(CertificateFonts.Face(Face), Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    public SkiaType Scaled(float factor) => this with { Size = Size * factor, Leading = Leading * factor };

    public float Measure(string text)
    {
        using var font = Font;
        return font.MeasureText(text);
    }

    /// <summary>Draws one line whose box begins at <paramref name="y"/> and answers its width.</summary>
    public float Draw(SKCanvas canvas, float x, float y, string line)
    {
        using var font = Font;
        using var paint = new SKPaint { Color = SKColor.Parse(Colour), IsAntialias = true };
        var metrics = font.Metrics;
        var baseline = y + (Leading - metrics.Descent - metrics.Ascent) / 2;
        canvas.DrawText(line, x, baseline, SKTextAlign.Left, font, paint);
        return font.MeasureText(line);
    }

    /// <summary>Breaks between values, then between words, then inside a word, as far as it must.</summary>
    public IReadOnlyList<string> Wrap(IReadOnlyList<string> values, float width) =>
        Fill([.. values.Select((value, i) => i < values.Count - 1 ? value + CertificateFact.Separator.TrimEnd() : value)], " ", width);

    /// <summary>As few lines as possible and those as even as possible, so that no word is left alone.</summary>
    public IReadOnlyList<string> WrapEvenly(string text, float width)
    {
        var lines = Wrap([text], width);
        var narrowest = Math.Max(text.Split(' ').Max(Measure), width / 2);
        for (var narrower = width - 4; narrower > narrowest; narrower -= 4)
        {
            var tried = Wrap([text], narrower);
            if (tried.Count > lines.Count) return lines;
            lines = tried;
        }

        return lines;
    }

    private List<string> Fill(IReadOnlyList<string> units, string glue, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var unit in units)
        {
            var longer = line.Length == 0 ? unit : line + glue + unit;
            if (Measure(longer) <= width)
            {
                line = longer;
                continue;
            }

            var pieces = Measure(unit) <= width ? [unit] : Smaller(unit, width);
            if (line.Length > 0) lines.Add(line);
            lines.AddRange(pieces.SkipLast(1));
            line = pieces[^1];
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private List<string> Smaller(string unit, float width)
    {
        var words = unit.Split(' ');
        return words.Length > 1 ? Fill(words, " ", width) : Fill([.. Characters(unit)], "", width);
    }

    private static IEnumerable<string> Characters(string word)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(word); elements.MoveNext();) yield return elements.GetTextElement();
    }
}
