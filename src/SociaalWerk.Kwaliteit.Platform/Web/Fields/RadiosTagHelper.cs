using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One answer out of a few.</summary>
[HtmlTargetElement("kw-radios", Attributes = "for,items")]
public sealed class RadiosTagHelper(IStringLocalizer<Text> text) : GroupFieldTagHelper(text)
{
    /// <inheritdoc />
    protected override string Kind => "radio";
}
