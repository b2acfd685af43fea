using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One file or several; the form around it needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("kw-file", Attributes = "for")]
public sealed class FileTagHelper(IStringLocalizer<Text> text) : SingleFieldTagHelper(text)
{
    /// <summary>The kinds allowed (".pdf,.docx").</summary>
    public string? Accept { get; set; }

    /// <summary>More than one file at once.</summary>
    public bool Multiple { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(FieldState field)
    {
        var box = Box("file", null).With("accept", Accept).With("multiple", Multiple ? "multiple" : null);
        box.AddCssClass("kw-file");
        return box;
    }
}
