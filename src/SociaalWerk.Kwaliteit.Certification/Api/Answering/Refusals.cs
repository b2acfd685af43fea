using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>How a refusal is answered: 403 not this role, 412 another version, 409 a condition unmet.</summary>
internal static class Refusals
{
    /// <param name="present">What is there now, for whoever was too late.</param>
    public static Reply Answer(this StepResult result, HttpContext http, IStringLocalizer<Text> text, object? present)
    {
        var status = result.Outcome switch
        {
            StepOutcome.Forbidden => StatusCodes.Status403Forbidden,
            StepOutcome.PassedBy => StatusCodes.Status412PreconditionFailed,
            StepOutcome.Refused => StatusCodes.Status409Conflict,
            _ => throw new InvalidOperationException("A step that was taken is no refusal."),
        };
        var reasons = result.Reasons.InWords(text);
        string detail = reasons.Count > 0 ? string.Join(" ", reasons.Select(reason => reason.Tekst)) : text[$"Outcome.{result.Outcome}"];
        var problem = Problems.Of(http, status, detail: detail, reasons: reasons);
        if (present is not null) problem.Extensions["huidig"] = present;
        return Reply.Of(http, status, problem);
    }

    public static IReadOnlyList<Reason> InWords(this IEnumerable<string> codes, IStringLocalizer<Text> text) =>
        [.. codes.Select(code => new Reason(code, text[$"Reason.{code}"]))];
}
