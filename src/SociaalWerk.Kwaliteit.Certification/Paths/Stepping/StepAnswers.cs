using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>How a page answers an attempt: back to the path with what was done, or the form again with what is wrong.</summary>
internal static class StepAnswers
{
    /// <summary>Where a reason can be mended on the page that sent the step; others stand in the summary only.</summary>
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        [nameof(Conditions.NoteRequired)] = "Note",
        [nameof(Conditions.NewDateFits)] = "Days[0]",
        [nameof(Conditions.NewTeamFits)] = "Team[0].Person",
        [nameof(Conditions.ConflictsDeclared)] = "Asked",
    };

    public static IActionResult Done(this PageModel page, Guid path, string done)
    {
        page.TempData["Done"] = done;
        return page.LocalRedirect($"/trajecten/{path}");
    }

    /// <summary>The whole answer of a form on a page about people: done and back to its address, or the form again with what is wrong.</summary>
    /// <param name="result">Null when what it was about is not there for this person.</param>
    /// <param name="again">Shows the page anew, from what is stored.</param>
    public static Task<IActionResult> AnswerAsync(
        this PageModel page, CertificationDb db, StepResult? result, IStringLocalizer<Text> text, string done, string address, Func<Task<IActionResult>> again)
    {
        if (result is null) return Task.FromResult<IActionResult>(page.NotFound());
        if (result.IsTaken)
        {
            page.TempData["Done"] = done;
            return Task.FromResult<IActionResult>(page.LocalRedirect(address));
        }

        page.Refuse(result, text);
        db.ChangeTracker.Clear();
        return again();
    }

    /// <summary>Shows every reason in the summary of the form, which keeps what was typed.</summary>
    /// <param name="fieldOf">Where a reason can be mended on this page; others stand in the summary only.</param>
    public static void Refuse(this PageModel page, StepResult result, IStringLocalizer<Text> text, IReadOnlyDictionary<string, string>? fieldOf = null)
    {
        page.Response.StatusCode = result.Outcome switch
        {
            StepOutcome.Forbidden => StatusCodes.Status403Forbidden,
            StepOutcome.PassedBy => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status409Conflict,
        };
        var sentences = result.Sentences(text);
        for (var i = 0; i < sentences.Count; i++)
            page.ModelState.AddModelError(result.Outcome == StepOutcome.Refused ? (fieldOf ?? FieldOf).GetValueOrDefault(result.Reasons[i], "") : "", sentences[i]);
    }

    /// <summary>Why an attempt was not taken, in the reader's language.</summary>
    public static IReadOnlyList<string> Sentences(this StepResult result, IStringLocalizer<Text> text) => [.. TextsOf(result).Select(key => text[key].Value)];

    /// <summary>The texts that say why: the reasons, or what came before any reason was asked.</summary>
    public static IEnumerable<string> TextsOf(StepResult result) =>
        result.Outcome == StepOutcome.Refused ? result.Reasons.Select(code => $"Reason.{code}") : [$"Outcome.{result.Outcome}"];
}
