using System.Security.Claims;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Who is signed in, as the header shows it.</summary>
internal sealed record Visitor(string Name, IReadOnlyList<string> Roles)
{
    public static Visitor? Of(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ? new Visitor(user.FindFirstValue("name") ?? "", [.. user.FindAll("role").Select(claim => claim.Value)])
        : null;
}
