namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>Legal dates are days in Europe/Amsterdam, instants are stored in UTC; this translates (6.2).</summary>
public static class AmsterdamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateTimeOffset StartOfDay(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant at which a term that ends on this day ends.</summary>
    public static DateTimeOffset EndOfDay(DateOnly date) => At(date, LastSecond);

    /// <summary>The UTC instant of a local time; a time skipped in spring becomes an hour later, one that occurs twice in autumn is the second.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Whether the last day of a term is over.</summary>
    public static bool HasPassed(DateOnly lastDay, DateTimeOffset now) => DateOf(now) > lastDay;
}
