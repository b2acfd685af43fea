using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Longer text; with a maximum it says how much room is left, also without script.</summary>
[HtmlTargetElement("kw-textarea", Attributes = "for")]
public sealed class TextareaTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>Lines that show.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>The most characters that fit; more can be typed but not sent, so that pasted text is never cut off unseen.</summary>
    public int? Max { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field)
    {
        var area = Html.Tag("textarea", "utrecht-textarea utrecht-textarea--html-textarea", HtmlString.Empty);
        // A browser drops the first line break of a textarea; ours is the one it drops.
        area.InnerHtml.AppendHtml("\n").Append(field.Value ?? "");
        return area.With("rows", Rows.ToString(CultureInfo.InvariantCulture)).With("data-max", Max?.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    protected override IHtmlContent Foot(FieldState field)
    {
        if (Max is not { } max) return HtmlString.Empty;

        return Html.Tag("div", "kw-count", Texts["Form.AtMost", max], FootId(field))
            .With("data-count-for", field.Id)
            .With("data-left", Texts["Form.CharactersLeft"])
            .With("data-over", Texts["Form.CharactersOver"]);
    }

    /// <inheritdoc />
    protected override string? FootId(FieldState field) => Max is null ? null : field.Id + "-ruimte";
}
