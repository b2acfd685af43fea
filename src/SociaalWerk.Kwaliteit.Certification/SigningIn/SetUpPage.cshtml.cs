using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Accounts.Managing;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Sets up an authenticator app: on the way in for whoever must have a second step, or later by oneself.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SetUpPage(
    CertificationDb db, UserManager<Account> accounts, Entrance entrance, HalfWayCookie halfWay, OwnAccount own, AccountLinks links, NewKeys keys, Passkeys passkeys,
    IStringLocalizer<Text> text, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    private NewKey? key;
    private AccountLink? renewal;

    [BindProperty, Required, StringLength(20), Display(Name = "Code.Code")]
    public string Code { get; set; } = "";

    /// <summary>The new key, sealed: nothing changes before a code proves that the app has it.</summary>
    [BindProperty]
    public string? SealedKey { get; set; }

    public bool Obliged { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Onward { get; private set; } = "/mijn-account";

    public string Picture => key!.Picture;

    public string ReadableKey => key!.Readable;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await FindAsync(ct) is { } account ? Barred() ?? Show(account, null) : LocalRedirect("/aanmelden?terug=/aanmelden/tweede-stap");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } account) return LocalRedirect("/aanmelden");
        if (Barred() is { } first) return first;

        var wanted = keys.Open(SealedKey, account);
        var step = wanted is null ? null : Totp.StepOf(wanted, Code, machine.GetUtcNow(), last: 0);
        if (!ModelState.IsValid || step is null)
        {
            if (ModelState.IsValid) ModelState.AddModelError(nameof(Code), text["SetUp.Refused"]);
            return Show(account, wanted);
        }

        await SetAsync(account, wanted!, step.Value, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken ct) =>
        await FindAsync(ct) is { } account && Barred() is null ? Content(await passkeys.AskNewAsync(account, ct), "application/json") : Forbid();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } account) return LocalRedirect("/aanmelden");
        if (Barred() is { } first) return first;

        ModelState.Clear();
        var had = renewal is null && await entrance.HasSecondStepAsync(account, ct);
        await EndOldAsync(account, app: true);
        if (!await passkeys.AddAsync(account, credential ?? ""))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(Code), text["Passkey.Failed"]);
            return Show(account, null);
        }

        await FinishAsync(account, AccountAct.PasskeyAdded, SignInMeans.Passkey, newCodes: !had, ct);
        return Codes.Count > 0 ? Page() : LocalRedirect("/mijn-account");
    }

    /// <summary>Half way in the password was right a moment ago.</summary>
    private IActionResult? Barred() =>
        Obliged ? null : own.ProveAgain(this);

    private async Task SetAsync(Account account, string wanted, long step, CancellationToken ct)
    {
        await EndOldAsync(account, app: false);
        await accounts.SetAuthenticationTokenAsync(account, NewKeys.Provider, NewKeys.Name, wanted);
        account.LastCodeStep = step;
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await FinishAsync(account, AccountAct.AuthenticatorSet, SignInMeans.PasswordAndCode, newCodes: true, ct);
    }

    /// <summary>What was lost works no longer once something else is there; it is saved with that.</summary>
    /// <param name="app">The app too; another key takes the place of the old one by itself.</param>
    private async Task EndOldAsync(Account account, bool app)
    {
        if (renewal is null) return;

        foreach (var passkey in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        if (!app) return;

        await accounts.RemoveAuthenticationTokenAsync(account, NewKeys.Provider, NewKeys.Name);
        await accounts.SetTwoFactorEnabledAsync(account, false);
    }

    /// <summary>With the first second step come recovery codes; whoever was half way in is in.</summary>
    private async Task FinishAsync(Account account, AccountAct act, SignInMeans means, bool newCodes, CancellationToken ct)
    {
        if (renewal is not null)
        {
            renewal.Use(machine.GetUtcNow());
            await accounts.UpdateSecurityStampAsync(account);
            db.Log(AccountAct.SecondStepRestored, account.PersonId, null);
        }

        if (newCodes) Codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodesPage.HowMany))!];
        var person = await db.People.SingleAsync(p => p.Id == account.PersonId, ct);
        db.Log(act, account.PersonId, await db.MainActorAsync(person.Id, ct));
        links.MailChange(account);
        if (!Obliged)
        {
            await own.SaveAsync(account, ct);
            return;
        }

        Onward = this.LocalOr(halfWay.Read()?.ReturnTo, "/werklijst");
        await entrance.InAsync(account, person, means, twoSteps: true, ct);
    }

    private IActionResult Show(Account account, string? wanted)
    {
        key = wanted is null ? keys.Make(account) : keys.Describe(wanted, account);
        ModelState.Remove(nameof(SealedKey));
        SealedKey = key.Sealed;
        return Page();
    }

    private async Task<Account?> FindAsync(CancellationToken ct)
    {
        // Whoever came by a link to set it up anew does so, also in a browser that is still signed in.
        renewal = halfWay.Read()?.Renewal is { } link ? await links.FindAsync(LinkKind.SecondStep, link, ct) : null;
        if (renewal is null && await own.FindAsync(ct) is { } signedIn) return signedIn;

        Obliged = true;
        return await entrance.HalfWayAccountAsync(ct) is { } account && (renewal?.AccountId == account.Id || !await entrance.HasSecondStepAsync(account, ct)) ? account : null;
    }
}
