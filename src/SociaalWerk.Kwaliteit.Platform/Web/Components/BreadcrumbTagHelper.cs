using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The pages above this one.</summary>
[HtmlTargetElement("kw-breadcrumb", Attributes = "items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>From the top to this page.</summary>
    public IEnumerable<Crumb> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-breadcrumb-nav");
        output.Attributes.SetAttribute("aria-label", text["Breadcrumb.Label"].Value);

        var items = new HtmlContentBuilder();
        foreach (var crumb in Items) items.AppendHtml(Html.Tag("li", "utrecht-breadcrumb-nav__item", Link(crumb)));
        output.Content.SetHtmlContent(Html.Tag("ol", "utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol", items));
    }

    private static TagBuilder Link(Crumb crumb) => crumb.Address is null
        ? Html.Tag("span", "utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current", crumb.Name).With("aria-current", "page")
        : Html.Tag("a", "utrecht-breadcrumb-nav__link utrecht-link utrecht-link--html-a", crumb.Name).With("href", crumb.Address);
}
