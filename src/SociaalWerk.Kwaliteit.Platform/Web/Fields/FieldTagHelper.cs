using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>What all form fields share: label, hint, error, and the links between them that a screen reader follows.</summary>
public abstract class FieldTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>The property of the page this field fills.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Label; without it the property's [Display] name.</summary>
    public string? Label { get; set; }

    /// <summary>One sentence that helps to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>Says beside the label that the field may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>What tells this form from others like it on the page; empty for the one that was sent, which keeps what was typed.</summary>
    public string? Apart { get; set; }

    /// <summary>Supplied by the view.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The texts of the shell.</summary>
    protected IStringLocalizer<Text> Texts => text;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = FieldState.Of(ViewContext, For);
        if (!string.IsNullOrEmpty(Apart)) field = field.Apart(Apart);
        // What the author wrote beside our own attributes (autocomplete, hx-post, data-…) belongs to the control.
        var extra = output.Attributes.ToDictionary(a => a.Name, a => a.Value is HtmlString html ? html.Value : a.Value?.ToString());
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        await BuildAsync(field, extra, output);
    }

    /// <summary>Writes the field into the output.</summary>
    protected abstract Task BuildAsync(FieldState field, IDictionary<string, string?> extra, TagHelperOutput output);

    /// <summary>The label's words, with "(optional)" where that is so.</summary>
    protected IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(Label ?? For.Metadata.GetDisplayName());
        if (Optional) content.AppendHtml(" ").AppendHtml(Html.Tag("span", "kw-optional", text["Form.Optional"]));
        return content;
    }

    /// <summary>The ids of hint, error and counter that belong to the control.</summary>
    protected string? DescribedBy(FieldState field, string? more = null)
    {
        var ids = string.Join(' ', new[] { string.IsNullOrEmpty(Hint) ? null : field.HintId, field.Invalid ? field.ErrorId : null, more }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The hint, if there is one.</summary>
    protected IHtmlContent HintContent(FieldState field) =>
        string.IsNullOrEmpty(Hint) ? HtmlString.Empty : Html.Tag("div", "utrecht-form-field__description utrecht-form-field-description", Hint, field.HintId);

    /// <summary>The error, if there is one.</summary>
    protected IHtmlContent ErrorContent(FieldState field)
    {
        if (!field.Invalid) return HtmlString.Empty;

        var error = Html.Tag("div", "utrecht-form-field__error-message utrecht-form-field-error-message", HtmlString.Empty, field.ErrorId);
        error.InnerHtml.AppendHtml(Html.Tag("span", "kw-hidden", text["Form.ErrorPrefix"])).Append(" ").Append(OwnWords(field.Error ?? text["Form.Invalid"]));
        return error;
    }

    // The summary names the field before the message; under its own label that would be said twice.
    private string OwnWords(string error)
    {
        var label = For.Metadata.GetDisplayName() + ": ";
        return error.StartsWith(label, StringComparison.Ordinal) && error.Length > label.Length
            ? char.ToUpper(error[label.Length], CultureInfo.CurrentCulture) + error[(label.Length + 1)..]
            : error;
    }
}
