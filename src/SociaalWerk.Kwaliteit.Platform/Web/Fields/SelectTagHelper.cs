using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One answer out of many; for six or fewer a radio group is easier.</summary>
[HtmlTargetElement("kw-select", Attributes = "for,items")]
public sealed class SelectTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>The answers.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The first, empty answer; without it "Choose…".</summary>
    public string? Empty { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field)
    {
        var options = new HtmlContentBuilder().AppendHtml(Html.Tag("option", null, Empty ?? Texts["Form.Choose"]).With("value", ""));
        foreach (var group in Items.GroupBy(choice => choice.Group))
        {
            var within = new HtmlContentBuilder();
            foreach (var choice in group)
                within.AppendHtml(Html.Tag("option", null, choice.Text).With("value", choice.Value).With("selected", choice.Value == field.Value ? "selected" : null));
            options.AppendHtml(group.Key is null ? within : Html.Tag("optgroup", null, within).With("label", group.Key));
        }

        return Html.Tag("select", "utrecht-select utrecht-select--html-select" + (field.Invalid ? " utrecht-select--invalid" : ""), options);
    }
}
