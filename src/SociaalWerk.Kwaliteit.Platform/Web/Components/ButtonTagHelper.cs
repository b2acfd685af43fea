using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Dresses a button, or a link that leads to a next step, as one of the kinds of button.</summary>
[HtmlTargetElement("button", Attributes = "kw-button")]
[HtmlTargetElement("a", Attributes = "kw-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>The kind of button.</summary>
    [HtmlAttributeName("kw-button")]
    public ButtonKind Kind { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var block = output.TagName == "a" ? "utrecht-button-link utrecht-button-link--html-a utrecht-button-link" : "utrecht-button utrecht-button";
        var css = Kind switch
        {
            ButtonKind.Primary => $"{block}--primary-action",
            ButtonKind.Danger => $"{block}--primary-action {block.Split(' ')[0]}--danger kw-button--danger",
            ButtonKind.Quiet => $"{block}--subtle",
            _ => $"{block}--secondary-action",
        };
        foreach (var name in css.Split(' ')) output.AddClass(name, System.Text.Encodings.Web.HtmlEncoder.Default);
        if (output.TagName == "button" && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}
