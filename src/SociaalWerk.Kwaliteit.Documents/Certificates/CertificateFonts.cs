using System.Text;
using SkiaSharp;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The fonts shipped with the application; a certificate never depends on fonts of the machine.</summary>
internal static class CertificateFonts
{
    public const string Sans = "sans";
    public const string SansSemiBold = "sans-semibold";
    public const string Serif = "serif";
    public const string SerifSemiBold = "serif-semibold";

    public static readonly IReadOnlyList<string> All = [Sans, SansSemiBold, Serif, SerifSemiBold];

    private static readonly Dictionary<string, SKTypeface> Faces = All.ToDictionary(name => name, Load);

    public static SKTypeface Face(string name) => Faces[name];

    public static Stream Open(string name) =>
        typeof(CertificateFonts).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")
        ?? throw new InvalidOperationException($"The font '{name}' was not embedded at build.");

    /// <summary>Refuses a text that any of the fonts cannot write in full.</summary>
    public static void Require(CertificateText text)
    {
        foreach (var face in Faces.Values)
        {
            using var font = new SKFont(face);
            foreach (var words in text.Words)
            {
                foreach (var rune in words.EnumerateRunes())
                {
                    if (font.GetGlyph(rune.Value) == 0) throw new MissingGlyphException(rune, words);
                }
            }
        }
    }

    /// <summary>The text with a question mark for each character that the fonts lack: for what people wrote themselves, which stands in full on the screen.</summary>
    public static string Legible(string text)
    {
        using var font = new SKFont(Faces[Sans]);
        return string.Concat(text.EnumerateRunes().Select(rune => font.GetGlyph(rune.Value) == 0 ? "?" : rune.ToString()));
    }

    private static SKTypeface Load(string name)
    {
        using var stream = Open(name);
        return SKTypeface.FromStream(stream);
    }
}
