using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>The mailed way to a new second step for whoever lost the old one; the password is asked too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class AnewPage(CertificationDb db, AccountLinks links, Entrance entrance, IStringLocalizer<Text> text) : PageModel
{
    public bool Works { get; private set; }

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "SignIn.Password")]
    public string Password { get; set; } = "";

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken ct) => ShowAsync(secret, ct);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        if (!ModelState.IsValid || await FindAsync(secret, ct) is not { } link) return await ShowAsync(secret, ct);

        var entry = await entrance.RenewAsync(link, Password, ct);
        if (this.Follow(entry, null) is { } next) return next;

        this.Explain(entry, nameof(Password), text["Anew.Refused"], text);
        return await ShowAsync(secret, ct);
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken ct)
    {
        Works = await FindAsync(secret, ct) is not null;
        if (!Works) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<AccountLink?> FindAsync(string secret, CancellationToken ct) =>
        await links.FindAsync(LinkKind.SecondStep, secret, ct) is { } link && await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == link.AccountId, ct) is { } account && account.Email == link.Email ? link : null;
}
