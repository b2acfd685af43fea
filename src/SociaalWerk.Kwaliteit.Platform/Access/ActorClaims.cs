using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>How an actor travels in the sign-in cookie that all processes share.</summary>
public static class ActorClaims
{
    private const string Id = "sub", Name = "name", RoleName = "role", Organisation = "org", Body = "ci", Session = "sid", Token = "token";

    /// <param name="session">The session that the cookie belongs to; a program with a token has none.</param>
    public static ClaimsPrincipal ToPrincipal(Actor actor, string name, Guid? session = null)
    {
        var claims = new List<Claim> { new(Id, actor.Id.ToString()), new(Name, name) };
        claims.AddRange(Roles(actor.Role).Select(r => new Claim(RoleName, r.ToString())));
        Add(Organisation, actor.OrganisationId);
        Add(Body, actor.BodyId);
        Add(Token, actor.Token);
        Add(Session, session);
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "cookie", Name, RoleName));

        void Add(string type, Guid? value)
        {
            if (value is { } id) claims.Add(new(type, id.ToString()));
        }
    }

    public static Actor? ToActor(ClaimsPrincipal? person)
    {
        if (person?.FindFirst(Id)?.Value is not { } id) return null;
        var role = person.FindAll(RoleName).Aggregate(Role.None, (all, claim) => all | Enum.Parse<Role>(claim.Value));
        return new Actor(Guid.Parse(id), role, ToGuid(person.FindFirst(Organisation)), ToGuid(person.FindFirst(Body))) { Token = ToGuid(person.FindFirst(Token)) };
    }

    public static Guid? ToSession(ClaimsPrincipal? person) => ToGuid(person?.FindFirst(Session));

    public static IEnumerable<Role> Roles(Role role) => Enum.GetValues<Role>().Where(r => r != Role.None && (role & r) == r);

    private static Guid? ToGuid(Claim? claim) => claim is null ? null : Guid.Parse(claim.Value);
}

internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor? Actor => ActorClaims.ToActor(http.HttpContext?.User);
}
