using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

/// <summary>Each term of the scheme from every day of ten years, beside a calculation that shares nothing with the product: a wall calendar and a finger (6.2).</summary>
public sealed class EveryDayTests
{
    private static readonly DateOnly First = Day("2026-01-01"), Last = Day("2035-12-31");

    private static readonly IReadOnlyList<DateOnly> Easters =
    [
        .. new[]
        {
            "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13",
            "2037-04-05",
        }.Select(Day),
    ];

    /// <summary>2025, 2031 and 2036 have a 27 April on a Sunday.</summary>
    private static readonly HashSet<DateOnly> Free =
    [
        .. Easters.SelectMany(easter => new[] { -2, 1, 39, 50 }.Select(easter.AddDays)),
        .. Easters.SelectMany(easter => new[] { "01-01", "05-05", "12-25", "12-26", easter.Year is 2025 or 2031 or 2036 ? "04-26" : "04-27" }.Select(day => Day($"{easter.Year}-{day}"))),
    ];

    private static readonly List<DateOnly> Working =
        [.. Days(Day("2024-01-01"), Day("2037-12-31")).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Free.Contains(day))];

    public static TheoryData<string> Kinds =>
        [.. SchemeData.Schemes[^1].Terms.GroupBy(term => (term.Value.Length, term.Value.Ending)).Select(same => string.Join(' ', same.Select(term => term.Key)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void From_every_day_of_ten_years_a_term_ends_on_the_day_that_the_wall_calendar_shows(string kinds)
    {
        var rule = SchemeData.Schemes[^1].Terms[Enum.Parse<TermKind>(kinds.Split(' ')[0])];

        var wrong = Days(First, Last).Where(day => rule.LastDay(day) != LastDay(day, rule)).Select(day => $"{day:yyyy-MM-dd}: {rule.LastDay(day):yyyy-MM-dd}, not {LastDay(day, rule):yyyy-MM-dd}");

        Assert.Empty(wrong.Take(5));
    }

    [Fact]
    public void A_day_off_is_one_on_the_wall_calendar_and_no_other_is() =>
        Assert.DoesNotContain(Days(First, Last), day => WorkingDays.IsWorkingDay(day) != (Working[IndexOnOrAfter(day)] == day));

    /// <summary>Also on the nights on which the clock is put forward or back, and on a leap day.</summary>
    [Fact]
    public void Every_day_ends_a_second_before_the_next_and_belongs_to_itself() =>
        Assert.All(Days(First, Last), day =>
        {
            Assert.Equal(AmsterdamTime.StartOfDay(day.AddDays(1)), AmsterdamTime.EndOfDay(day).AddSeconds(1));
            Assert.Equal((day, day), (AmsterdamTime.DateOf(AmsterdamTime.StartOfDay(day)), AmsterdamTime.DateOf(AmsterdamTime.EndOfDay(day))));
            Assert.False(AmsterdamTime.HasPassed(day, AmsterdamTime.EndOfDay(day)));
            Assert.True(AmsterdamTime.HasPassed(day, AmsterdamTime.StartOfDay(day.AddDays(1))));
        });

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2028-02-29", 24)]
    public void A_day_has_the_hours_that_it_has(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), AmsterdamTime.StartOfDay(Day(day).AddDays(1)) - AmsterdamTime.StartOfDay(Day(day)));

    private static DateOnly LastDay(DateOnly from, TermRule rule)
    {
        var sign = rule.Ending == TermEnding.CountedBack ? -1 : 1;
        var (amount, unit) = rule.Length;
        var end = unit switch
        {
            // The finger stands on the day before the first that counts.
            TermUnit.WorkingDays => sign > 0 ? Working[IndexOnOrAfter(from.AddDays(1)) + amount - 1] : Working[IndexOnOrAfter(from) - amount],
            TermUnit.Months => SameDay(from, sign * amount),
            _ => from.AddDays(sign * amount * (unit == TermUnit.Weeks ? 7 : 1)),
        };
        if (rule.Ending == TermEnding.Nominal || (rule.Ending == TermEnding.ToAct && (unit, amount) is (TermUnit.Months, > 3) or (TermUnit.Weeks, > 12) or (TermUnit.Days, > 90))) return end;

        var at = IndexOnOrAfter(end);
        return sign > 0 || Working[at] == end ? Working[at] : Working[at - 1];
    }

    /// <summary>The same day of another month, or its last when it has no such day.</summary>
    private static DateOnly SameDay(DateOnly from, int months)
    {
        var month = (from.Year * 12) + from.Month - 1 + months;
        return new DateOnly(month / 12, (month % 12) + 1, Math.Min(from.Day, DateTime.DaysInMonth(month / 12, (month % 12) + 1)));
    }

    private static int IndexOnOrAfter(DateOnly day)
    {
        var at = Working.BinarySearch(day);
        return at >= 0 ? at : ~at;
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly through) => Enumerable.Range(0, through.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
