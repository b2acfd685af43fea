using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class AmsterdamTimeTests
{
    [Theory]
    [InlineData("2026-01-15", "2026-01-15T22:59:59Z")]
    [InlineData("2026-07-15", "2026-07-15T21:59:59Z")]
    [InlineData("2026-03-28", "2026-03-28T22:59:59Z")]
    [InlineData("2026-03-29", "2026-03-29T21:59:59Z")]
    [InlineData("2026-10-24", "2026-10-24T21:59:59Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:59Z")]
    [InlineData("2028-02-29", "2028-02-29T22:59:59Z")]
    public void A_day_ends_at_one_second_before_midnight_in_Amsterdam(string date, string instant)
    {
        var end = AmsterdamTime.EndOfDay(Day(date));

        Assert.Equal(Instant(instant), end);
        Assert.Equal(TimeSpan.Zero, end.Offset);
    }

    [Theory]
    [InlineData("2026-03-28", 24)]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    public void A_night_in_which_the_clock_changes_makes_a_shorter_or_longer_day(string date, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), AmsterdamTime.StartOfDay(Day(date).AddDays(1)) - AmsterdamTime.StartOfDay(Day(date)));

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:30:00Z", "2026-10-25")]
    public void An_instant_belongs_to_the_day_it_is_in_Amsterdam(string instant, string date) =>
        Assert.Equal(Day(date), AmsterdamTime.DateOf(Instant(instant)));

    [Theory]
    [InlineData("2026-03-29", 2, 30, "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", 2, 30, "2026-10-25T01:30:00Z")]
    public void A_skipped_time_is_an_hour_later_and_a_doubled_time_the_second(string date, int hour, int minute, string instant) =>
        Assert.Equal(Instant(instant), AmsterdamTime.At(Day(date), new TimeOnly(hour, minute)));

    [Fact]
    public void A_term_has_passed_from_midnight_in_Amsterdam_and_not_before()
    {
        var last = Day("2026-03-29");

        Assert.False(AmsterdamTime.HasPassed(last, AmsterdamTime.EndOfDay(last)));
        Assert.False(AmsterdamTime.HasPassed(last, Instant("2026-03-29T21:59:59Z").AddMilliseconds(999)));
        Assert.True(AmsterdamTime.HasPassed(last, Instant("2026-03-29T22:00:00Z")));
    }

    [Fact]
    public void Both_ends_of_a_day_belong_to_it() => Any.Sample(date =>
    {
        Assert.Equal(date, AmsterdamTime.DateOf(AmsterdamTime.StartOfDay(date)));
        Assert.Equal(date, AmsterdamTime.DateOf(AmsterdamTime.EndOfDay(date)));
        Assert.Equal(AmsterdamTime.StartOfDay(date.AddDays(1)), AmsterdamTime.EndOfDay(date).AddSeconds(1));
    });
}
