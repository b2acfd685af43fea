using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>A published version of the norms with the rules that belong to it (3.4); it never changes afterwards.</summary>
/// <param name="Official">False for an example set, which then carries its disclaimer on every screen that shows norms.</param>
internal sealed record NormSet(
    string Version,
    string NameNl,
    string NameEn,
    bool Official,
    string DisclaimerNl,
    string DisclaimerEn,
    NormStatus Status,
    DateOnly PublishedOn,
    DateOnly MandatoryFrom,
    string ChangelogNl,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<NormValue> Values,
    IReadOnlyList<Norm> Norms,
    ScorePoints ScorePoints,
    DecisionRule DecisionRule,
    AuditTimeTable AuditTimeTable,
    DateOnly? RetiredOn = null)
{
    public string NameIn(CultureInfo culture) => culture.Choose(NameNl, NameEn);

    public string DisclaimerIn(CultureInfo culture) => culture.Choose(DisclaimerNl, DisclaimerEn);

    public Norm? Find(string code) => Norms.SingleOrDefault(norm => norm.Code == code);

    public Theme ThemeOf(Norm norm)
    {
        var value = Values.Single(value => value.Code == norm.Value);
        return Themes.Single(theme => theme.Code == value.Theme);
    }

    public IEnumerable<Norm> NormsOf(Theme theme) => Norms.Where(norm => ThemeOf(norm) == theme);

    /// <summary>The scores counted per theme, as the decision rule wants them; a norm without a score counts as not scored.</summary>
    public IReadOnlyList<ThemeCount> Count(IEnumerable<Norm> norms, IReadOnlyDictionary<string, Score> scores) =>
    [
        .. norms
            .GroupBy(ThemeOf)
            .Select(group => ThemeCount.Of(group.Key.Code, group.Select(norm => (norm.Core, scores.GetValueOrDefault(norm.Code))))),
    ];
}
