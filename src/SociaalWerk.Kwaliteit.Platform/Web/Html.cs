using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Short spellings for the elements that tag helpers build.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? css, string? content, string? id = null)
    {
        var tag = Tag(name, css, HtmlString.Empty, id);
        if (content is not null) tag.InnerHtml.SetContent(content);
        return tag;
    }

    public static TagBuilder Tag(string name, string? css, IHtmlContent content, string? id = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null) tag.Attributes["class"] = css;
        if (id is not null) tag.Attributes["id"] = id;
        tag.InnerHtml.SetHtmlContent(content);
        return tag;
    }

    public static TagBuilder HiddenInput(string name, string value) =>
        new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With("type", "hidden").With("name", name).With("value", value);

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null) tag.Attributes[attribute] = value;
        return tag;
    }
}
