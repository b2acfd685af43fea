namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How many norms of one theme got which score (4.4).</summary>
/// <param name="NotMetCore">How many of the norms not met are core norms.</param>
internal sealed record ThemeCount(string Theme, int Met, int PartlyMet, int NotMet, int NotMetCore = 0, int NotApplicable = 0, int NotScored = 0)
{
    /// <summary>The norms that count; <i>not applicable</i> is left out of every total.</summary>
    public int Applicable => Met + PartlyMet + NotMet;

    public static ThemeCount Of(string theme, IEnumerable<(bool Core, Score Score)> norms)
    {
        var scored = norms.ToList();
        return new ThemeCount(
            theme,
            Met: CountOf(Score.Met),
            PartlyMet: CountOf(Score.PartlyMet),
            NotMet: CountOf(Score.NotMet),
            NotMetCore: scored.Count(norm => norm is { Core: true, Score: Score.NotMet }),
            NotApplicable: CountOf(Score.NotApplicable),
            NotScored: CountOf(Score.NotScored));

        int CountOf(Score score) => scored.Count(norm => norm.Score == score);
    }
}
