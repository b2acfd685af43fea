using System.Security.Claims;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Who is signed in, as the header shows it.</summary>
/// <param name="Where">For which organisation or body the role counts.</param>
/// <param name="Choices">The roles to choose from.</param>
internal sealed record Visitor(string Name, IReadOnlyList<string> Roles, string? Where, Guid? Chosen, IReadOnlyList<WorkRole> Choices)
{
    public static Visitor? Of(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ? new Visitor(
            user.FindFirstValue("name") ?? "", [.. user.FindAll("role").Select(claim => claim.Value)],
            ActorClaims.WhereOf(user), ActorClaims.ChosenOf(user), ActorClaims.ChoicesOf(user))
        : null;
}
