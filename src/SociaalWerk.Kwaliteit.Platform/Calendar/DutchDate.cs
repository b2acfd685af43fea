namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>Writes a date in full on a Dutch document, the same on a machine without language data and whatever the reader's language.</summary>
public static class DutchDate
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public static string InFull(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>With the day of the week, for a last day that nobody may misread.</summary>
    public static string WithDay(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {InFull(date)}";
}
