namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The points behind the percentage that is shown; the decision rule works with counts and never with this (4.3).</summary>
internal sealed record ScorePoints(int Met, int PartlyMet)
{
    /// <summary>Points of the highest possible, rounded half up to whole percents; null when no norm counts.</summary>
    public int? Percentage(IEnumerable<ThemeCount> themes)
    {
        var counts = themes.ToList();
        var highest = Met * counts.Sum(theme => theme.Applicable);
        if (highest == 0) return null;

        var points = counts.Sum(theme => (Met * theme.Met) + (PartlyMet * theme.PartlyMet));
        return ((200 * points) + highest) / (2 * highest);
    }
}
