using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Words for a status code, the same on an error page and in problem+json.</summary>
internal static class ErrorTexts
{
    public static string Title(IStringLocalizer<Text> text, int status, bool forProgram = false) => Of(text, status, "Title", forProgram);

    public static string Explanation(IStringLocalizer<Text> text, int status, bool forProgram = false) => Of(text, status, "Text", forProgram);

    private static string Of(IStringLocalizer<Text> text, int status, string part, bool forProgram)
    {
        string[] keys = [$"Error.{status}.{part}", $"Error.{(status >= 500 ? "500" : "Other")}.{part}"];
        return keys.Prepend(forProgram ? $"Problem.{status}.{part}" : keys[0]).Select(key => text[key]).First(found => !found.ResourceNotFound);
    }
}
