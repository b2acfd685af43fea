using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Any number of answers; the property is a list.</summary>
[HtmlTargetElement("kw-checkboxes", Attributes = "for,items")]
public sealed class CheckboxesTagHelper(IStringLocalizer<Text> text) : GroupFieldTagHelper(text)
{
    /// <inheritdoc />
    protected override string Kind => "checkbox";
}
