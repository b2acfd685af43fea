using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Stands where a button would be that cannot be used yet, and says why; words, because a grey button explains nothing.</summary>
[HtmlTargetElement("kw-blocked", Attributes = "name,reasons", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BlockedTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>What one would do.</summary>
    public string Name { get; set; } = "";

    /// <summary>What must happen first.</summary>
    public IEnumerable<string> Reasons { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kw-blocked");

        var lines = new HtmlContentBuilder();
        foreach (var reason in Reasons) lines.AppendHtml(Html.Tag("li", null, reason));
        output.Content
            .SetHtmlContent(Html.Tag("p", "kw-blocked__name", new HtmlContentBuilder().AppendHtml(Icons.Lock("kw-blocked__sign")).Append(Name)))
            .AppendHtml(Html.Tag("p", "kw-blocked__why", text["Blocked.Why"]))
            .AppendHtml(Html.Tag("ul", "kw-blocked__reasons", lines));
    }
}
