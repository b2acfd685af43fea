using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.SigningIn;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>Changes the password. The other sessions end.</summary>
[Authorize]
internal sealed class PasswordPage(
    CertificationDb db, OwnAccount own, UserManager<Account> accounts, AccountLinks links, Throttle throttle, IStringLocalizer<Text> text) : PageModel
{
    public bool Changed { get; private set; }

    public int Shortest => Account.ShortestPassword;

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "Password.Present")]
    public string Present { get; set; } = "";

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "Password.New")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await own.FindAsync(ct) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { } found) return NotFound();
        if (!ModelState.IsValid) return Page();

        var network = Surfing.NetworkOf(HttpContext);
        if (await throttle.TakeAsync(found.Email, network, ct) is { } wait)
        {
            this.Explain(Entry.Later(wait), nameof(Present), "", text);
            return Page();
        }

        var account = (await own.FindAsync(ct))!;
        var result = await accounts.ChangePasswordAsync(account, Present, Password);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            this.Explain(result, result.Errors.Any(e => e.Code == "PasswordMismatch") ? nameof(Present) : nameof(Password), text);
            return Page();
        }

        links.MailChange(account);
        await links.EndOthersAsync(LinkKind.SecondStep, account.PersonId, account.Id, ct);
        db.Log(AccountAct.PasswordChanged, account.PersonId, own.Me);
        await own.SaveAsync(account, ct);
        await throttle.GiveBackAsync(account.Email, network, ct);
        Changed = true;
        return Page();
    }
}
