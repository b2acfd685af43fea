using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>The roles somebody can work in today, and the rights that follow from the one that was chosen.</summary>
internal static class WorkRoles
{
    /// <summary>Own roles first, in the order in which they were given; then where this person helps.</summary>
    public static async Task<IReadOnlyList<WorkRole>> WorkRolesAsync(this CertificationDb db, Guid person, CancellationToken ct)
    {
        var actors = await db.ActorsAsync(person, ct);
        var organisations = actors.Values.Select(a => a.OrganisationId).OfType<Guid>().ToList();
        var bodies = actors.Values.Select(a => a.BodyId).OfType<Guid>().ToList();
        var names = await db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, Name = o.LegalName })
            .Concat(db.Bodies.Where(b => bodies.Contains(b.Id)).Select(b => new { b.Id, b.Name })).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. actors.Select(a => new WorkRole(a.Key, a.Value.Role, names.GetValueOrDefault(a.Value.OrganisationId ?? a.Value.BodyId ?? Guid.Empty)))];
    }

    /// <summary>Every role this person holds today, wherever: what a sign-in must prove depends on all of them.</summary>
    public static async Task<Role> RolesHeldAsync(this CertificationDb db, Guid person, CancellationToken ct) =>
        (await db.ActorsAsync(person, ct)).Values.Aggregate(Role.None, (all, actor) => all | actor.Role);

    /// <summary>Who this person is in the main role; nobody in particular without any.</summary>
    public static async Task<Actor> MainActorAsync(this CertificationDb db, Guid person, CancellationToken ct) =>
        (await db.ActorsAsync(person, ct)).Values.FirstOrDefault() ?? new Actor(person, Role.None);

    /// <summary>The sign-in of a person in the role that was chosen, or in the main one when that was taken away.</summary>
    public static async Task<ClaimsPrincipal> PrincipalAsync(this CertificationDb db, Person person, Guid? chosen, Guid? session, CancellationToken ct)
    {
        var (actors, roles) = (await db.ActorsAsync(person.Id, ct), await db.WorkRolesAsync(person.Id, ct));
        var role = roles.FirstOrDefault(r => r.Id == chosen) ?? roles.FirstOrDefault();
        return ActorClaims.ToPrincipal(role is null ? new Actor(person.Id, Role.None) : actors[role.Id], person.Name, session, role, roles);
    }

    /// <summary>This person in every role that counts today, by the id of what gives it: own roles in the order in which they were given, then help.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Actor>> ActorsAsync(this CertificationDb db, Guid person, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        var assignments = await db.Assignments.AsNoTracking().Where(a => a.PersonId == person && a.ConfirmedAt != null).OrderBy(a => a.GivenAt).ThenBy(a => a.Id).ToListAsync(ct);
        var delegations = await db.Delegations.AsNoTracking().Where(d => d.PersonId == person && d.RevokedAt == null).OrderBy(d => d.Id).ToListAsync(ct);
        return assignments.Where(a => a.CountsOn(today)).Select(a => (a.Id, a.Actor))
            .Concat(delegations.Where(d => d.RunsOn(today)).Select(d => (d.Id, d.Actor)))
            .ToDictionary(a => a.Id, a => a.Actor);
    }
}
