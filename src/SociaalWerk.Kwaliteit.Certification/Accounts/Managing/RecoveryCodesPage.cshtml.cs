using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>Makes new recovery codes; those made before stop working. They are shown once.</summary>
[Authorize]
internal sealed class RecoveryCodesPage(CertificationDb db, OwnAccount own, Entrance entrance, UserManager<Account> accounts) : PageModel
{
    public const int HowMany = 10;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await own.FindAsync(ct) is not { } account ? NotFound() : await entrance.HasSecondStepAsync(account, ct) ? own.ProveAgain(this) ?? Page() : LocalRedirect("/aanmelden/tweede-stap");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { } account || !await entrance.HasSecondStepAsync(account, ct)) return NotFound();
        if (own.ProveAgain(this) is { } first) return first;

        Codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany))!];
        db.Log(AccountAct.RecoveryCodesMade, account.PersonId, own.Me);
        await own.SaveAsync(account, ct);
        return Page();
    }
}
