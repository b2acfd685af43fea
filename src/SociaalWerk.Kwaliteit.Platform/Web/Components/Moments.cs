using System.Globalization;
using Microsoft.AspNetCore.Html;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Days and moments as people read them, on Dutch clocks.</summary>
public static class Moments
{
    /// <summary>A day: 3 februari 2026.</summary>
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A moment: 3 februari 2026, 14:05.</summary>
    public static string Words(this DateTimeOffset moment) => AmsterdamTime.Local(moment).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    internal static IHtmlContent Element(DateTimeOffset moment) =>
        Html.Tag("time", null, moment.Words()).With("datetime", moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    internal static IHtmlContent Element(DateOnly day) =>
        Html.Tag("time", null, day.Words()).With("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
