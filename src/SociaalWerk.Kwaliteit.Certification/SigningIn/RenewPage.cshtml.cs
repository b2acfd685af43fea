using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Gives whoever still has a session a new cookie and leads back to where another service found the old one too old.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RenewPage : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? terug)
    {
        var back = this.LocalOr(terug, "/");
        // The session was checked before this page was reached; who has none comes here as nobody.
        if (User.Identity is not { IsAuthenticated: true }) return LocalRedirect($"/aanmelden?terug={Uri.EscapeDataString(back)}");

        await HttpContext.SignInAsync(User);
        return LocalRedirect(back);
    }
}
