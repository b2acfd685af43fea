using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>The second step: a code of the authenticator app, or a recovery code for whoever lost it.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class CodePage(Entrance entrance, HalfWayCookie halfWay, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, StringLength(20), Display(Name = "Code.Code")]
    public string? Code { get; set; }

    [BindProperty, StringLength(40), Display(Name = "Code.RecoveryCode")]
    public string? RecoveryCode { get; set; }

    public bool Recovering { get; private set; }

    public bool HasApp { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await KnownAsync(ct) ? Page() : LocalRedirect("/aanmelden");

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TryAsync(() => entrance.CodeAsync(Code ?? "", ct), nameof(Code), text["Code.Refused"], ct);

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken ct)
    {
        Recovering = true;
        return TryAsync(() => entrance.RecoveryCodeAsync(RecoveryCode ?? "", ct), nameof(RecoveryCode), text["Code.RecoveryRefused"], ct);
    }

    private async Task<IActionResult> TryAsync(Func<Task<Entry>> attempt, string field, string refused, CancellationToken ct)
    {
        if (!await KnownAsync(ct)) return LocalRedirect("/aanmelden");

        var entry = await attempt();
        if (this.Follow(entry, halfWay.Read()?.ReturnTo) is { } next) return next;

        this.Explain(entry, field, refused, text);
        return Page();
    }

    private async Task<bool> KnownAsync(CancellationToken ct)
    {
        if (await entrance.HalfWayAccountAsync(ct) is not { } account) return false;

        HasApp = account.TwoFactorEnabled;
        return true;
    }
}
