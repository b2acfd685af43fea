using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>What a page answers to a stage of signing in.</summary>
internal static class EntryAnswers
{
    /// <summary>An address of this site only: nobody is sent elsewhere after signing in.</summary>
    public static string LocalOr(this PageModel page, string? address, string otherwise) => page.Url.IsLocalUrl(address) ? address : otherwise;

    /// <summary>Where the stage leads; null when it stays on this page.</summary>
    public static IActionResult? Follow(this PageModel page, Entry entry, string? returnTo) => entry.Stage switch
    {
        EntryStage.Done => page.LocalRedirect(page.LocalOr(returnTo, "/werklijst")),
        EntryStage.CodeNext => page.LocalRedirect("/aanmelden/code"),
        EntryStage.SetUpNext => page.LocalRedirect("/aanmelden/tweede-stap"),
        _ => null,
    };

    /// <summary>Says on the page what was wrong, or how long to wait.</summary>
    public static void Explain(this PageModel page, Entry entry, string field, string refused, IStringLocalizer<Text> text)
    {
        if (entry.Stage == EntryStage.Later) page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.ModelState.AddModelError(field, entry.Stage == EntryStage.Later ? text["SignIn.Later", Words(entry.Wait, text)] : refused);
    }

    /// <summary>Why Identity would not have a password or address, in our words.</summary>
    public static void Explain(this PageModel page, IdentityResult result, string field, IStringLocalizer<Text> text)
    {
        foreach (var code in result.Errors.Select(e => e.Code))
            page.ModelState.AddModelError(field, text[$"AccountError.{code}", Account.ShortestPassword]);
    }

    private static string Words(TimeSpan wait, IStringLocalizer<Text> text)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return seconds < 120
            ? text["SignIn.Seconds", seconds.ToString(CultureInfo.CurrentCulture)]
            : text["SignIn.Minutes", ((seconds + 59) / 60).ToString(CultureInfo.CurrentCulture)];
    }
}
