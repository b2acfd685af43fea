using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A field with one control under one label.</summary>
public abstract class SingleFieldTagHelper(IStringLocalizer<Text> text) : FieldTagHelper(text)
{
    /// <inheritdoc />
    protected sealed override async Task BuildAsync(FieldState field, IDictionary<string, string?> extra, TagHelperOutput output)
    {
        var control = Control(field);
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (field.Invalid) control.Attributes["aria-invalid"] = "true";
        if (DescribedBy(field, FootId(field)) is { } ids) control.Attributes["aria-describedby"] = ids;
        if (!Optional && For.Metadata.IsRequired) control.Attributes["aria-required"] = "true";
        control.MergeAttributes(extra);

        var label = Html.Tag("label", "utrecht-form-label", LabelContent());
        label.Attributes["for"] = field.Id;

        output.Attributes.SetAttribute("class", "utrecht-form-field utrecht-form-field--distanced" + (field.Invalid ? " utrecht-form-field--invalid" : ""));
        output.Content.AppendHtml(Html.Tag("div", "utrecht-form-field__label", label));
        output.Content.AppendHtml(HintContent(field)).AppendHtml(ErrorContent(field));
        output.Content.AppendHtml(Html.Tag("div", "utrecht-form-field__input", Around(control)));
        output.Content.AppendHtml(Foot(field)).AppendHtml(await output.GetChildContentAsync());
    }

    /// <summary>The bare control; names, ids and states are added to it.</summary>
    protected abstract TagBuilder Control(FieldState field);

    /// <summary>What stands right beside the control, such as a unit.</summary>
    protected virtual IHtmlContent Around(TagBuilder control) => control;

    /// <summary>What stands under the control.</summary>
    protected virtual IHtmlContent Foot(FieldState field) => HtmlString.Empty;

    /// <summary>Id of what stands under the control, if it describes it.</summary>
    protected virtual string? FootId(FieldState field) => null;

    /// <summary>A text box of the given type.</summary>
    protected static TagBuilder Box(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("utrecht-textbox utrecht-textbox--html-input");
        input.Attributes["type"] = type;
        if (value is not null) input.Attributes["value"] = value;
        return input;
    }
}
