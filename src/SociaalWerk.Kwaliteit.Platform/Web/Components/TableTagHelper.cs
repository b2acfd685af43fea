using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>A table that becomes a list of cards on a narrow screen; its cells then bear the head of their column.</summary>
[HtmlTargetElement("table", Attributes = "kw-table")]
public sealed class TableTagHelper : TagHelper
{
    internal static readonly object Key = typeof(TableTagHelper);

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[Key] = new TableColumns();

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("kw-table");
        output.Attributes.SetAttribute("class", "utrecht-table utrecht-table--html-table kw-table");
        // Cards are not displayed as a table; the roles keep it one for a screen reader.
        output.Attributes.SetAttribute("role", "table");
        output.PreElement.SetHtmlContent(new HtmlString("""<div class="utrecht-table-container">"""));
        output.PostElement.SetHtmlContent(new HtmlString("</div>"));
    }
}
