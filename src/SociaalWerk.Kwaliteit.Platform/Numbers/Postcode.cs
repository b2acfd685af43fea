using System.Text.RegularExpressions;

namespace SociaalWerk.Kwaliteit.Platform.Numbers;

/// <summary>A Dutch postcode, kept as <c>1234 AB</c> (10).</summary>
public static partial class Postcode
{
    /// <summary>The postcode as it is kept, or null when the text is none.</summary>
    public static string? Normalise(string? text)
    {
        var match = Pattern().Match((text ?? "").Trim().ToUpperInvariant());
        return match.Success ? $"{match.Groups["digits"].Value} {match.Groups["letters"].Value}" : null;
    }

    // SA, SD and SS are never given out.
    [GeneratedRegex(@"\A(?<digits>[1-9][0-9]{3})\s?(?<letters>(?!SA|SD|SS)[A-Z]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
