using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Norms;
using static SociaalWerk.Kwaliteit.Certification.Norms.ComputedAdvice;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class DecisionRuleTests
{
    private static readonly NormSet Set = SchemeData.NormSet("2.0-demo");

    private static readonly Gen<Score[]> MostlyMet =
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 3], Gen.Int[0, 1000]).Select((partly, not, seed) => Shuffled(partly, not, seed));

    /// <summary>The vectors of section 4.4 and those of the rulings in section 0: met, partly, not, n.v.t., core not met, open majors, plan, partly per theme.</summary>
    [Theory]
    [InlineData(46, 3, 0, 0, 0, 0, false, "1,1,1", nameof(Positive))] // 1
    [InlineData(42, 7, 0, 0, 0, 0, false, "3,2,2", nameof(Positive))] // 2
    [InlineData(42, 7, 0, 0, 0, 0, true, "4,2,1", nameof(PositiveWithConditions))] // 3
    [InlineData(41, 8, 0, 0, 0, 0, true, "3,3,2", nameof(PositiveWithConditions))] // 4
    [InlineData(41, 8, 0, 0, 0, 0, false, "3,3,2", nameof(Negative))] // 5
    [InlineData(47, 0, 2, 0, 0, 2, true, "0,0,0", nameof(PositiveWithConditions))] // 6
    [InlineData(48, 0, 1, 0, 1, 1, true, "0,0,0", nameof(Negative))] // 7
    [InlineData(46, 0, 3, 0, 0, 3, true, "0,0,0", nameof(Negative))] // 8
    [InlineData(34, 15, 0, 0, 0, 0, true, "5,5,5", nameof(Negative))] // 9
    [InlineData(46, 1, 0, 2, 0, 0, false, "1,0,0", nameof(Positive))] // 10
    [InlineData(46, 3, 0, 0, 0, 1, true, "1,1,1", nameof(PositiveWithConditions))] // 11
    [InlineData(46, 0, 2, 1, 0, 2, true, "0,0,0", nameof(PositiveWithConditions))] // ruling
    [InlineData(34, 14, 0, 1, 0, 0, true, "5,5,4", nameof(PositiveWithConditions))] // ruling
    [InlineData(47, 0, 2, 0, 0, 1, true, "0,0,0", nameof(PositiveWithConditions))] // ruling
    [InlineData(46, 0, 3, 0, 0, 0, true, "0,0,0", nameof(Negative))] // ruling
    [InlineData(47, 0, 2, 0, 0, 3, true, "0,0,0", nameof(Negative))] // one open major too many
    [InlineData(35, 14, 0, 0, 0, 0, true, "5,5,4", nameof(PositiveWithConditions))] // 14 of 49 is still allowed
    [InlineData(33, 14, 0, 2, 0, 0, true, "5,5,4", nameof(PositiveWithConditions))] // 14 of 47: 1410 div 100
    [InlineData(32, 14, 0, 3, 0, 0, true, "5,5,4", nameof(Negative))] // 14 of 46: 1380 div 100
    [InlineData(37, 7, 0, 5, 0, 0, true, "2,3,2", nameof(PositiveWithConditions))] // 7 of 44: 660 div 100
    public void The_rule_gives_the_advice_of_the_scheme(
        int met, int partly, int not, int notApplicable, int core, int openMajors, bool planAccepted, string partlyPerTheme, string expected)
    {
        var themes = Themes(partlyPerTheme, not, core, notApplicable);

        Assert.Equal((met, partly, not), (themes.Sum(t => t.Met), themes.Sum(t => t.PartlyMet), themes.Sum(t => t.NotMet)));
        Assert.Equal(Enum.Parse<ComputedAdvice>(expected), Set.DecisionRule.Compute(themes, openMajors, planAccepted));
    }

    [Theory]
    [InlineData(15, 3)]
    [InlineData(16, 3)]
    [InlineData(18, 3)]
    [InlineData(14, 2)]
    public void A_theme_allows_a_fifth_of_its_applicable_norms_rounded_down(int norms, int allowed)
    {
        Assert.Equal(Positive, Set.DecisionRule.Compute([new("A", norms - allowed, allowed, 0), new("B", 40, 0, 0)], 0, false));
        Assert.Equal(Negative, Set.DecisionRule.Compute([new("A", norms - allowed - 1, allowed + 1, 0), new("B", 40, 0, 0)], 0, false));
    }

    [Fact]
    public void An_unscored_norm_makes_the_rule_an_error() // 12
    {
        var scores = Set.Norms.Skip(1).ToDictionary(norm => norm.Code, _ => Score.Met);

        var fault = Assert.Throws<InvalidOperationException>(() => Set.DecisionRule.Compute(Set.Count(Set.Norms, scores), 0, true));

        Assert.StartsWith("1 norms have no score", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_are_counted_per_theme_with_core_norms_apart()
    {
        var scores = Set.Norms.ToDictionary(norm => norm.Code, _ => Score.Met);
        scores["V01"] = Score.PartlyMet;
        scores["V16"] = Score.NotMet;
        scores["D01"] = Score.NotApplicable;
        scores["O01"] = Score.NotMet;
        scores.Remove("O18");

        Assert.Equal(
            [new("V", 14, 1, 1, NotMetCore: 1), new("D", 14, 0, 0, NotApplicable: 1), new("O", 16, 0, 1, NotScored: 1)],
            Set.Count(Set.Norms, scores));
    }

    /// <remarks>From partly met to not met is left out: the limits count those two apart, so fifteen partly met (Negative) with one of them
    /// not met (14 and 1) is within the limits for conditions. That is how 4.4 states the rule.</remarks>
    [Fact]
    public void A_met_norm_that_scores_worse_never_betters_the_advice() =>
        Gen.Select(MostlyMet, Gen.Int[0, 48], Gen.Bool, Gen.Int[0, 3], Gen.Bool).Sample((scores, norm, wholly, openMajors, plan) =>
        {
            if (scores[norm] != Score.Met) return;

            var before = Advice(scores, openMajors, plan);
            var worse = scores.ToArray();
            worse[norm] = wholly ? Score.NotMet : Score.PartlyMet;

            Assert.True(Advice(worse, openMajors, plan) >= before);
        });

    [Fact]
    public void One_more_open_major_or_no_plan_never_betters_the_advice() =>
        Gen.Select(MostlyMet, Gen.Int[0, 3]).Sample((scores, openMajors) =>
        {
            Assert.True(Advice(scores, openMajors + 1, true) >= Advice(scores, openMajors, true));
            Assert.True(Advice(scores, openMajors, false) >= Advice(scores, openMajors, true));
        });

    [Fact]
    public void A_core_norm_not_met_is_always_negative() =>
        Gen.Select(MostlyMet, Gen.Int[0, 2], Gen.Bool).Sample((scores, openMajors, plan) =>
        {
            scores[Core] = Score.NotMet;

            Assert.Equal(Negative, Advice(scores, openMajors, plan));
        });

    [Fact]
    public void Another_number_in_the_rule_gives_another_advice()
    {
        var stricter = Set.DecisionRule with { Positive = Set.DecisionRule.Positive with { MaxPartlyTotalPercent = 4 } };

        Assert.Equal(Negative, stricter.Compute(Themes("1,1,1", 0, 0, 0), 0, false));
    }

    [Theory]
    [InlineData(46, 3, 0, 97)]
    [InlineData(49, 0, 0, 100)]
    [InlineData(0, 0, 49, 0)]
    [InlineData(0, 1, 3, 13)] // 12.5
    [InlineData(0, 1, 5, 8)] // 8.33
    [InlineData(1, 1, 1, 50)]
    public void The_percentage_is_rounded_half_up(int met, int partly, int not, int percentage) =>
        Assert.Equal(percentage, Set.ScorePoints.Percentage([new("A", met, partly, not, NotApplicable: 7)]));

    [Fact]
    public void Without_an_applicable_norm_there_is_no_percentage() => Assert.Null(Set.ScorePoints.Percentage([new("A", 0, 0, 0, NotApplicable: 2)]));

    private static int Core => Set.Norms.TakeWhile(norm => !norm.Core).Count();

    private static ComputedAdvice Advice(Score[] scores, int openMajors, bool plan) =>
        Set.DecisionRule.Compute(Set.Count(Set.Norms, Set.Norms.Zip(scores).ToDictionary(pair => pair.First.Code, pair => pair.Second)), openMajors, plan);

    private static Score[] Shuffled(int partly, int not, int seed)
    {
        var scores = Enumerable.Repeat(Score.PartlyMet, partly).Concat(Enumerable.Repeat(Score.NotMet, not)).ToList();
        var all = scores.Concat(Enumerable.Repeat(Score.Met, Set.Norms.Count - scores.Count)).ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    /// <summary>The three themes of the example set (16, 15 and 18 norms); what is not met lies in the second, what is not applicable in the first.</summary>
    private static ThemeCount[] Themes(string partlyPerTheme, int not, int core, int notApplicable)
    {
        var partly = partlyPerTheme.Split(',').Select(int.Parse).ToList();
        return
        [
            new("V", 16 - partly[0] - notApplicable, partly[0], 0, NotApplicable: notApplicable),
            new("D", 15 - partly[1] - not, partly[1], not, NotMetCore: core),
            new("O", 18 - partly[2], partly[2], 0),
        ];
    }
}
