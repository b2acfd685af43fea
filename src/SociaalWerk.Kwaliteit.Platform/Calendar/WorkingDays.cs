namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>Counts in working days: Monday to Friday, public holidays left out (6.2).</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DutchHolidays.Contains(date);

    public static DateOnly OnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : OnOrAfter(date.AddDays(1));

    public static DateOnly OnOrBefore(DateOnly date) => IsWorkingDay(date) ? date : OnOrBefore(date.AddDays(-1));

    /// <summary>The working day that lies <paramref name="amount"/> working days after the date, or before it when negative.</summary>
    public static DateOnly Add(DateOnly date, int amount)
    {
        var step = Math.Sign(amount);
        for (var left = Math.Abs(amount); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date)) left--;
        }

        return date;
    }

    /// <summary>The number of working days after <paramref name="after"/> up to and including <paramref name="through"/>.</summary>
    public static int Between(DateOnly after, DateOnly through)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= through; day = day.AddDays(1))
        {
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }
}
