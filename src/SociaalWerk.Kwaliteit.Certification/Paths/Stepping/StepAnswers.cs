using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>How a page answers an attempt: back to the path with what was done, or the form again with what is wrong.</summary>
internal static class StepAnswers
{
    public static IActionResult Done(this PageModel page, Guid path, string done)
    {
        page.TempData["Done"] = done;
        return page.LocalRedirect($"/trajecten/{path}");
    }

    /// <summary>Shows every reason in the summary of the form, which keeps what was typed.</summary>
    public static void Refuse(this PageModel page, StepResult result, IStringLocalizer<Text> text)
    {
        page.Response.StatusCode = result.Outcome switch
        {
            StepOutcome.Forbidden => StatusCodes.Status403Forbidden,
            StepOutcome.PassedBy => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status409Conflict,
        };
        foreach (var sentence in result.Sentences(text)) page.ModelState.AddModelError("", sentence);
    }

    /// <summary>Why an attempt was not taken, in the reader's language.</summary>
    public static IReadOnlyList<string> Sentences(this StepResult result, IStringLocalizer<Text> text) =>
        result.Outcome == StepOutcome.Refused
            ? [.. result.Reasons.Select(code => text["Reason." + code].Value)]
            : [text["Outcome." + result.Outcome].Value];
}
