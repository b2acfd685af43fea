using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The way as steps: beside each other on a wide screen, under each other on a narrow one.</summary>
[HtmlTargetElement("kw-steps", Attributes = "items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<ProgressStep> Items { get; set; } = [];

    /// <summary>What the steps are of, for who cannot see them.</summary>
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kw-steps");
        output.Attributes.SetAttribute("aria-label", Label ?? text["Steps.Label"].Value);
        for (var i = 0; i < Items.Count; i++) output.Content.AppendHtml(Step(Items[i], i + 1));
    }

    private TagBuilder Step(ProgressStep step, int number)
    {
        var here = step.Progress is StepProgress.Current or StepProgress.Blocked;
        var name = step.Address is null
            ? Html.Tag("span", null, step.Name)
            : Html.Tag("a", "utrecht-link utrecht-link--html-a", step.Name).With("href", step.Address);
        var words = Html.Tag("span", "kw-step__name", new HtmlContentBuilder()
            .AppendHtml(Html.Tag("span", "kw-hidden", text[$"Steps.{step.Progress}"])).Append(" ").AppendHtml(name));
        var body = Html.Tag("div", "kw-step__body", words);
        if (step.Note is not null) body.InnerHtml.AppendHtml(Html.Tag("span", "kw-step__note", step.Note));

        return Html.Tag("li", $"kw-step kw-step--{step.Progress.ToString().ToLowerInvariant()}", new HtmlContentBuilder()
                .AppendHtml(Html.Tag("span", "kw-step__mark", Mark(step.Progress, number)).With("aria-hidden", "true"))
                .AppendHtml(body))
            .With("aria-current", here ? "step" : null);
    }

    private static IHtmlContent Mark(StepProgress progress, int number) => progress switch
    {
        StepProgress.Done => Icons.Check("kw-step__sign"),
        StepProgress.Blocked => Icons.Lock("kw-step__sign"),
        _ => new HtmlString(number.ToString(CultureInfo.InvariantCulture)),
    };
}
