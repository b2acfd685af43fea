using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Everything that is wrong with the form, at the top, each line leading to its field.</summary>
[HtmlTargetElement("kw-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>Supplied by the view.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error kw-errors");
        output.Attributes.SetAttribute("id", "fouten");
        output.Attributes.SetAttribute("role", "alert");
        // Focusable, so that keyboard and screen reader begin here; no script needed.
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");

        var lines = new HtmlContentBuilder();
        foreach (var (key, error) in InOrderOfTheForm()) lines.AppendHtml(Html.Tag("li", null, Line(key, error.ErrorMessage)));
        output.Content
            .AppendHtml(Html.Tag("h2", "kw-alert__title", text["Form.CheckTitle"]))
            .AppendHtml(Html.Tag("ul", "kw-errors__list", lines));
    }

    private IHtmlContent Line(string key, string message)
    {
        // A label that is a question keeps its own mark.
        var words = message.Length > 0 ? message.Replace("?: ", "? ") : text["Form.Invalid"].Value;
        return key.Length == 0 ? new HtmlContentBuilder().Append(words) : Html.Tag("a", "utrecht-link utrecht-link--html-a", words).With("href", "#" + FieldState.IdOf(key));
    }

    private IEnumerable<(string Key, ModelError Error)> InOrderOfTheForm() => ViewContext.ModelState
        .Select(entry => (entry.Key, Place: PlaceOf(entry.Key), entry.Value?.Errors))
        .OrderBy(entry => entry.Place, StringComparer.Ordinal)
        .SelectMany(entry => (entry.Errors ?? []).Select(error => (entry.Key, error)));

    // Properties stand in the page in the order of the form; the state itself is sorted by name.
    private string PlaceOf(string key)
    {
        var place = "";
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var part in key.Split('.', '['))
        {
            var index = metadata.Properties.Select((property, i) => (property, i)).FirstOrDefault(p => p.property.PropertyName == part);
            if (index.property is null) return place + part.PadLeft(8, '0');
            place += index.i.ToString("D4");
            metadata = index.property.ElementMetadata ?? index.property;
        }

        return place;
    }
}
