using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Stands where a list would be, and says what to do to get something in it.</summary>
[HtmlTargetElement("kw-empty", Attributes = "title")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "kw-empty");
        output.Content.SetHtmlContent(Html.Tag("p", "kw-empty__title", Title)).AppendHtml(content);
    }
}
