using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What a group of norms together protects (3.1, <i>waarde</i>).</summary>
internal sealed record NormValue(string Code, string Theme, string TitleNl, string TitleEn, string Basis)
{
    public string TitleIn(CultureInfo culture) => culture.Choose(TitleNl, TitleEn);
}
