using System.Text;
using UglyToad.PdfPig;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Reads a certificate as its receiver would, to see that it says what it should.</summary>
internal static class CertificateReading
{
    // Its own list: what checks a document does not lean on what wrote it.
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>What the certificate ought to say and does not.</summary>
    public static IReadOnlyList<string> Missing(byte[] pdf, string holder, string number, DateOnly from, DateOnly until)
    {
        using var document = PdfDocument.Open(pdf);
        var text = Squeezed(string.Concat(document.GetPages().Select(page => page.Text)));
        return [.. new[] { holder, number, InFull(from), InFull(until) }.Where(words => !text.Contains(Squeezed(words), StringComparison.Ordinal))];
    }

    private static string InFull(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>Without spaces: a name may be broken over lines, and a layout may set letters apart.</summary>
    private static string Squeezed(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));
}
