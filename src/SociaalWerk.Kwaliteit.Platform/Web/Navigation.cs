using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The lists of links that every process shows; a page that is off here lives in another process.</summary>
public static class Navigation
{
    /// <summary>The links of the main navigation, in order.</summary>
    public static IReadOnlyList<NavigationLink> Links { get; } =
    [
        new("Nav.Worklist", "/werklijst", SignedIn),
        new("Nav.Paths", "/trajecten", SignedIn),
        new("Nav.Labels", "/labels", In(Role.Coordinator, Role.Contributor, Role.Signatory, Role.CbManager, Role.CbReviewer, Role.Officer, Role.Secretary, Role.Member, Role.Chair, Role.ViceChair, Role.ObjectionMember, Role.SchemeManager, Role.Reader)),
        new("Nav.Objections", "/bezwaren", In(Role.Coordinator, Role.Signatory, Role.Officer, Role.Secretary, Role.Member, Role.Chair, Role.ViceChair, Role.ObjectionMember, Role.Reader)),
        new("Nav.Meetings", "/vergaderingen", In(Role.Secretary, Role.Member, Role.Chair, Role.ViceChair, Role.Officer, Role.Reader)),
        new("Nav.Steering", "/termijnen", In(Role.Officer, Role.Secretary, Role.Chair, Role.ViceChair, Role.Reader), "/overzichten"),
        new("Nav.Complaints", "/klachten", In(Role.Officer, Role.Secretary, Role.Chair, Role.SchemeManager)),
        new("Nav.People", "/mensen", In(Role.Coordinator, Role.Signatory, Role.CbManager, Role.Officer, Role.Admin)),
        new("Nav.Register", "/register", Everyone),
        new("Nav.Log", "/logboek", In(Role.Officer, Role.Reader, Role.Admin)),
        new("Nav.Outages", "/storingen", In(Role.Officer)),
        new("Nav.Retention", "/bewaring", In(Role.Officer, Role.Reader, Role.Admin)),
        new("Nav.Notices", "/berichten", In(Role.Officer, Role.Secretary, Role.Admin)),
        new("Nav.Parked", "/certificering/geparkeerd", In(Role.Officer, Role.Admin), "/geparkeerd"),
    ];

    /// <summary>Each service's page of messages it could not handle.</summary>
    public static IReadOnlyList<NavigationLink> Parked { get; } =
    [
        .. new[] { "certificering", "documenten", "register", "berichten" }
            .Select(prefix => new NavigationLink($"Service.{prefix}", $"/{prefix}/geparkeerd", In(Role.Officer, Role.Admin))),
    ];

    /// <summary>The log with names, and each other service's own.</summary>
    public static IReadOnlyList<NavigationLink> Logs { get; } =
    [
        new("Service.certificering", "/logboek", In(Role.Officer, Role.Reader, Role.Admin)),
        .. new[] { "documenten", "register", "berichten" }
            .Select(prefix => new NavigationLink($"Service.{prefix}", $"/{prefix}/logboek", In(Role.Officer, Role.Reader, Role.Admin))),
    ];

    /// <summary>The links this visitor sees.</summary>
    public static IReadOnlyList<NavigationLink> For(ClaimsPrincipal visitor) => [.. Links.Where(link => link.SeenBy(visitor))];

    /// <summary>The link that the page at this address belongs under.</summary>
    public static NavigationLink? Current(PathString path) => Links.LastOrDefault(link => link.Covers(path));

    private static bool Everyone(ClaimsPrincipal visitor) => true;

    private static bool SignedIn(ClaimsPrincipal visitor) => visitor.Identity is { IsAuthenticated: true };

    private static Func<ClaimsPrincipal, bool> In(params Role[] roles) => visitor => roles.Any(role => visitor.IsInRole(role.ToString()));
}
