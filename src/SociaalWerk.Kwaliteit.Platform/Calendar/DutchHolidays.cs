using System.Collections.Concurrent;

namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>The public holidays on which no term of the scheme ends (6.2).</summary>
public static class DutchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<DateOnly>> Years = [];

    public static IReadOnlyList<DateOnly> In(int year) => Years.GetOrAdd(year, Of);

    public static bool Contains(DateOnly date) => In(date.Year).Contains(date);

    private static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            new(year, 1, 1),
            easter.AddDays(-2),
            easter.AddDays(1),
            KingsDay(year),
            new(year, 5, 5),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
    }

    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>Easter of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones and Butcher).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - moon - (year % 100 % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * weekday)) / 451;
        var fromMarch = moon + weekday - (7 * correction) + 114;
        return new DateOnly(year, fromMarch / 31, (fromMarch % 31) + 1);
    }
}
