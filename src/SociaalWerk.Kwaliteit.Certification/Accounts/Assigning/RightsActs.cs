using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Gives, confirms and ends roles: loads the person and what the rules ask, judges, saves. A refusal changes nothing but is logged.</summary>
internal static class RightsActs
{
    /// <summary>To somebody known by the address, or else to a new person.</summary>
    public static Task<StepResult> GiveRoleAsync(this CertificationDb db, Invitations invitations, Actor me, string name, string email, RoleGiven given, CancellationToken ct) =>
        db.AgainOnLostRaceAsync(async () =>
        {
            var person = await db.KnownOrNewAsync(invitations, me, name, email, ct);
            return await db.ChangeAsync(person, me, given, person.Give, ct);
        }, ct);

    public static Task<StepResult?> ConfirmRoleAsync(this CertificationDb db, Actor me, Guid assignment, CancellationToken ct) =>
        db.OnAssignmentAsync(me, assignment, (person, attempt, facts) => person.Confirm(assignment, attempt, facts), ct);

    public static Task<StepResult?> EndRoleAsync(this CertificationDb db, Actor me, Guid assignment, CancellationToken ct) =>
        db.OnAssignmentAsync(me, assignment, (person, attempt, facts) => person.End(assignment, attempt, facts), ct);

    /// <summary>Whoever has this address; otherwise somebody new, who is saved and invited with what is given.</summary>
    public static async Task<Person> KnownOrNewAsync(this CertificationDb db, Invitations invitations, Actor me, string name, string email, CancellationToken ct)
    {
        if (await db.PeopleAt(email).Include(p => p.Assignments).SingleOrDefaultAsync(ct) is { } known) return known;

        var person = db.People.Add(new Person(Guid.CreateVersion7(), null, name, email)).Entity;
        await invitations.InviteAsync(person, me, ct);
        return person;
    }

    /// <summary>Logs a refused change of rights; nothing else is saved.</summary>
    public static async Task RefusedAsync(this CertificationDb db, Guid dossier, StepResult result, Attempt attempt, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Log(new Act(dossier, "Refused", attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Kind: DossierKind.Rights, Refused: true));
        await db.SaveChangesAsync(ct);
    }

    private static Task<StepResult?> OnAssignmentAsync(
        this CertificationDb db, Actor me, Guid id, Func<Person, Attempt, RoleFacts, StepResult> change, CancellationToken ct) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.People.Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Assignments.Any(a => a.Id == id), ct) is not { } person) return null;

            var assignment = person.Assignments.Single(a => a.Id == id);
            // Two administrators who end each other's role at once would each see the other stay: they take turns.
            if (assignment.Role == Role.Admin) await db.NextAsync("beheerders", 0, ct);
            var place = new RoleGiven(assignment.Role, assignment.OrganisationId, assignment.BodyId, assignment.From, assignment.Until);
            return await db.ChangeAsync(person, me, place, (_, attempt, facts) => change(person, attempt, facts), ct);
        }, ct);

    private static async Task<StepResult> ChangeAsync(
        this CertificationDb db, Person person, Actor me, RoleGiven place, Func<RoleGiven, Attempt, RoleFacts, StepResult> change, CancellationToken ct)
    {
        var attempt = new Attempt(me, db.Clock.GetUtcNow());
        var isNew = db.Entry(person).State == EntityState.Added;
        var result = change(place, attempt, await db.FactsAsync(person, place, ct));
        if (result.IsTaken) await db.SaveChangesAsync(ct);
        else await db.RefusedAsync(isNew ? me.Id : person.Id, result, attempt, ct);
        return result;
    }

    private static async Task<RoleFacts> FactsAsync(this CertificationDb db, Person person, RoleGiven place, CancellationToken ct)
    {
        var (humans, today) = (await db.HumansAsync(ct), AmsterdamTime.Today(db.Clock));
        var holders = (await db.Assignments.AsNoTracking()
                .Where(a => a.Role == place.Role && a.OrganisationId == place.OrganisationId && a.BodyId == place.BodyId && a.ConfirmedAt != null).ToListAsync(ct))
            .Where(a => a.CountsOn(today)).Select(a => humans.Of(a.PersonId)).ToHashSet();
        var rows = humans.RowsOf(person.Id).Where(row => row != person.Id).ToList();
        var others = await db.Assignments.AsNoTracking().Where(a => rows.Contains(a.PersonId)).ToListAsync(ct);
        return new RoleFacts(humans, holders.Count == 0, holders.All(holder => humans.Same(holder, person.Id)), others);
    }
}
