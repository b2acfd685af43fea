using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One link of the navigation, by address, because its page may live in another process.</summary>
/// <param name="Ending">How the addresses of its other pages end, if these stand under several services.</param>
public sealed record NavigationLink(string LabelKey, string Address, Func<ClaimsPrincipal, bool> SeenBy, string? Ending = null)
{
    /// <summary>True on the page itself and on the pages under it.</summary>
    public bool Covers(PathString path) =>
        path.StartsWithSegments(Address) || (Ending is not null && path.Value?.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) == true);
}
