using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A status in a word or two.</summary>
[HtmlTargetElement("kw-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>What the status means for the reader.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "utrecht-status-badge " + Tone switch
        {
            Tone.Good => "utrecht-status-badge--safe",
            Tone.Warning => "utrecht-status-badge--warning",
            Tone.Bad => "utrecht-status-badge--danger",
            Tone.Info => "utrecht-status-badge--active",
            _ => "utrecht-status-badge--neutral",
        });
    }
}
