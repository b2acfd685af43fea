using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The top level of a norm set (3.4).</summary>
internal sealed record Theme(string Code, string TitleNl, string TitleEn, string GlossEn)
{
    public string TitleIn(CultureInfo culture) => culture.Choose(TitleNl, TitleEn);
}
