using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Chooses between the two languages in which the data of the scheme is written; Dutch unless English is asked.</summary>
internal static class Languages
{
    public static string Choose(this CultureInfo culture, string dutch, string english) =>
        culture.TwoLetterISOLanguageName == "en" ? english : dutch;
}
