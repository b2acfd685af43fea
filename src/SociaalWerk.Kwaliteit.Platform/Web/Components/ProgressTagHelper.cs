using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>How much of something is done: 12 of 49.</summary>
[HtmlTargetElement("kw-progress", Attributes = "label,value,max", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>Done.</summary>
    public int Value { get; set; }

    /// <summary>In all.</summary>
    public int Max { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kw-progress");

        var words = text["Progress.Of", Value, Max];
        var bar = new TagBuilder("progress")
            .With("class", Value >= Max ? "kw-progress__bar kw-progress__bar--full" : "kw-progress__bar")
            .With("value", Value.ToString(CultureInfo.InvariantCulture))
            .With("max", Math.Max(Max, 1).ToString(CultureInfo.InvariantCulture))
            .With("aria-label", Label)
            .With("aria-valuetext", words);
        output.Content
            .SetHtmlContent(Html.Tag("p", "kw-progress__words", new HtmlContentBuilder().Append(Label).AppendHtml(Html.Tag("span", "kw-progress__count", words))))
            .AppendHtml(bar);
    }
}
