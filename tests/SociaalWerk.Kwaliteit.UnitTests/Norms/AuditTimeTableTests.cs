using System.Globalization;
using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Norms;
using static SociaalWerk.Kwaliteit.Certification.Norms.PathKind;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class AuditTimeTableTests
{
    private static readonly AuditTimeTable Table = SchemeData.NormSet("2.0-demo").AuditTimeTable;

    private static readonly Gen<decimal> Fte = Gen.Int[1, 20_000].Select(tenths => tenths / 10m);

    [Theory]
    [InlineData("18", 1, false, nameof(Initial), "2")]
    [InlineData("300", 1, false, nameof(Initial), "6")]
    [InlineData("300", 1, true, nameof(Recertification), "4.0")]
    [InlineData("801", 1, false, nameof(Initial), "10")]
    [InlineData("25.0", 1, false, nameof(Initial), "2")]
    [InlineData("25.1", 1, false, nameof(Initial), "3")]
    [InlineData("18", 13, true, nameof(Initial), "3")] // the ruling: (2 + 2) x 0.8 = 3.2
    [InlineData("0.1", 1, false, nameof(Initial), "1.5")]
    [InlineData("10", 1, false, nameof(Initial), "1.5")]
    [InlineData("10.1", 1, false, nameof(Initial), "2")]
    [InlineData("50", 1, false, nameof(Initial), "3")]
    [InlineData("50.1", 1, false, nameof(Initial), "4")]
    [InlineData("100.1", 1, false, nameof(Initial), "5")]
    [InlineData("200.1", 1, false, nameof(Initial), "6")]
    [InlineData("350", 1, false, nameof(Initial), "6")]
    [InlineData("350.1", 1, false, nameof(Initial), "8")]
    [InlineData("600", 1, false, nameof(Initial), "8")]
    [InlineData("600.1", 1, false, nameof(Initial), "9")]
    [InlineData("800", 1, false, nameof(Initial), "9")]
    [InlineData("800.1", 1, false, nameof(Initial), "10")]
    [InlineData("10", 1, false, nameof(Recertification), "1.5")]
    [InlineData("25", 1, false, nameof(Recertification), "2")]
    [InlineData("50", 1, false, nameof(Recertification), "2.5")]
    [InlineData("100", 1, false, nameof(Recertification), "3")]
    [InlineData("200", 1, false, nameof(Recertification), "4")]
    [InlineData("350", 1, false, nameof(Recertification), "5")]
    [InlineData("600", 1, false, nameof(Recertification), "6.5")]
    [InlineData("1000.1", 1, false, nameof(Recertification), "9.5")]
    [InlineData("18", 3, false, nameof(Initial), "2")]
    [InlineData("18", 4, false, nameof(Initial), "2.5")]
    [InlineData("18", 6, false, nameof(Initial), "2.5")]
    [InlineData("18", 7, false, nameof(Initial), "3")]
    [InlineData("10", 1, true, nameof(Initial), "1.5")] // 1.2, minimum
    [InlineData("10", 1, true, nameof(Recertification), "1.5")]
    [InlineData("10", 1, true, nameof(ScopeChange), "1")] // 1.2, rounded
    [InlineData("10", 1, true, nameof(Special), "1")]
    [InlineData("10", 1, true, nameof(Transfer), "1")]
    [InlineData("10", 1, false, nameof(Transfer), "1.5")]
    [InlineData("300", 1, false, nameof(Special), "5")]
    [InlineData("600", 1, true, nameof(Recertification), "5")] // 5.2
    [InlineData("600", 1, true, nameof(Initial), "6.5")] // 6.4
    public void The_table_gives_the_days_of_the_scheme(string fte, int municipalities, bool otherMark, string kind, string days) =>
        Assert.Equal(Number(days), Table.Days(Number(fte), municipalities, otherMark, Enum.Parse<PathKind>(kind)));

    [Theory]
    [InlineData("2.24", "2")]
    [InlineData("2.25", "2.5")]
    [InlineData("2.74", "2.5")]
    [InlineData("2.75", "3")]
    public void Halves_are_rounded_up_at_a_quarter(string days, string rounded)
    {
        var table = Table with { Rows = [new AuditTimeRow(10, Number(days), Number(days))] };

        Assert.Equal(Number(rounded), table.Days(10, 1, false, Initial));
    }

    [Fact]
    public void Another_mark_takes_off_a_fifth_and_all_together_take_off_three_tenths_at_most() =>
        Assert.Equal(new AuditTimeReductions(OtherMarkPercent: 20, MaxPercent: 30), Table.Reductions);

    [Fact]
    public void Reductions_never_exceed_their_maximum()
    {
        var table = Table with { Reductions = new AuditTimeReductions(OtherMarkPercent: 50, MaxPercent: 30) };

        Assert.Equal(3.5m, table.Days(200, 1, true, Initial)); // 5 x 0.7
    }

    [Fact]
    public void The_day_for_preparation_and_report_stands_outside() => Assert.Equal(1, Table.OffSiteDays);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("18.25")]
    public void A_size_must_be_above_zero_with_one_decimal(string fte) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.Days(Number(fte), 1, false, Initial));

    [Fact]
    public void A_negative_number_of_municipalities_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.Days(18, -1, false, Initial));

    [Fact]
    public void A_larger_organisation_in_more_municipalities_never_takes_less_time() =>
        Gen.Select(Fte, Fte, Gen.Int[0, 40], Gen.Int[0, 10], Gen.Bool, Gen.Enum<PathKind>()).Sample((fte, more, municipalities, extra, otherMark, kind) =>
            Assert.True(Table.Days(fte + more, municipalities + extra, otherMark, kind) >= Table.Days(fte, municipalities, otherMark, kind)));

    [Fact]
    public void Days_are_whole_halves_and_never_below_the_minimum() =>
        Gen.Select(Fte, Gen.Int[0, 40], Gen.Bool, Gen.Enum<PathKind>()).Sample((fte, municipalities, otherMark, kind) =>
        {
            var days = Table.Days(fte, municipalities, otherMark, kind);

            Assert.Equal(0, days % 0.5m);
            Assert.True(days >= Table.Kinds[kind].MinimumDays);
        });

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
