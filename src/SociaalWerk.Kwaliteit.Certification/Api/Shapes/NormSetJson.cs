using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A version of the norms, in the reader's language.</summary>
/// <param name="Disclaimer">What must be said of norms that are not the official text.</param>
internal sealed record NormSetJson(
    string Versie, string Naam, bool Officieel, string Disclaimer, DateOnly GepubliceerdOp, DateOnly VerplichtVanaf,
    IReadOnlyList<ThemeJson> Themas, IReadOnlyList<ValueJson> Waarden, IReadOnlyList<NormJsonLine> Normen)
{
    public static NormSetJson Of(NormSet set, CultureInfo culture) => new(
        set.Version, set.NameIn(culture), set.Official, set.DisclaimerIn(culture), set.PublishedOn, set.MandatoryFrom,
        [.. set.Themes.Select(t => new ThemeJson(t.Code, t.TitleIn(culture)))],
        [.. set.Values.Select(v => new ValueJson(v.Code, v.Theme, v.TitleIn(culture)))],
        [.. set.Norms.Select(n => new NormJsonLine(n.Code, set.ThemeOf(n).Code, n.Value, n.Level, n.Core, n.Competence, n.TitleIn(culture), n.TextIn(culture)))]);
}

/// <summary>A theme.</summary>
internal sealed record ThemeJson(string Code, string Titel);

/// <summary>What a group of norms protects.</summary>
internal sealed record ValueJson(string Code, string Thema, string Titel);

/// <summary>One norm.</summary>
internal sealed record NormJsonLine(string Code, string Thema, string Waarde, NormLevel Niveau, bool Kernnorm, int? Competentie, string Titel, string Tekst);
