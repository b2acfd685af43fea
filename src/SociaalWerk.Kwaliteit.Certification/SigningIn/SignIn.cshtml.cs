using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Signing in with address and password; in the demo also as any of its people, with one button each.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignIn(CertificationDb db, KwaliteitSettings settings, Entrance entrance, SessionKeeper sessions, Passkeys passkeys, IStringLocalizer<Text> text) : PageModel
{
    private static readonly string[] Messages = ["PasswordSet", "EmailChanged", "Again", "ProviderFailed"];

    public bool Demo => settings.Demo;

    /// <summary>The name of the provider of the settings, if there is one.</summary>
    public string? Provider => string.IsNullOrWhiteSpace(settings.OpenIdIssuer) ? null : settings.OpenIdName ?? settings.OpenIdIssuer;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Employers { get; private set; } = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnTo { get; set; }

    [BindProperty(SupportsGet = true, Name = "bericht")]
    public string? Told { get; set; }

    public string? Message => Messages.Contains(Told) ? Told : null;

    [BindProperty, Required, StringLength(254), Display(Name = "SignIn.Email")]
    public string Email { get; set; } = "";

    [BindProperty, Required, StringLength(Account.LongestPassword), Display(Name = "SignIn.Password")]
    public string Password { get; set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ListAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var entry = await entrance.PasswordAsync(Email.Trim(), Password, this.LocalOr(ReturnTo, "/werklijst"), ct);
            if (this.Follow(entry, ReturnTo) is { } next) return next;
            this.Explain(entry, nameof(Email), text["SignIn.Refused"], text);
        }

        await ListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken ct)
    {
        ModelState.Clear();
        var entry = await passkeys.EnterAsync(credential ?? "", ct);
        if (this.Follow(entry, ReturnTo) is { } next) return next;

        this.Explain(entry, nameof(Email), text["Passkey.Refused"], text);
        await ListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDemoAsync(string key, CancellationToken ct)
    {
        if (!Demo || await db.People.SingleOrDefaultAsync(p => p.Key == key, ct) is not { } person) return NotFound();

        await sessions.BeginAsync(person, null, SignInMeans.Demo, twoSteps: true, ct);
        return LocalRedirect(this.LocalOr(ReturnTo, "/werklijst"));
    }

    public string? EmployerOf(Person person) => person.Assignments.Select(a => Employers.GetValueOrDefault(a.OrganisationId ?? a.BodyId ?? Guid.Empty)).FirstOrDefault();

    private async Task ListAsync(CancellationToken ct)
    {
        if (!Demo) return;

        var people = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.Key != null).ToListAsync(ct);
        People = [.. people.OrderBy(p => DemoPeople.Keys.IndexOf(p.Key!))];
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.LegalName, ct);
        var bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        Employers = organisations.Concat(bodies).ToDictionary();
    }
}
