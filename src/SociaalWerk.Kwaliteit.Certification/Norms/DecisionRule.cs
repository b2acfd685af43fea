namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Turns the scores of an audit into an advice, in whole numbers only (4.4).</summary>
internal sealed record DecisionRule(
    int RuleVersion,
    PositiveLimits Positive,
    ConditionalLimits Conditional,
    ComputedAdvice Otherwise,
    PercentRounding PercentRounding)
{
    /// <param name="themes">The counts of each theme; every norm must have a score.</param>
    /// <param name="openMajors">Majors not yet verified and closed.</param>
    /// <param name="planAccepted">Whether the plan for the shortfalls was accepted.</param>
    public ComputedAdvice Compute(IReadOnlyCollection<ThemeCount> themes, int openMajors, bool planAccepted)
    {
        var unscored = themes.Sum(theme => theme.NotScored);
        if (unscored > 0) throw new InvalidOperationException($"{unscored} norms have no score yet; the rule needs them all.");

        if (IsPositive(themes, openMajors)) return ComputedAdvice.Positive;
        if (IsConditional(themes, openMajors, planAccepted)) return ComputedAdvice.PositiveWithConditions;

        return Otherwise;
    }

    private bool IsPositive(IReadOnlyCollection<ThemeCount> themes, int openMajors) =>
        NotMet(themes) <= Positive.MaxNotMet
        && PartlyMet(themes) <= Allowed(Positive.MaxPartlyTotalPercent, Applicable(themes))
        && themes.All(theme => theme.PartlyMet <= Allowed(Positive.MaxPartlyThemePercent, theme.Applicable))
        && openMajors <= Positive.MaxOpenMajor;

    private bool IsConditional(IReadOnlyCollection<ThemeCount> themes, int openMajors, bool planAccepted) =>
        NotMet(themes) <= Conditional.MaxNotMet
        && themes.Sum(theme => theme.NotMetCore) <= Conditional.MaxNotMetCore
        && PartlyMet(themes) <= Allowed(Conditional.MaxPartlyTotalPercent, Applicable(themes))
        && openMajors <= Conditional.MaxOpenMajor
        && (planAccepted || !Conditional.PlanAccepted);

    private static int NotMet(IEnumerable<ThemeCount> themes) => themes.Sum(theme => theme.NotMet);

    private static int PartlyMet(IEnumerable<ThemeCount> themes) => themes.Sum(theme => theme.PartlyMet);

    private static int Applicable(IEnumerable<ThemeCount> themes) => themes.Sum(theme => theme.Applicable);

    private static int Allowed(int percent, int applicable) => percent * applicable / 100;
}
