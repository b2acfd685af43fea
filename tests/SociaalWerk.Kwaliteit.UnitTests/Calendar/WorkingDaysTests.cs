using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", false)]
    [InlineData("2026-04-04", false)]
    [InlineData("2026-04-05", false)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-04-07", true)]
    [InlineData("2026-05-05", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-31", true)]
    public void Work_rests_on_weekends_and_holidays(string date, bool expected) => Assert.Equal(expected, WorkingDays.IsWorkingDay(Day(date)));

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-04", 1, "2026-04-07")]
    [InlineData("2026-04-24", 10, "2026-05-12")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-05-12", -10, "2026-04-24")]
    [InlineData("2026-04-03", 0, "2026-04-03")]
    public void Counting_starts_the_day_after_and_skips_days_without_work(string from, int amount, string expected) =>
        Assert.Equal(Day(expected), WorkingDays.Add(Day(from), amount));

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() =>
        Gen.Select(Any, Gen.Int[-60, 60], Gen.Int[0, 30]).Sample((date, amount, later) =>
            Assert.True(WorkingDays.Add(date.AddDays(later), amount) >= WorkingDays.Add(date, amount)));

    [Fact]
    public void More_working_days_always_end_later() =>
        Gen.Select(Any, Gen.Int[-60, 60]).Sample((date, amount) =>
            Assert.True(WorkingDays.Add(date, amount + 1) > WorkingDays.Add(date, amount)));

    [Fact]
    public void Counting_between_is_the_inverse_of_adding() =>
        Gen.Select(Any, Gen.Int[0, 60]).Sample((date, amount) =>
            Assert.Equal(amount, WorkingDays.Between(date, WorkingDays.Add(date, amount))));

    [Fact]
    public void From_a_working_day_there_and_back_is_the_same_day() =>
        Gen.Select(Any.Where(WorkingDays.IsWorkingDay), Gen.Int[-60, 60]).Sample((date, amount) =>
            Assert.Equal(date, WorkingDays.Add(WorkingDays.Add(date, amount), -amount)));
}
