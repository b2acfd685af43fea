namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Writes a date in full, the same on a machine without language data.</summary>
internal static class DutchDate
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    public static string InFull(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";
}
