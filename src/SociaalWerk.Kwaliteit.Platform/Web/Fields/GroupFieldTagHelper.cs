using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A question with its answers side by side, each with its own label.</summary>
public abstract class GroupFieldTagHelper(IStringLocalizer<Text> text) : FieldTagHelper(text)
{
    /// <summary>The answers.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Answers beside each other where there is room.</summary>
    public bool Inline { get; set; }

    /// <summary>"radio" or "checkbox".</summary>
    protected abstract string Kind { get; }

    /// <inheritdoc />
    protected sealed override async Task BuildAsync(FieldState field, IDictionary<string, string?> extra, TagHelperOutput output)
    {
        var answers = new HtmlContentBuilder();
        var number = 0;
        // The first answer bears the field's own id: the error summary leads there.
        foreach (var choice in Items) answers.AppendHtml(Answer(field, choice, number++ == 0 ? field.Id : $"{field.Id}-{number}", extra));

        var legend = Html.Tag("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend", LabelContent());
        var fieldset = Html.Tag("fieldset", "utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset", legend)
            .With("aria-describedby", DescribedBy(field));
        if (Kind == "radio")
            fieldset.With("role", "radiogroup").With("aria-invalid", field.Invalid ? "true" : null).With("aria-required", !Optional && For.Metadata.IsRequired ? "true" : null);
        fieldset.InnerHtml.AppendHtml(HintContent(field)).AppendHtml(ErrorContent(field))
            .AppendHtml(Html.Tag("div", Inline ? "kw-choices kw-choices--inline" : "kw-choices", answers))
            .AppendHtml(await output.GetChildContentAsync());

        output.Attributes.SetAttribute("class", "utrecht-form-fieldset utrecht-form-fieldset--distanced" + (field.Invalid ? " utrecht-form-fieldset--invalid" : ""));
        output.Content.SetHtmlContent(fieldset);
        // Without any answer the binder would not know which property its error belongs to.
        if (Kind == "checkbox") output.Content.AppendHtml(Html.HiddenInput(field.Name + ".gevraagd", ""));
    }

    private TagBuilder Answer(FieldState field, Choice choice, string id, IDictionary<string, string?> extra)
    {
        var hintId = choice.Hint is null ? null : id + "-uitleg";
        var input = ChoiceMarkup.Input(Kind, id, field.Name, choice.Value, field.Values.Contains(choice.Value))
            .With("aria-describedby", hintId)
            .With("aria-invalid", Kind == "checkbox" && field.Invalid ? "true" : null);
        input.MergeAttributes(extra);
        return ChoiceMarkup.Around(Kind, input, choice.Text, choice.Hint, hintId);
    }
}
