using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Names and values under each other.</summary>
[HtmlTargetElement("kw-facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "utrecht-data-list utrecht-data-list--html-dl kw-facts");
    }
}
