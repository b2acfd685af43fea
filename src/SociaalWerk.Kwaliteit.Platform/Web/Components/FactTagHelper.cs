using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One name with its value.</summary>
[HtmlTargetElement("kw-fact", ParentTag = "kw-facts", Attributes = "name")]
public sealed class FactTagHelper : TagHelper
{
    /// <summary>What is told.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "utrecht-data-list__item kw-fact");
        output.Content
            .SetHtmlContent(Html.Tag("dt", "utrecht-data-list__item-key", Name))
            .AppendHtml(Html.Tag("dd", "utrecht-data-list__item-value utrecht-data-list__item-value--html-dd", value));
    }
}
