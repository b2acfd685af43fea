using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Leads through a long list; keeps the search and the filters of the address.</summary>
[HtmlTargetElement("kw-pagination", Attributes = "page,total", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(IStringLocalizer<Text> text) : TagHelper
{
    /// <summary>This page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Items on a page.</summary>
    public int Size { get; set; } = 25;

    /// <summary>Items in all.</summary>
    public int Total { get; set; }

    /// <summary>Supplied by the view.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private int Last => (Total + Size - 1) / Size;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-pagination kw-pagination");
        output.Attributes.SetAttribute("aria-label", text["Pagination.Label"].Value);
        output.Content.AppendHtml(Html.Tag("p", "kw-pagination__count", text["Pagination.Count", (Page - 1) * Size + 1, Math.Min(Page * Size, Total), Total]));
        if (Page > 1) output.Content.AppendHtml(Relative(Page - 1, "prev", text["Pagination.Previous"]));
        foreach (var page in Shown()) output.Content.AppendHtml(page is { } number ? Numbered(number) : Html.Tag("span", "kw-pagination__gap", "…"));
        if (Page < Last) output.Content.AppendHtml(Relative(Page + 1, "next", text["Pagination.Next"]));
    }

    private IEnumerable<int?> Shown()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Last).Where(page => page == 1 || page == Last || Math.Abs(page - Page) <= 1))
        {
            if (page - before > 1) yield return null;
            yield return before = page;
        }
    }

    private TagBuilder Relative(int page, string side, string name) =>
        Html.Tag("a", $"utrecht-pagination__relative-link utrecht-pagination__relative-link--{side}", name).With("href", AddressOf(page)).With("rel", side);

    private TagBuilder Numbered(int page) =>
        Html.Tag("a", "utrecht-pagination__page-link" + (page == Page ? " utrecht-pagination__page-link--current" : ""), page.ToString(CultureInfo.InvariantCulture))
            .With("href", AddressOf(page))
            .With("aria-label", text["Pagination.Page", page])
            .With("aria-current", page == Page ? "page" : null);

    private string AddressOf(int page)
    {
        var query = HttpUtility.ParseQueryString(ViewContext.HttpContext.Request.QueryString.Value ?? "");
        query["pagina"] = page.ToString(CultureInfo.InvariantCulture);
        return "?" + query;
    }
}
