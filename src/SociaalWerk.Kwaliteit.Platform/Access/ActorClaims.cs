using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>How an actor travels in the sign-in cookie that all processes share.</summary>
public static class ActorClaims
{
    private const string Id = "sub", Name = "name", RoleName = "role", Organisation = "org", Body = "ci", Chosen = "as", Where = "where", Choice = "choice";
    private const char Between = '|';

    /// <param name="chosen">The role chosen to work in; the actor's rights follow from it.</param>
    /// <param name="choices">All roles this person can choose from, the chosen one included.</param>
    public static ClaimsPrincipal ToPrincipal(Actor actor, string name, WorkRole? chosen = null, IReadOnlyList<WorkRole>? choices = null) =>
        Of([new(Id, actor.Id.ToString()), new(Name, name), .. Rights(actor), .. Work(chosen, choices ?? [])]);

    /// <summary>The same sign-in in another role; all else that the sign-in holds stays.</summary>
    public static ClaimsPrincipal WithRole(ClaimsPrincipal person, Actor actor, WorkRole chosen, IReadOnlyList<WorkRole> choices) =>
        Of([.. person.Claims.Where(c => c.Type is not (RoleName or Organisation or Body or Chosen or Where or Choice)), .. Rights(actor), .. Work(chosen, choices)]);

    /// <summary>The same sign-in with the rights of this moment.</summary>
    public static ClaimsPrincipal WithRights(ClaimsPrincipal person, Actor now) =>
        Of([.. person.Claims.Where(c => c.Type is not (RoleName or Organisation or Body)), .. Rights(now)]);

    public static Actor? ToActor(ClaimsPrincipal? person)
    {
        if (person?.FindFirst(Id)?.Value is not { } id) return null;
        var role = person.FindAll(RoleName).Aggregate(Role.None, (all, claim) => all | Enum.Parse<Role>(claim.Value));
        return new Actor(Guid.Parse(id), role, ToGuid(person.FindFirst(Organisation)), ToGuid(person.FindFirst(Body)));
    }

    /// <summary>The assignment or delegation that was chosen to work in.</summary>
    public static Guid? ChosenOf(ClaimsPrincipal person) => ToGuid(person.FindFirst(Chosen));

    /// <summary>Where the chosen role counts, in words.</summary>
    public static string? WhereOf(ClaimsPrincipal person) => person.FindFirst(Where)?.Value;

    public static IReadOnlyList<WorkRole> ChoicesOf(ClaimsPrincipal person) =>
        [.. person.FindAll(Choice).Select(c => c.Value.Split(Between, 3)).Select(c => new WorkRole(Guid.Parse(c[0]), Enum.Parse<Role>(c[1]), c[2].Length == 0 ? null : c[2]))];

    public static IEnumerable<Role> Roles(Role role) => Enum.GetValues<Role>().Where(r => r != Role.None && (role & r) == r);

    private static ClaimsPrincipal Of(IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, "cookie", Name, RoleName));

    private static IEnumerable<Claim> Work(WorkRole? chosen, IReadOnlyList<WorkRole> choices)
    {
        if (chosen is not null) yield return new(Chosen, chosen.Id.ToString());
        if (chosen?.Where is { } where) yield return new(Where, where);
        foreach (var choice in choices) yield return new(Choice, string.Join(Between, choice.Id, choice.Role, choice.Where));
    }

    private static IEnumerable<Claim> Rights(Actor actor)
    {
        foreach (var role in Roles(actor.Role)) yield return new(RoleName, role.ToString());
        if (actor.OrganisationId is { } organisation) yield return new(Organisation, organisation.ToString());
        if (actor.BodyId is { } body) yield return new(Body, body.ToString());
    }

    private static Guid? ToGuid(Claim? claim) => claim is null ? null : Guid.Parse(claim.Value);
}

internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    public Actor? Actor => ActorClaims.ToActor(http.HttpContext?.User);
}
