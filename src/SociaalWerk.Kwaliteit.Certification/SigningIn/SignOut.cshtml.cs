using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Signing out, by a form only: a link could be followed by accident.</summary>
internal sealed class SignOut : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("/");
    }
}
