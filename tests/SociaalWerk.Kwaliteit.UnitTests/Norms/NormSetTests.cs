using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class NormSetTests
{
    private static readonly NormSet Set = SchemeData.NormSet("2.0-demo");

    [Fact]
    public void The_example_set_has_three_themes_eight_values_and_49_norms()
    {
        Assert.Equal(["V:16", "D:15", "O:18"], Set.Themes.Select(theme => $"{theme.Code}:{Set.NormsOf(theme).Count()}"));
        Assert.Equal(8, Set.Values.Count);
        Assert.Equal(49, Set.Norms.Count);
    }

    [Fact]
    public void The_core_norms_are_the_ones_that_cannot_be_bought_off() =>
        Assert.Equal(["V16", "D10", "D11", "D13", "O08", "O10", "O12", "O16"], Set.Norms.Where(norm => norm.Core).Select(norm => norm.Code));

    [Fact]
    public void The_example_set_says_in_both_languages_that_it_is_not_the_official_text()
    {
        Assert.False(Set.Official);
        Assert.Contains("niet de officiële normtekst", Set.DisclaimerIn(CultureInfo.GetCultureInfo("nl")), StringComparison.Ordinal);
        Assert.Contains("not the official text", Set.DisclaimerIn(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_set_is_mandatory_from_the_first_of_2026() =>
        Assert.Equal(
            (NormStatus.Mandatory, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)),
            (Set.Status, Set.PublishedOn, Set.MandatoryFrom));

    [Fact]
    public void Every_norm_reads_in_Dutch_and_in_English() =>
        Assert.All(Set.Norms, norm =>
        {
            Assert.NotEqual(norm.TitleIn(CultureInfo.GetCultureInfo("nl-NL")), norm.TitleIn(CultureInfo.GetCultureInfo("en-GB")));
            Assert.NotEqual(norm.TextIn(CultureInfo.GetCultureInfo("nl-NL")), norm.TextIn(CultureInfo.GetCultureInfo("en-GB")));
        });

    [Theory]
    [InlineData("V01", true)]
    [InlineData("D01", true)]
    [InlineData("O01", false)]
    [InlineData("V16", true)]
    [InlineData("O08", false)]
    public void Only_norms_about_workers_and_services_may_be_not_applicable(string code, bool expected) =>
        Assert.Equal(expected, Set.Find(code)!.MayBeNotApplicable);

    [Fact]
    public void An_unknown_norm_is_not_found() => Assert.Null(Set.Find("X01"));

    [Fact]
    public void Between_publication_and_the_mandatory_date_the_organisation_chooses()
    {
        var next = Set with { Version = "3.0", Status = NormStatus.Published, PublishedOn = new(2026, 6, 1), MandatoryFrom = new(2027, 1, 1) };

        Assert.Equal(["2.0-demo"], Versions(today: new(2026, 5, 31), audit: new(2026, 12, 31)));
        Assert.Equal(["3.0", "2.0-demo"], Versions(today: new(2026, 6, 1), audit: new(2026, 12, 31)));
        Assert.Equal(["3.0"], Versions(today: new(2026, 6, 1), audit: new(2027, 1, 1)));

        IEnumerable<string> Versions(DateOnly today, DateOnly audit) => NormTransition.ChoicesFor([Set, next], today, audit).Select(set => set.Version);
    }

    [Fact]
    public void A_pinned_set_must_be_replaced_when_a_newer_one_is_mandatory_on_the_first_audit_day()
    {
        var next = Set with { Version = "3.0", Status = NormStatus.Published, MandatoryFrom = new(2027, 1, 1) };

        Assert.False(NormTransition.MustRepin(Set, [Set, next], new(2026, 12, 31)));
        Assert.True(NormTransition.MustRepin(Set, [Set, next], new(2027, 1, 1)));
        Assert.False(NormTransition.MustRepin(Set, [Set, next with { Status = NormStatus.Draft }], new(2027, 1, 1)));
        Assert.False(NormTransition.MustRepin(next, [Set, next], new(2027, 1, 1)));
    }

    [Fact]
    public void A_retired_set_serves_no_audit_from_that_day_on()
    {
        var retired = Set with { RetiredOn = new(2026, 9, 1) };

        Assert.False(NormTransition.MustRepin(retired, [retired], new(2026, 8, 31)));
        Assert.True(NormTransition.MustRepin(retired, [retired], new(2026, 9, 1)));
    }
}
