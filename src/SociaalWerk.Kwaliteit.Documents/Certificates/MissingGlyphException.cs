using System.Text;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>A certificate holds a character that its fonts cannot write; a name with a box in it must not leave the house.</summary>
internal sealed class MissingGlyphException(Rune character, string text)
    : Exception($"The certificate fonts have no glyph for '{character}' (U+{character.Value:X4}) in \"{text}\".")
{
    public Rune Character { get; } = character;
}
