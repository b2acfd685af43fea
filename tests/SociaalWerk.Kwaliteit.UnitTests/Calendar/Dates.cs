using System.Globalization;
using CsCheck;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

internal static class Dates
{
    public static readonly Gen<DateOnly> Any = Gen.Int[0, 36_524].Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string iso) => DateTimeOffset.ParseExact(iso, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
