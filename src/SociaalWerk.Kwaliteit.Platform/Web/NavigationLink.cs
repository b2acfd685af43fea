using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One link of the main navigation, by address, because its page may live in another process.</summary>
public sealed record NavigationLink(string LabelKey, string Address, Func<ClaimsPrincipal, bool> SeenBy)
{
    /// <summary>True on the page itself and on the pages under it.</summary>
    public bool Covers(PathString path) => path.StartsWithSegments(Address);
}
