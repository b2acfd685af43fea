using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class TermsTests
{
    private static readonly Gen<TermLength> Short = Gen.OneOf(
        Gen.Int[0, 60].Select(amount => new TermLength(amount, TermUnit.WorkingDays)),
        Gen.Int[0, 90].Select(amount => new TermLength(amount, TermUnit.Days)),
        Gen.Int[0, 12].Select(amount => new TermLength(amount, TermUnit.Weeks)),
        Gen.Int[0, 3].Select(amount => new TermLength(amount, TermUnit.Months)));

    [Theory]
    [InlineData("2026-03-20", 2, TermUnit.Weeks, "2026-04-07")] // Good Friday, Easter
    [InlineData("2026-03-23", 2, TermUnit.Weeks, "2026-04-07")] // Easter Monday
    [InlineData("2026-03-27", 1, TermUnit.Months, "2026-04-28")] // King's Day
    [InlineData("2025-03-26", 1, TermUnit.Months, "2025-04-28")] // King's Day moved to Saturday 26 April
    [InlineData("2025-03-27", 1, TermUnit.Months, "2025-04-28")] // the Sunday after it
    [InlineData("2026-04-05", 30, TermUnit.Days, "2026-05-06")] // 5 May
    [InlineData("2026-04-14", 30, TermUnit.Days, "2026-05-15")] // Ascension
    [InlineData("2026-04-13", 6, TermUnit.Weeks, "2026-05-26")] // Whit Monday
    [InlineData("2026-11-25", 1, TermUnit.Months, "2026-12-28")] // Christmas, Saturday, Sunday
    [InlineData("2026-12-25", 1, TermUnit.Weeks, "2027-01-04")] // 1 January, weekend
    [InlineData("2026-02-26", 30, TermUnit.Days, "2026-03-30")] // Saturday before the clock goes forward
    [InlineData("2028-01-31", 1, TermUnit.Months, "2028-02-29")] // leap day
    [InlineData("2027-12-01", 90, TermUnit.Days, "2028-02-29")]
    [InlineData("2028-02-28", 1, TermUnit.Days, "2028-02-29")]
    [InlineData("2027-02-26", 1, TermUnit.Days, "2027-03-01")]
    [InlineData("2026-04-24", 10, TermUnit.WorkingDays, "2026-05-12")]
    [InlineData("2026-03-18", 10, TermUnit.WorkingDays, "2026-04-01")]
    [InlineData("2026-03-19", 10, TermUnit.WorkingDays, "2026-04-02")]
    [InlineData("2026-03-20", 10, TermUnit.WorkingDays, "2026-04-07")]
    public void A_short_term_ends_on_the_next_working_day(string act, int amount, TermUnit unit, string lastDay) =>
        Assert.Equal(Day(lastDay), Terms.LastDay(Day(act), new TermLength(amount, unit)));

    [Theory]
    [InlineData("2026-01-31", 12, TermUnit.Months, "2027-01-31")] // a Sunday
    [InlineData("2026-08-31", 6, TermUnit.Months, "2027-02-28")] // a Sunday, clamped
    [InlineData("2026-01-04", 4, TermUnit.Months, "2026-05-04")]
    [InlineData("2026-01-05", 4, TermUnit.Months, "2026-05-05")] // a holiday
    [InlineData("2026-01-04", 91, TermUnit.Days, "2026-04-05")] // Easter Sunday
    [InlineData("2026-01-04", 13, TermUnit.Weeks, "2026-04-05")]
    public void A_term_of_more_than_three_months_stays_where_it_ends(string act, int amount, TermUnit unit, string lastDay) =>
        Assert.Equal(Day(lastDay), Terms.LastDay(Day(act), new TermLength(amount, unit)));

    [Theory]
    [InlineData("2026-01-05", 90, TermUnit.Days, "2026-04-07")]
    [InlineData("2026-01-11", 12, TermUnit.Weeks, "2026-04-07")]
    [InlineData("2026-01-05", 3, TermUnit.Months, "2026-04-07")]
    public void A_term_of_exactly_three_months_still_moves(string act, int amount, TermUnit unit, string lastDay) =>
        Assert.Equal(Day(lastDay), Terms.LastDay(Day(act), new TermLength(amount, unit)));

    [Theory]
    [InlineData("2026-05-11", 20, TermUnit.WorkingDays, "2026-04-09")] // D3, over King's Day and 5 May
    [InlineData("2026-04-20", 15, TermUnit.WorkingDays, "2026-03-26")] // D5, over Easter
    [InlineData("2028-02-29", 6, TermUnit.Months, "2027-08-27")] // D18, from a Sunday
    [InlineData("2028-02-29", 3, TermUnit.Months, "2027-11-29")]
    [InlineData("2026-07-06", 3, TermUnit.Months, "2026-04-02")] // from Easter Monday over the weekend and Good Friday
    public void A_term_counted_back_ends_on_the_working_day_before(string date, int amount, TermUnit unit, string latest) =>
        Assert.Equal(Day(latest), Terms.LatestDayBefore(Day(date), new TermLength(amount, unit)));

    [Fact]
    public void A_reminder_is_no_term_and_may_fall_on_a_sunday() =>
        Assert.Equal(Day("2027-08-29"), Terms.DayBefore(Day("2028-02-29"), new TermLength(6, TermUnit.Months)));

    [Fact]
    public void A_check_that_waits_for_information_goes_on_with_the_working_days_it_had_left()
    {
        var left = Terms.Remaining(Day("2026-03-02"), new TermLength(10, TermUnit.WorkingDays), Day("2026-03-05"));

        Assert.Equal(new TermLength(7, TermUnit.WorkingDays), left);
        Assert.Equal(Day("2026-04-14"), Terms.LastDay(Day("2026-04-01"), left));
    }

    [Fact]
    public void A_deferred_decision_goes_on_with_the_days_it_had_left_before_the_end_moved()
    {
        var thirty = new TermLength(30, TermUnit.Days);
        var left = Terms.Remaining(Day("2026-05-01"), thirty, Day("2026-05-11"));

        Assert.Equal(Day("2026-06-01"), Terms.LastDay(Day("2026-05-01"), thirty));
        Assert.Equal(new TermLength(20, TermUnit.Days), left);
        Assert.Equal(Day("2026-06-30"), Terms.LastDay(Day("2026-06-10"), left));
    }

    [Fact]
    public void A_second_pause_takes_what_the_first_one_left()
    {
        var afterFirst = Terms.Remaining(Day("2026-03-02"), new TermLength(10, TermUnit.WorkingDays), Day("2026-03-05"));
        var afterSecond = Terms.Remaining(Day("2026-03-16"), afterFirst, Day("2026-03-18"));

        Assert.Equal(new TermLength(5, TermUnit.WorkingDays), afterSecond);
    }

    [Fact]
    public void Nothing_is_left_on_a_last_day_to_which_the_term_moved() =>
        Assert.Equal(new TermLength(0, TermUnit.Days), Terms.Remaining(Day("2026-05-01"), new TermLength(30, TermUnit.Days), Day("2026-06-01")));

    [Fact]
    public void A_term_cannot_pause_before_it_began() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Terms.Remaining(Day("2026-05-02"), new TermLength(30, TermUnit.Days), Day("2026-05-01")));

    [Fact]
    public void A_term_in_months_cannot_pause() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Terms.Remaining(Day("2026-05-01"), new TermLength(1, TermUnit.Months), Day("2026-05-02")));

    [Fact]
    public void A_short_term_never_ends_on_a_day_without_work() =>
        Gen.Select(Any, Short).Sample((act, length) => Assert.True(WorkingDays.IsWorkingDay(Terms.LastDay(act, length))));

    [Fact]
    public void Moving_the_end_only_skips_days_without_work() =>
        Gen.Select(Any, Short).Sample((act, length) =>
            Assert.Equal(0, WorkingDays.Between(Terms.NominalLastDay(act, length).AddDays(-1), Terms.LastDay(act, length).AddDays(-1))));

    [Fact]
    public void A_term_counted_back_never_ends_on_a_day_without_work_nor_leaves_too_little_time() =>
        Gen.Select(Any, Short).Sample((date, length) =>
        {
            var latest = Terms.LatestDayBefore(date, length);

            Assert.True(WorkingDays.IsWorkingDay(latest));
            Assert.True(latest <= Terms.DayBefore(date, length));
        });

    [Fact]
    public void A_later_act_never_gives_an_earlier_end() =>
        Gen.Select(Any, Short, Gen.Int[0, 40]).Sample((act, length, later) =>
            Assert.True(Terms.LastDay(act.AddDays(later), length) >= Terms.LastDay(act, length)));

    [Fact]
    public void A_pause_that_ends_the_same_day_changes_nothing() =>
        Gen.Select(Any, Short.Where(length => length.Unit != TermUnit.Months), Gen.Double[0, 1]).Sample((act, length, part) =>
        {
            var span = Terms.NominalLastDay(act, length).DayNumber - act.DayNumber;
            var day = act.AddDays((int)(part * span));

            Assert.Equal(Terms.LastDay(act, length), Terms.LastDay(day, Terms.Remaining(act, length, day)));
        });
}
