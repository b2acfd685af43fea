using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A single yes, such as a declaration.</summary>
[HtmlTargetElement("kw-check", Attributes = "for")]
public sealed class CheckTagHelper(IStringLocalizer<Text> text) : FieldTagHelper(text)
{
    /// <inheritdoc />
    protected override Task BuildAsync(FieldState field, IDictionary<string, string?> extra, TagHelperOutput output)
    {
        var input = ChoiceMarkup.Input("checkbox", field.Id, field.Name, "true", field.Values.Contains("true"))
            .With("aria-describedby", DescribedBy(field))
            .With("aria-invalid", field.Invalid ? "true" : null);
        input.MergeAttributes(extra);

        output.Attributes.SetAttribute("class", "utrecht-form-fieldset utrecht-form-fieldset--distanced" + (field.Invalid ? " utrecht-form-fieldset--invalid" : ""));
        output.Content
            .AppendHtml(ErrorContent(field))
            .AppendHtml(ChoiceMarkup.Around("checkbox", input, Label ?? For.Metadata.GetDisplayName(), string.IsNullOrEmpty(Hint) ? null : Hint, field.HintId))
            .AppendHtml(Html.HiddenInput(field.Name, "false"));
        return Task.CompletedTask;
    }
}
