using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>What a reader sees when a page cannot be given, and what can be done about it.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorPage(IStringLocalizer<Text> text) : PageModel
{
    public int Code { get; private set; }
    public string Heading { get; private set; } = "";
    public string Explanation { get; private set; } = "";
    public string? TraceId { get; private set; }
    public string Address { get; private set; } = "/";
    public bool SessionPassed { get; private set; }
    public IReadOnlyList<string> Texts { get; private set; } = [];

    public void OnGet([FromRoute] int code) => Show(code);

    /// <remarks>Of the address only: the form that failed may have a field of that name.</remarks>
    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        Address = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } origin ? LocalAddress.Of(origin.OriginalPath) + origin.OriginalQueryString : "/";
        SessionPassed = Code == 400 && StaleFormFilter.Refused(HttpContext);
        if (SessionPassed) Texts = [.. TypedHere()];
        if (Code >= 500) TraceId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

        Heading = SessionPassed ? text["Error.Session.Title"] : ErrorTexts.Title(text, Code);
        Explanation = SessionPassed ? text["Error.Session.Text"] : ErrorTexts.Explanation(text, Code);
    }

    // Only a form of our own is given back: another site must not put words on this page.
    private IEnumerable<string> TypedHere() =>
        Request.HasFormContentType && Request.Headers["Sec-Fetch-Site"] is ["same-origin"]
            ? Request.Form.Where(field => !field.Key.StartsWith("__")).SelectMany(field => field.Value).OfType<string>().Where(value => value.Contains(' '))
            : [];
}
