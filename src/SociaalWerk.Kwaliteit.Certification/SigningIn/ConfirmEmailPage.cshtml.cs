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
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Confirms another address from one of the two mailboxes; the second confirmation makes the change.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ConfirmEmailPage(
    CertificationDb db, UserManager<Account> accounts, AccountLinks links, IStringLocalizer<Text> text,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    public AccountLink? Link { get; private set; }

    public bool Waiting { get; private set; }

    public Task<IActionResult> OnGetAsync(string side, string secret, CancellationToken ct) => ShowAsync(side, secret, ct);

    /// <remarks>Both may confirm at the same moment: each marks the account, and the loser looks again.</remarks>
    public Task<IActionResult> OnPostAsync(string side, string secret, CancellationToken ct) => db.AgainOnLostRaceAsync(
        async () =>
        {
            if (await links.FindAsync(KindOf(side), secret, ct) is not { } link || await db.Accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId, ct) is not { } account)
                return await ShowAsync(side, secret, ct);

            link.Use(machine.GetUtcNow());
            Waiting = !await links.IsConfirmedTwiceAsync(link, ct);
            var result = Waiting ? await accounts.UpdateAsync(account) : await ChangeAsync(account, link.Email, ct);
            if (!result.Succeeded)
            {
                db.ChangeTracker.Clear();
                this.Explain(result, "", text);
                return await ShowAsync(side, secret, ct);
            }

            await db.SaveChangesAsync(ct);
            return Waiting ? Page() : LocalRedirect("/aanmelden?bericht=EmailChanged");
        },
        ct);

    /// <summary>The person's own address changes with it if it was the same. All sessions end.</summary>
    private async Task<IdentityResult> ChangeAsync(Account account, string email, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == account.PersonId, ct);
        links.MailChange(account);
        if (string.Equals(person.Email, account.Email, StringComparison.OrdinalIgnoreCase)) person.ChangeEmail(email);
        db.Log(AccountAct.EmailChanged, person.Id, null);
        var changed = await accounts.SetEmailAsync(account, email);
        account.EmailConfirmed = true;
        return changed;
    }

    private async Task<IActionResult> ShowAsync(string side, string secret, CancellationToken ct)
    {
        Link = await links.FindAsync(KindOf(side), secret, ct);
        if (Link is null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private static LinkKind KindOf(string side) => side == "oud" ? LinkKind.EmailFromOld : LinkKind.EmailFromNew;
}
