using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register.Verifying;

/// <summary>One label as the public sees it, or a plain answer why there is none under this number.</summary>
[EnableRateLimiting(RateLimits.Register)]
internal sealed class VerifyPage(RegisterDb db, RegisterRules rules, TimeProvider clock) : PageModel
{
    public string Typed { get; private set; } = "";

    public RegisterEntry? Entry { get; private set; }

    public LabelStatus Status { get; private set; } = null!;

    public NumberFault? Fault { get; private set; }

    public int AnswerableMonths => rules.AnswerableMonths;

    /// <summary>Only an address of the web becomes a link.</summary>
    public Uri? Website => Uri.TryCreate(Entry?.Website, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken ct)
    {
        // One label has one address, however its number was typed.
        if (NumberCheck.Read(nummer).Number?.ToString() is { } number && number != nummer) return Redirect($"/register/{number}{Request.QueryString}");

        var today = AmsterdamTime.Today(clock);
        Typed = nummer;
        (Entry, Fault) = await db.FindAsync(nummer, today, rules, ct);
        if (Entry is null) Response.StatusCode = StatusCodes.Status404NotFound;
        else Status = Entry.StatusOn(today);

        return Page();
    }
}
