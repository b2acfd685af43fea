using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A day or a moment in words, and in figures for programs.</summary>
[HtmlTargetElement("kw-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>A moment.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>A day.</summary>
    public DateOnly? On { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (At is { } moment) output.Content.SetHtmlContent(Moments.Element(moment));
        if (On is { } day) output.Content.SetHtmlContent(Moments.Element(day));
    }
}
