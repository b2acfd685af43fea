using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Errors of the JSON interface as problem+json in the reader's language.</summary>
public static class Problems
{
    /// <summary>True for requests whose errors are read by a program.</summary>
    public static bool AreWanted(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    /// <summary>An endpoint's answer that something was refused, with what the caller can do about it.</summary>
    public static IResult Refuse(HttpContext http, int status, string? code = null, string? detail = null, IEnumerable<Reason>? reasons = null) =>
        Results.Problem(Of(http, status, code, detail, reasons));

    /// <summary>The problem itself: title and detail follow the status unless the caller knows better.</summary>
    public static ProblemDetails Of(HttpContext http, int status, string? code = null, string? detail = null, IEnumerable<Reason>? reasons = null)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<Text>>();
        code ??= CodeOf(status);
        return new ProblemDetails
        {
            Type = $"urn:kwaliteitslabel:probleem:{code}",
            Status = status,
            Title = ErrorTexts.Title(text, status, forProgram: true),
            Detail = detail ?? ErrorTexts.Explanation(text, status, forProgram: true),
            Instance = http.Request.Path,
            Extensions =
            {
                ["code"] = code,
                ["redenen"] = reasons?.ToArray() ?? [],
            },
        };
    }

    internal static Task WriteAsync(HttpContext http)
    {
        if (http.Response.StatusCode < 400) http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Refuse(http, http.Response.StatusCode).ExecuteAsync(http);
    }

    /// <summary>What could not be read is the caller's mistake, not ours.</summary>
    internal static int StatusOf(Exception e) => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    private static string CodeOf(int status) => status switch
    {
        400 => "Malformed",
        401 => "NotSignedIn",
        403 => "NotAllowed",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        409 => "ConditionUnmet",
        412 => "PassedBy",
        413 => "TooLarge",
        415 => "MediaTypeNotSupported",
        429 => "TooMany",
        >= 500 => "Failed",
        _ => "Refused",
    };
}
