using System.Globalization;
using System.Text.RegularExpressions;

namespace SociaalWerk.Kwaliteit.Platform.Numbers;

/// <summary>The public number of a label, <c>KSW-YYYY-NNNNN-C</c>, whose last digit betrays a misread one (7.4, 8.3).</summary>
public sealed partial record LabelNumber
{
    private const string Prefix = "KSW";

    private LabelNumber(int year, int serial) => (Year, Serial) = (year, serial);

    public int Year { get; }

    public int Serial { get; }

    public int CheckDigit => CheckDigitOf(Digits);

    private string Digits => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Serial:00000}");

    public static LabelNumber Create(int year, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99999);

        return new LabelNumber(year, serial);
    }

    /// <summary>Reads a number as people type it: any case, with spaces, with or without hyphens; null when it is none or the check digit is wrong.</summary>
    public static LabelNumber? Parse(string? text)
    {
        var match = Pattern().Match(Separators().Replace(text ?? "", "").ToUpperInvariant());
        if (!match.Success) return null;

        var digits = match.Groups["digits"].Value;
        if (CheckDigitOf(digits) != match.Groups["check"].Value[0] - '0') return null;

        var serial = int.Parse(digits[4..], CultureInfo.InvariantCulture);
        return serial == 0 ? null : new LabelNumber(int.Parse(digits[..4], CultureInfo.InvariantCulture), serial);
    }

    public override string ToString() => $"{Prefix}-{Digits[..4]}-{Digits[4..]}-{CheckDigit}";

    /// <summary>ISO 7064 MOD 11,10.</summary>
    private static int CheckDigitOf(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10;
    }

    [GeneratedRegex(@"\A" + Prefix + @"(?<digits>[1-9][0-9]{8})(?<check>[0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"[\s\-\u2010-\u2014]")]
    private static partial Regex Separators();
}
