using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A number, with its unit beside it.</summary>
[HtmlTargetElement("kw-number", Attributes = "for")]
public sealed class NumberTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>The least that makes sense.</summary>
    public decimal? Min { get; set; }

    /// <summary>The most that makes sense.</summary>
    public decimal? Max { get; set; }

    /// <summary>1 for whole numbers, 0.1 for one decimal.</summary>
    public decimal Step { get; set; } = 1;

    /// <summary>What is counted ("fte", "dagen").</summary>
    public string? Unit { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field)
    {
        var box = Box("number", field.Value)
            .With("inputmode", Step == decimal.Truncate(Step) ? "numeric" : "decimal")
            .With("step", Step.ToString(CultureInfo.InvariantCulture))
            .With("min", Min?.ToString(CultureInfo.InvariantCulture))
            .With("max", Max?.ToString(CultureInfo.InvariantCulture));
        box.AddCssClass("kw-short");
        return box;
    }

    /// <inheritdoc />
    protected override IHtmlContent Around(TagBuilder control) =>
        Unit is null ? control : Html.Tag("div", "kw-with-unit", new HtmlContentBuilder().AppendHtml(control).AppendHtml(Html.Tag("span", "kw-unit", Unit)));

    // A browser posts "3.5" whatever the language; read as Dutch that would be thirty-five.
    /// <inheritdoc />
    protected override IHtmlContent Foot(FieldState field) => Html.HiddenInput("__Invariant", field.Name);
}
