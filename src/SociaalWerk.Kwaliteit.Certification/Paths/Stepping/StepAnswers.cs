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
        foreach (var key in TextsOf(result)) page.ModelState.AddModelError("", text[key]);
    }

    /// <summary>The texts that say why: the reasons, or what came before any reason was asked.</summary>
    public static IEnumerable<string> TextsOf(StepResult result) =>
        result.Outcome == StepOutcome.Refused ? result.Reasons.Select(code => $"Reason.{code}") : [$"Outcome.{result.Outcome}"];
}
