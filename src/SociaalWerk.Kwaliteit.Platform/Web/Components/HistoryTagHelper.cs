using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Acts on a line of time.</summary>
[HtmlTargetElement("kw-history", Attributes = "items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>The acts in the order in which they show.</summary>
    public IEnumerable<HistoryAct> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kw-history");
        output.Attributes.SetAttribute("aria-label", text["History.Label"].Value);
        foreach (var act in Items) output.Content.AppendHtml(Line(act));
    }

    private TagBuilder Line(HistoryAct act)
    {
        var line = new HtmlContentBuilder()
            .AppendHtml(Html.Tag("p", "kw-act__what", act.What))
            .AppendHtml(Html.Tag("p", "kw-act__when", Moments.Element(act.At)));
        if (Actor(act) is { } actor) line.AppendHtml(Html.Tag("p", "kw-act__who", actor));
        if (act.Note is not null) line.AppendHtml(Html.Tag("blockquote", "kw-act__note", act.Note));
        return Html.Tag("li", "kw-act", line);
    }

    private string? Actor(HistoryAct act) => (act.Who, act.Role) switch
    {
        (null, null) => null,
        ({ } who, null) => who,
        (null, { } role) => role,
        ({ } who, { } role) => text["History.Actor", who, role],
    };
}
