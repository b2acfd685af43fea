using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The one h1 of a page, which is also the title of its tab.</summary>
[HtmlTargetElement("kw-title")]
public sealed class TitleTagHelper : TagHelper
{
    /// <summary>A few words above the title: what kind of thing this is.</summary>
    public string? Pre { get; set; }

    /// <summary>What one can do here, in a sentence.</summary>
    public string? Lead { get; set; }

    /// <summary>Supplied by the view.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = new HtmlString((await output.GetChildContentAsync()).GetContent().Trim());
        ViewContext.ViewData["Title"] = title;

        output.TagName = "hgroup";
        output.Attributes.SetAttribute("class", "kw-title");
        if (!string.IsNullOrEmpty(Pre)) output.Content.AppendHtml(Html.Tag("p", "kw-title__pre", Pre));
        output.Content.AppendHtml(Html.Tag("h1", "utrecht-heading-1", title));
        if (!string.IsNullOrEmpty(Lead)) output.Content.AppendHtml(Html.Tag("p", "kw-title__lead", Lead));
    }
}
