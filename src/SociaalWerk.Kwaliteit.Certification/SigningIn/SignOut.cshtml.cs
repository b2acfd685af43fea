using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Certification.Accounts;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Signing out, by a form only: a link could be followed by accident.</summary>
internal sealed class SignOut(SessionKeeper sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.LeaveAsync(ct);
        return LocalRedirect("/");
    }
}
