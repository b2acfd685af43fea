using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Words for a status code, the same on an error page and in problem+json.</summary>
internal static class ErrorTexts
{
    public static string Title(IStringLocalizer<Text> text, int status) => Of(text, status, "Title");

    public static string Explanation(IStringLocalizer<Text> text, int status) => Of(text, status, "Text");

    private static string Of(IStringLocalizer<Text> text, int status, string part)
    {
        var own = text[$"Error.{status}.{part}"];
        return own.ResourceNotFound ? text[$"Error.{(status >= 500 ? "500" : "Other")}.{part}"] : own;
    }
}
