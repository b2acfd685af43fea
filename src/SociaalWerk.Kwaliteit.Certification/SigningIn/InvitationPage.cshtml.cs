using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Makes an account of an invitation: whoever has the link chooses a password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class InvitationPage(
    CertificationDb db, UserManager<Account> accounts, AccountLinks links, Entrance entrance, IStringLocalizer<Text> text, KwaliteitSettings settings,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    public AccountLink? Link { get; private set; }

    public string? Provider => string.IsNullOrWhiteSpace(settings.OpenIdIssuer) ? null : settings.OpenIdName ?? settings.OpenIdIssuer;

    public string Name { get; private set; } = "";

    public int Shortest => Account.ShortestPassword;

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "Password.New")]
    public string Password { get; set; } = "";

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken ct) => ShowAsync(secret, ct);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        if (!ModelState.IsValid || await links.FindAsync(LinkKind.Invitation, secret, ct) is not { } link) return await ShowAsync(secret, ct);

        var account = new Account(link.PersonId, link.Email, machine.GetUtcNow());
        var made = await accounts.CreateAsync(account, Password);
        if (!made.Succeeded)
        {
            this.Explain(made, nameof(Password), text);
            return await ShowAsync(secret, ct);
        }

        link.Use(machine.GetUtcNow());
        db.Log(AccountAct.AccountMade, link.PersonId, null);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (Platform.Storage.LostRaces.IsRace(e))
        {
            // The same link was used at the same moment.
            db.ChangeTracker.Clear();
            return await ShowAsync(secret, ct);
        }

        return this.Follow(await entrance.AfterPasswordAsync(account, null, ct), null)!;
    }

    /// <summary>Takes the invitation up by the word of the organisation's provider instead of a password.</summary>
    public async Task<IActionResult> OnPostProviderAsync(string secret, CancellationToken ct)
    {
        ModelState.Clear();
        if (await links.FindAsync(LinkKind.Invitation, secret, ct) is null) return await ShowAsync(secret, ct);

        Response.Cookies.Append(ProviderPage.InvitationCookie, secret, new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = TimeSpan.FromMinutes(10),
        });
        return LocalRedirect("/aanmelden/organisatie");
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken ct)
    {
        Link = await links.FindAsync(LinkKind.Invitation, secret, ct);
        if (Link is null) Response.StatusCode = StatusCodes.Status410Gone;
        else Name = await db.People.Where(p => p.Id == Link.PersonId).Select(p => p.Name).SingleAsync(ct);
        return Page();
    }
}
