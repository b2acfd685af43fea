using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Puts files and people there without walking a whole path: these tests are about who sees and may, not about how it came so.</summary>
internal static class Files
{
    /// <summary>A path of the organisation of a demo person, with the certifying body of another.</summary>
    public static Task<Guid> PathAsync(this KwaliteitHost host, string coordinator, string? bodyOf = null, State state = State.Draft, PathKind kind = PathKind.Initial) => host.InAsync(async (CertificationDb db) =>
    {
        var role = await db.RoleOfAsync(coordinator);
        var path = new CertificationPath(
            await PathNumbers.NextAsync(db, host.Now, default), role.OrganisationId!.Value, kind, Variant.External, "1-demo", new Attempt(role.Actor, host.Now));
        Assert.True(path.Apply(new Application(new Scope(true, ["jongerenwerk"], ["Voorst"], ""), 18, 20, 5, 1, null, "", false, "voorjaar", [], true), new Attempt(role.Actor, host.Now)).IsTaken);
        db.Paths.Add(path);
        await db.SaveChangesAsync();
        var body = bodyOf is null ? null : (await db.RoleOfAsync(bodyOf)).BodyId;
        await db.WriteAsync(() => db.Paths.Where(p => p.Id == path.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.BodyId, body).SetProperty(p => p.NormVersion, "2.0-demo")), default);
        return path.Id;
    });

    public static Task<int> ChangeAsync(this KwaliteitHost host, Guid path, State state, int round = 0, DateOnly? assessorsUntil = null) => host.InAsync((CertificationDb db) => db.WriteAsync(
        () => db.Paths.Where(p => p.Id == path).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.Round, round).SetProperty(p => p.AssessorsUntil, assessorsUntil)), default));

    public static Task<int> SeatAsync(this KwaliteitHost host, Guid path, string person, bool asPeer = false) => host.InAsync(async (CertificationDb db) =>
    {
        db.Add(new TeamSeat { PathId = path, PersonId = (await db.RoleOfAsync(person)).PersonId, AsPeer = asPeer });
        return await db.SaveChangesAsync();
    });

    /// <summary>Somebody new with a key to sign in by.</summary>
    public static Task<Guid> PersonAsync(this KwaliteitHost host, string key, Role role, Guid? organisation = null, Guid? body = null) => host.InAsync(async (CertificationDb db) =>
    {
        var person = new Person(Guid.CreateVersion7(), key, $"Proef {key}", $"{key}@proef.example").Begins(role, organisation, body, AmsterdamTime.DateOf(host.Now).AddYears(-1), host.Now);
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    /// <summary>Lets somebody who was invited sign in by a key.</summary>
    public static Task<int> KeyAsync(this KwaliteitHost host, string email, string key) => host.InAsync((CertificationDb db) =>
        db.WriteAsync(() => db.PeopleAt(email).ExecuteUpdateAsync(set => set.SetProperty(p => p.Key, key)), default));

    public static Task<RoleAssignment> RoleOfAsync(this KwaliteitHost host, string person) => host.InAsync((CertificationDb db) => db.RoleOfAsync(person));

    public static Task<List<RoleAssignment>> RolesByEmailAsync(this KwaliteitHost host, string email) => host.InAsync((CertificationDb db) =>
        db.Assignments.AsNoTracking().Where(a => db.PeopleAt(email).Any(p => p.Id == a.PersonId)).OrderBy(a => a.GivenAt).ToListAsync());

    public static Task<List<string>> ActsAsync(this KwaliteitHost host, Guid dossier) => host.InAsync((CertificationDb db) =>
        db.LogEntries.AsNoTracking().Where(e => e.Dossier == dossier && e.Kind != nameof(DossierKind.Account)).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync());

    private static Task<RoleAssignment> RoleOfAsync(this CertificationDb db, string person) =>
        db.Assignments.AsNoTracking().Where(a => db.People.Any(p => p.Id == a.PersonId && p.Key == person)).OrderBy(a => a.GivenAt).FirstAsync();
}
