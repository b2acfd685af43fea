using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class DutchHolidaysTests
{
    [Theory]
    [InlineData("2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26")]
    [InlineData("2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26")]
    [InlineData("2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26")]
    [InlineData("2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26")]
    public void A_year_has_exactly_the_nine_holidays_of_the_scheme(string holidays)
    {
        var expected = holidays.Split(' ').Select(Day).ToList();

        Assert.Equal(expected, DutchHolidays.In(expected[0].Year).Order());
    }

    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    public void Easter_falls_on_its_known_dates(string easter) => Assert.Equal(Day(easter), DutchHolidays.EasterSunday(Day(easter).Year));

    [Fact]
    public void Kings_day_is_26_april_exactly_when_the_27th_is_a_sunday() =>
        Assert.All(Enumerable.Range(2014, 200), year =>
        {
            var sunday = new DateOnly(year, 4, 27).DayOfWeek == DayOfWeek.Sunday;

            Assert.Equal(!sunday, DutchHolidays.Contains(new DateOnly(year, 4, 27)));
            if (sunday) Assert.True(DutchHolidays.Contains(new DateOnly(year, 4, 26)));
        });
}
