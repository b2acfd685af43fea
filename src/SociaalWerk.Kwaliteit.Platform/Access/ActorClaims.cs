using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>How an actor travels in the sign-in cookie that all processes share.</summary>
public static class ActorClaims
{
    private const string Id = "sub", Name = "name", RoleName = "role", Organisation = "org", Body = "ci", Session = "sid", Token = "token", Chosen = "as", Where = "where", Choice = "choice";
    private const char Between = '|';

    /// <param name="session">The session that the cookie belongs to; a program with a token has none.</param>
    /// <param name="chosen">The role chosen to work in; the actor's rights follow from it.</param>
    /// <param name="choices">All roles this person can choose from, the chosen one included.</param>
    public static ClaimsPrincipal ToPrincipal(Actor actor, string name, Guid? session = null, WorkRole? chosen = null, IReadOnlyList<WorkRole>? choices = null)
    {
        var claims = new List<Claim> { new(Id, actor.Id.ToString()), new(Name, name) };
        claims.AddRange(Roles(actor.Role).Select(r => new Claim(RoleName, r.ToString())));
        Add(Organisation, actor.OrganisationId?.ToString());
        Add(Body, actor.BodyId?.ToString());
        Add(Token, actor.Token?.ToString());
        Add(Session, session?.ToString());
        Add(Chosen, chosen?.Id.ToString());
        Add(Where, chosen?.Where);
        claims.AddRange((choices ?? []).Select(c => new Claim(Choice, string.Join(Between, c.Id, c.Role, c.Where))));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "cookie", Name, RoleName));

        void Add(string type, string? value)
        {
            if (value is not null) claims.Add(new(type, value));
        }
    }

    public static Actor? ToActor(ClaimsPrincipal? person)
    {
        if (person?.FindFirst(Id)?.Value is not { } id) return null;
        var role = person.FindAll(RoleName).Aggregate(Role.None, (all, claim) => all | Enum.Parse<Role>(claim.Value));
        return new Actor(Guid.Parse(id), role, ToGuid(person.FindFirst(Organisation)), ToGuid(person.FindFirst(Body))) { Token = ToGuid(person.FindFirst(Token)) };
    }

    /// <summary>The assignment or delegation that was chosen to work in.</summary>
    public static Guid? ChosenOf(ClaimsPrincipal person) => ToGuid(person.FindFirst(Chosen));

    /// <summary>Where the chosen role counts, in words.</summary>
    public static string? WhereOf(ClaimsPrincipal person) => person.FindFirst(Where)?.Value;

    public static IReadOnlyList<WorkRole> ChoicesOf(ClaimsPrincipal person) =>
        [.. person.FindAll(Choice).Select(c => c.Value.Split(Between, 3)).Select(c => new WorkRole(Guid.Parse(c[0]), Enum.Parse<Role>(c[1]), c[2].Length == 0 ? null : c[2]))];

    public static Guid? ToSession(ClaimsPrincipal? person) => ToGuid(person?.FindFirst(Session));

    public static IEnumerable<Role> Roles(Role role) => Enum.GetValues<Role>().Where(r => r != Role.None && (role & r) == r);

    private static Guid? ToGuid(Claim? claim) => claim is null ? null : Guid.Parse(claim.Value);
}

internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor? Actor => ActorClaims.ToActor(http.HttpContext?.User);
}
