using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A day, in the browser's own date field, which people know and which reads it out in their language.</summary>
[HtmlTargetElement("kw-date", Attributes = "for")]
public sealed class DateTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>The first day allowed.</summary>
    public DateOnly? Min { get; set; }

    /// <summary>The last day allowed.</summary>
    public DateOnly? Max { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field)
    {
        var box = Box("date", field.Value).With("min", Iso(Min)).With("max", Iso(Max));
        box.AddCssClass("kw-medium");
        return box;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
