using Microsoft.AspNetCore.Authentication;
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

/// <summary>Signs in, or links an account, by the word of an organisation's own provider. Never by an address alone: whoever has the address at the provider need not be who has it here.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ProviderPage(
    CertificationDb db, UserManager<Account> accounts, Entrance entrance, OwnAccount own, AccountLinks links, KwaliteitSettings settings,
    IStringLocalizer<Text> text, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    /// <summary>Holds an invitation's secret while its owner is at the provider.</summary>
    public const string InvitationCookie = "kwaliteit-uitnodiging";

    public string Name => settings.OpenIdName ?? settings.OpenIdIssuer ?? "";

    /// <summary>The provider has spoken, and the account is not linked.</summary>
    public bool Told { get; private set; }

    private bool On => !string.IsNullOrWhiteSpace(settings.OpenIdIssuer);

    public IActionResult OnGet() => On ? Page() : NotFound();

    /// <summary>By a link and no form: a browser would hold a form's way to another site against our policy.</summary>
    public IActionResult OnGetGo() => On
        ? Challenge(new AuthenticationProperties { RedirectUri = "/aanmelden/organisatie?handler=Told" }, OpenIdSetup.Provider)
        : NotFound();

    public async Task<IActionResult> OnGetToldAsync(CancellationToken ct)
    {
        if (!On) return NotFound();

        var told = await HttpContext.AuthenticateAsync(OpenIdSetup.Told);
        await HttpContext.SignOutAsync(OpenIdSetup.Told);
        if (told.Principal is null || ProviderWord.Of(told.Principal, settings) is not { } word) return LocalRedirect("/aanmelden?bericht=ProviderFailed");
        if (await accounts.FindByLoginAsync(word.Issuer, word.Subject) is { } known) return await EnterAsync(known, word, ct);
        if (await links.FindAsync(LinkKind.Invitation, Request.Cookies[InvitationCookie], ct) is { } invitation) return await JoinAsync(invitation, word, ct);
        if (await own.FindAsync(ct) is { } signedIn) return own.ProveAgain(this) ?? await LinkAsync(signedIn, word, ct);

        Told = true;
        ModelState.AddModelError("", text["Provider.NotLinked"]);
        return Page();
    }

    /// <summary>The provider's second step counts if the settings say so; otherwise ours is asked.</summary>
    private async Task<IActionResult> EnterAsync(Account account, ProviderWord word, CancellationToken ct)
    {
        if (!word.TwoSteps) return this.Follow(await entrance.AfterPasswordAsync(account, null, ct), null)!;

        var person = await db.People.SingleAsync(p => p.Id == account.PersonId, ct);
        return this.Follow(await entrance.InAsync(account, person, SignInMeans.Provider, twoSteps: true, ct), null)!;
    }

    private async Task<IActionResult> JoinAsync(AccountLink invitation, ProviderWord word, CancellationToken ct)
    {
        var account = new Account(invitation.PersonId, invitation.Email, machine.GetUtcNow());
        if (await accounts.CreateAsync(account) is { Succeeded: false } refused)
        {
            Told = true;
            this.Explain(refused, "", text);
            return Page();
        }

        invitation.Use(machine.GetUtcNow());
        Response.Cookies.Delete(InvitationCookie);
        db.Add(new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = word.Issuer, ProviderKey = word.Subject });
        db.Log(AccountAct.AccountMade, account.PersonId, null);
        db.Log(AccountAct.LoginLinked, account.PersonId, null);
        await db.SaveChangesAsync(ct);
        return await EnterAsync(account, word, ct);
    }

    private async Task<IActionResult> LinkAsync(Account account, ProviderWord word, CancellationToken ct)
    {
        await accounts.AddLoginAsync(account, word.Login);
        links.MailChange(account);
        db.Log(AccountAct.LoginLinked, account.PersonId, own.Me);
        await own.SaveAsync(account, ct);
        return LocalRedirect("/mijn-account");
    }
}
