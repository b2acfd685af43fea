using System.Security.Claims;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The one list of links that every process shows; a page that is off here lives in another process.</summary>
public static class Navigation
{
    /// <summary>The links of the main navigation, in order.</summary>
    public static IReadOnlyList<NavigationLink> Links { get; } =
    [
        new("Nav.Worklist", "/werklijst", SignedIn),
        new("Nav.Paths", "/trajecten", SignedIn),
        new("Nav.Register", "/register", Everyone),
        new("Nav.Notices", "/berichten", Office),
    ];

    /// <summary>The links this visitor sees.</summary>
    public static IEnumerable<NavigationLink> For(ClaimsPrincipal visitor) => Links.Where(link => link.SeenBy(visitor));

    private static bool Everyone(ClaimsPrincipal visitor) => true;

    private static bool Office(ClaimsPrincipal visitor) =>
        visitor.IsInRole(nameof(Role.Officer)) || visitor.IsInRole(nameof(Role.Secretary)) || visitor.IsInRole(nameof(Role.Admin));

    private static bool SignedIn(ClaimsPrincipal visitor) => visitor.Identity is { IsAuthenticated: true };
}
