using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Gives the parts of such a table their roles, and each cell the head of its column.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class TablePartTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(TableTagHelper.Key, out var found) || found is not TableColumns columns) return;

        if (context.TagName == "tr") columns.NewRow();
        var scope = output.Attributes["scope"]?.Value?.ToString();
        output.Attributes.SetAttribute("role", context.TagName switch
        {
            "thead" or "tbody" => "rowgroup",
            "tr" => "row",
            "td" => "cell",
            _ => scope == "row" ? "rowheader" : "columnheader",
        });

        if (context.TagName == "th" && scope != "row")
        {
            output.Attributes.SetAttribute("scope", "col");
            columns.Add(WebUtility.HtmlDecode(Markup().Replace((await output.GetChildContentAsync()).GetContent(), "")).Trim());
        }
        else if (context.TagName is "td" or "th" && columns.Next() is { Length: > 0 } head)
        {
            output.Attributes.SetAttribute("data-label", head);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
