using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-03-31", "2026-1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-04-01", "2026-2", "2026-04-01", "2026-06-30")]
    [InlineData("2026-09-30", "2026-3", "2026-07-01", "2026-09-30")]
    [InlineData("2026-12-31", "2026-4", "2026-10-01", "2026-12-31")]
    public void A_day_lies_in_one_quarter(string day, string quarter, string first, string last)
    {
        var it = Quarter.Of(Day(day));

        Assert.Equal((quarter, Day(first), Day(last)), (it.ToString(), it.First, it.Last));
        Assert.Equal(it, Quarter.Read(quarter));
    }

    [Fact]
    public void After_the_last_quarter_comes_the_first_of_the_next_year() => Assert.Equal(new Quarter(2027, 1), new Quarter(2026, 4).Next);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-0")]
    [InlineData("2026-5")]
    [InlineData("0000-1")]
    [InlineData("9999-4")]
    [InlineData("26-1")]
    [InlineData("2026-1 ")]
    public void What_is_no_quarter_is_not_read_as_one(string? text) => Assert.Null(Quarter.Read(text));
}
