using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Radio buttons and checkboxes exactly as Utrecht nests them; otherwise labels wrap per syllable.</summary>
internal static class ChoiceMarkup
{
    public static TagBuilder Input(string kind, string id, string name, string value, bool chosen)
    {
        var css = kind == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"utrecht-form-field__input {css}");
        return input.With("type", kind).With("id", id).With("name", name).With("value", value).With("checked", chosen ? "checked" : null);
    }

    public static TagBuilder Around(string kind, TagBuilder input, string text, string? hint, string? hintId)
    {
        var label = Html.Tag("label", $"utrecht-form-label utrecht-form-label--{kind}", new HtmlContentBuilder().AppendHtml(input).AppendHtml(Html.Tag("span", null, text)));
        label.Attributes["for"] = input.Attributes["id"];
        var answer = Html.Tag("div", $"utrecht-form-field utrecht-form-field--{kind}", Html.Tag("div", $"utrecht-form-field__label utrecht-form-field__label--{kind}", label));
        if (hint is not null) answer.InnerHtml.AppendHtml(Html.Tag("div", "utrecht-form-field__description utrecht-form-field-description", hint, hintId));
        return answer;
    }
}
