using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Retention;

namespace SociaalWerk.Kwaliteit.UnitTests.Retention;

public sealed class RetentionRulesTests
{
    private static readonly RetentionNumbers Numbers = SchemeData.Scheme("1-demo").Retention;

    [Fact]
    public void Each_kind_of_data_has_one_row() =>
        Assert.Equal(Enum.GetValues<RetentionKind>().Order(), RetentionRules.Table.Select(rule => rule.Kind).Order());

    [Fact]
    public void Each_term_is_a_number_of_the_scheme_or_a_technical_one_of_a_month_at_most() => Assert.All(RetentionRules.Table, rule =>
    {
        var (now, twice) = (rule.Keeps(Numbers), rule.Keeps(new RetentionNumbers(48, 10, 12, 20, 10, 14, 48, 60, 24)));
        if (rule.Announced || rule.Kind == RetentionKind.Announcements) Assert.Equal(now with { Amount = 2 * now.Amount }, twice);
        else Assert.True(now == twice && now is { Unit: KeepingUnit.Hours } or { Unit: KeepingUnit.Days, Amount: <= 31 }, $"{rule.Kind}: {now}");
    });

    [Theory]
    [InlineData(24, "24 Hours")]
    [InlineData(1, "1 Hours")]
    [InlineData(720, "30 Days")]
    public void A_technical_term_is_told_in_days_where_it_is_long(int hours, string told)
    {
        var keeping = Keeping.Span(TimeSpan.FromHours(hours));

        Assert.Equal(told, $"{keeping.Amount} {keeping.Unit}");
    }

    [Fact]
    public void A_scheme_whose_retention_is_nothing_is_refused()
    {
        var json = SchemeData.Resource("regeling-1-demo.json").Replace("\"announcement_days\": 30", "\"announcement_days\": 0", StringComparison.Ordinal);

        Assert.Equal(["retention.announcement_days"], SchemeImport.Read(json).Problems.Select(p => p.Field));
    }
}
