using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Welcoming;

/// <summary>The first page: what this is, and where to go.</summary>
internal sealed class Welcome(ICurrentActor me) : PageModel
{
    public bool SignedIn => me.Actor is not null;
}
