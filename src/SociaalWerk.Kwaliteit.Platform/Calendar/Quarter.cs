using System.Globalization;

namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>Three months of a calendar year.</summary>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    public DateOnly First => new(Year, (Number * 3) - 2, 1);

    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    public Quarter Next => Of(First.AddMonths(3));

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Null for what no quarter is written like: 2027-1.</summary>
    public static Quarter? Read(string? text) =>
        text is [.. { Length: 4 } year, '-', >= '1' and <= '4'] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 9999
            ? new Quarter(number, text[^1] - '0')
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number}");
}
