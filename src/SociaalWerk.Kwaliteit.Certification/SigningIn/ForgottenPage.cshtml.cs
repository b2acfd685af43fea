using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Asks for a link to set a new password. The answer is the same whether the address is known or not.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ForgottenPage(CertificationDb db, UserManager<Account> accounts, AccountLinks links, Throttle throttle, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, EmailAddress, StringLength(254), Display(Name = "SignIn.Email")]
    public string Email { get; set; } = "";

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();

        // Counts as a try that is never given back: nobody's mailbox is flooded, and nobody reads addresses off the time it takes.
        if (await throttle.TakeAsync($"reset {Email.Trim()}", Surfing.NetworkOf(HttpContext), ct) is { } wait)
        {
            this.Explain(Entry.Later(wait), nameof(Email), "", text);
            return Page();
        }

        var account = await accounts.FindByEmailAsync(Email.Trim());
        if (account is not null)
        {
            await links.EndOthersAsync(LinkKind.PasswordReset, account.PersonId, account.Id, ct);
            links.Mail(LinkKind.PasswordReset, account.PersonId, account.Id, account.Email!, to: account.Email);
        }

        db.Log(AccountAct.PasswordResetAsked, account?.PersonId ?? AccountLog.Strangers, null);
        await db.SaveChangesAsync(ct);
        Sent = true;
        return Page();
    }
}
