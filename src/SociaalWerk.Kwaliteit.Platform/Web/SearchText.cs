using System.Globalization;
using System.Text;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>How names are compared: without case, diacritics and punctuation, so that "zoe" finds "Zoë" and "s hertogenbosch" finds "'s-Hertogenbosch".</summary>
public static class SearchText
{
    /// <summary>More words than this make no better search, only a heavier one.</summary>
    private const int MostWords = 8;

    public static string Normalise(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            plain.Append(char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? Plain(char.ToLowerInvariant(letter)) : " ");
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of a question, each of which must occur.</summary>
    public static IReadOnlyList<string> Words(string? text) => [.. Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    // These letters have no accent to take off: their stroke or ligature is part of the letter.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => letter.ToString(),
    };
}
