using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>One requirement an organisation is assessed against (3.4).</summary>
/// <param name="Core">A core norm that is not met cannot be made up for elsewhere (4.4).</param>
/// <param name="Competence">The competence of the social worker it is about, one of ten (3.2).</param>
/// <param name="Basis">Where the subject comes from: a source, a competence, or invented (3.5).</param>
internal sealed record Norm(
    string Code,
    string Value,
    NormLevel Level,
    bool Core,
    int? Competence,
    string TitleNl,
    string TitleEn,
    string TextNl,
    string GlossEn,
    string Basis)
{
    /// <summary>The organisation as a whole is always there to be assessed, so only the other levels can fall outside it (section 0, row 18).</summary>
    public bool MayBeNotApplicable => Level is NormLevel.Worker or NormLevel.Service;

    public string TitleIn(CultureInfo culture) => culture.Choose(TitleNl, TitleEn);

    public string TextIn(CultureInfo culture) => culture.Choose(TextNl, GlossEn);
}
