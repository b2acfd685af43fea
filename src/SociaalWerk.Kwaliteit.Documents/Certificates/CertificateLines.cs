using System.Globalization;
using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Measures text and breaks it into lines, the same for both layouts.</summary>
internal static class CertificateLines
{
    public static SKFont Font(this CertificateType type) =>
        new(CertificateFonts.Face(type.Face), type.Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    public static float Measure(this CertificateType type, string text)
    {
        using var font = type.Font();
        return font.MeasureText(text);
    }

    /// <summary>Breaks between values, then between words, then inside a word, as far as it must.</summary>
    public static IReadOnlyList<string> Wrap(this CertificateType type, IReadOnlyList<string> values, float width) =>
        type.Fill([.. values.Select((value, i) => i < values.Count - 1 ? value + CertificateFact.Separator.TrimEnd() : value)], " ", width);

    /// <summary>As few lines as possible and those as even as possible, so that no word is left alone.</summary>
    public static IReadOnlyList<string> WrapEvenly(this CertificateType type, string text, float width)
    {
        var lines = type.Wrap([text], width);
        var narrowest = Math.Max(text.Split(' ').Max(type.Measure), width / 2);
        for (var narrower = width - 4; narrower > narrowest; narrower -= 4)
        {
            var tried = type.Wrap([text], narrower);
            if (tried.Count > lines.Count) return lines;
            lines = tried;
        }

        return lines;
    }

    /// <summary>The width at which a layout that breaks lines itself breaks them as evenly.</summary>
    public static float EvenWidth(this CertificateType type, string text, float width) => type.WrapEvenly(text, width).Max(type.Measure) + 0.5f;

    private static List<string> Fill(this CertificateType type, IReadOnlyList<string> units, string glue, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var unit in units)
        {
            var longer = line.Length == 0 ? unit : line + glue + unit;
            if (type.Measure(longer) <= width)
            {
                line = longer;
                continue;
            }

            var pieces = type.Measure(unit) <= width ? [unit] : type.Smaller(unit, width);
            if (line.Length > 0) lines.Add(line);
            lines.AddRange(pieces.SkipLast(1));
            line = pieces[^1];
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static List<string> Smaller(this CertificateType type, string unit, float width)
    {
        var words = unit.Split(' ');
        return words.Length > 1 ? type.Fill(words, " ", width) : type.Fill([.. Characters(unit)], "", width);
    }

    private static IEnumerable<string> Characters(string word)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(word); elements.MoveNext();) yield return elements.GetTextElement();
    }
}
