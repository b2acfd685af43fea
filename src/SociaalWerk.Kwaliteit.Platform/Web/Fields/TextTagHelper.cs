using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A line of text; type="email", "tel", "url", "search" or "password" where that fits.</summary>
[HtmlTargetElement("kw-text", Attributes = "for")]
public sealed class TextTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>The kind of text, which decides the keyboard of a telephone.</summary>
    public string Type { get; set; } = "text";

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field) => Box(Type, Type == "password" ? null : field.Value);
}
