using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>How one signs in, and where to change it.</summary>
[Authorize]
internal sealed class AccountPage(CertificationDb db, OwnAccount own, UserManager<Account> accounts, AccountLinks links, KwaliteitSettings settings) : PageModel
{
    public Account? Account { get; private set; }

    public int CodesLeft { get; private set; }

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>The passkey was not removed: the person's roles need a second step, and there is no other.</summary>
    public bool LastStep { get; private set; }

    public string? Provider => string.IsNullOrWhiteSpace(settings.OpenIdIssuer) ? null : settings.OpenIdName ?? settings.OpenIdIssuer;

    public bool Linked { get; private set; }

    public bool MayMakeTokens => AccessToken.RolesOf(own.Me).Count > 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Account = await own.FindAsync(ct);
        if (Account is null) return;

        CodesLeft = await accounts.CountRecoveryCodesAsync(Account);
        Linked = (await accounts.GetLoginsAsync(Account)).Count > 0;
        Passkeys = [.. await accounts.GetPasskeysAsync(Account)];
    }

    /// <summary>Whoever has no password keeps the link: it is the only way in.</summary>
    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { PasswordHash: not null } account) return NotFound();
        if (own.ProveAgain(this) is { } first) return first;

        foreach (var login in await accounts.GetLoginsAsync(account)) await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        links.MailChange(account);
        db.Log(AccountAct.LoginUnlinked, account.PersonId, own.Me);
        await own.SaveAsync(account, ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id, CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Account is null || Passkeys.SingleOrDefault(p => Convert.ToHexString(p.CredentialId) == id) is not { } passkey) return NotFound();
        if (own.ProveAgain(this) is { } first) return first;

        LastStep = Passkeys.Count == 1 && !Account.TwoFactorEnabled && SecondStep.IsNeededFor(own.Me.Role);
        if (LastStep) return Page();

        await accounts.RemovePasskeyAsync(Account, passkey.CredentialId);
        links.MailChange(Account);
        db.Log(AccountAct.PasskeyRemoved, Account.PersonId, own.Me);
        await own.SaveAsync(Account, ct);
        return RedirectToPage();
    }
}
