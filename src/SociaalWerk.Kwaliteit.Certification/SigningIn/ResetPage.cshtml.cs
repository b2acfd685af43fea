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

/// <summary>Sets a new password by a mailed link. All sessions end; the second step is still asked.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ResetPage(
    CertificationDb db, UserManager<Account> accounts, AccountLinks links, IStringLocalizer<Text> text,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    public bool Works { get; private set; }

    public int Shortest => Account.ShortestPassword;

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "Password.New")]
    public string Password { get; set; } = "";

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken ct) => ShowAsync(secret, ct);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        if (!ModelState.IsValid || await FindAsync(secret, ct) is not (var link, var account)) return await ShowAsync(secret, ct);

        // Judged first: a password that is refused must not cost the one there is.
        foreach (var validator in accounts.PasswordValidators)
            if (await validator.ValidateAsync(accounts, account, Password) is { Succeeded: false } refused) this.Explain(refused, nameof(Password), text);
        if (!ModelState.IsValid) return await ShowAsync(secret, ct);

        link.Use(machine.GetUtcNow());
        await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, Password);
        links.MailChange(account);
        await links.EndOthersAsync(LinkKind.SecondStep, account.PersonId, account.Id, ct);
        db.Log(AccountAct.PasswordReset, account.PersonId, null);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ShowAsync(secret, ct);
        }

        return LocalRedirect("/aanmelden?bericht=PasswordSet");
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken ct)
    {
        Works = await FindAsync(secret, ct) is not null;
        if (!Works) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<(AccountLink Link, Account Account)?> FindAsync(string secret, CancellationToken ct) =>
        await links.FindAsync(LinkKind.PasswordReset, secret, ct) is { } link && await db.Accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId, ct) is { } account && account.Email == link.Email
            ? (link, account)
            : null;
}
