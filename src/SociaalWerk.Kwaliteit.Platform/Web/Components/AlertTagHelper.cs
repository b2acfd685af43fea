using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A message that must not be missed; "live" when it appears as the answer to an act.</summary>
[HtmlTargetElement("kw-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>What kind of news it is.</summary>
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>The message in a few words.</summary>
    public string? Title { get; set; }

    /// <summary>Read out at once.</summary>
    public bool Live { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var kind = Tone switch { Tone.Good => "ok", Tone.Warning => "warning", Tone.Bad => "error", _ => "info" };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"utrecht-alert utrecht-alert--{kind}");
        if (Live) output.Attributes.SetAttribute("role", Tone == Tone.Bad ? "alert" : "status");

        var message = Html.Tag("div", "utrecht-alert__content", content);
        output.Content.SetHtmlContent(Icons.Of(Tone, "kw-alert__icon"));
        output.Content.AppendHtml(message);
        if (!string.IsNullOrEmpty(Title)) message.InnerHtml.SetHtmlContent(new HtmlContentBuilder().AppendHtml(Html.Tag("p", "kw-alert__title", Title)).AppendHtml(content));
    }
}
