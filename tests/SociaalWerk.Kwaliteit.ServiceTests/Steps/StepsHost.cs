using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using Delegation = SociaalWerk.Kwaliteit.Certification.Accounts.Delegation;
using DelegationGiven = SociaalWerk.Kwaliteit.Certification.Accounts.DelegationGiven;
using DelegationReach = SociaalWerk.Kwaliteit.Certification.Accounts.DelegationReach;
using Humans = SociaalWerk.Kwaliteit.Certification.Accounts.Humans;
using Person = SociaalWerk.Kwaliteit.Certification.Accounts.Person;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Certification with the cast of the path tests in its database instead of the demo's people, and one path at a time.</summary>
/// <remarks>Nothing happens by itself here: no event leaves and the clock looks at the paths only when a test asks it to.</remarks>
public abstract class StepsHost(TestRun run, StorageKind storage, string? services = "Certification") : KwaliteitHost(run, storage, services)
{
    private readonly Dictionary<Actor, Visitor> visitors = [];
    private IReadOnlyList<NormSet> norms = SchemeData.NormSets;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InAsync<CertificationDb, int>(async db =>
        {
            await ClearAsync(db);
            await db.People.ExecuteDeleteAsync();
            await db.Organisations.ExecuteDeleteAsync();
            await db.Bodies.ExecuteDeleteAsync();
            db.AddRange(Cast.Body, new CertifyingBody { Id = Cast.Id(11), Name = "Vorige", ContractFrom = new(2020, 1, 1) });
            db.AddRange(Organisations());
            db.AddRange(Named.Select(p => PersonOf(p.Name, p.Who)));
            db.AddRange(HelpOf(Cast.Helper), HelpOf(Cast.FellowReader));
            return await db.SaveChangesAsync();
        });
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var visitor in visitors.Values) visitor.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Puts this path, and all that its conditions see around it, in place of whatever was there, at its own time.</summary>
    /// <param name="beside">Leaves what was there.</param>
    internal async Task<Guid> PutAsync(APath it, bool beside = false)
    {
        var (path, around) = (it.Path, it.Path.Surroundings);
        SetClock(it.Now);
        norms = around.NormSets;
        await InAsync<CertificationDb, int>(async db =>
        {
            if (!beside) await ClearAsync(db);
            db.Update(path.Organisation);
            db.Update(path.Body ?? Cast.Body);
            db.AddRange(around.Interests);
            if (around.CurrentLabel is { } label) db.Add(label);
            for (var i = 0; i < around.OpenScopes.Count; i++) db.Add(Another(path, around.OpenScopes[i], i + 2));
            for (var i = 0; i < around.GroupMeasurements.Count; i++) AddOfPartner(db, path, around.GroupMeasurements[i], i + 50);
            foreach (var body in around.OtherBodies) db.Add(Earlier(path, body));
            db.AddRange(around.Objections);
            db.Add(path);
            var conditions = around.CurrentLabel?.Conditions ?? [];
            await db.SaveChangesAsync();
            // The decision takes effect with its saving, and conditions then begin anew.
            if (conditions.Count > 0) db.Entry(around.CurrentLabel!).Property(l => l.Conditions).CurrentValue = conditions;
            await db.SaveChangesAsync();
            return await db.Outbox.ExecuteDeleteAsync();
        });
        return path.Id;
    }

    internal Task<OnFile> OnFileAsync(Guid path) => InAsync<CertificationDb, OnFile>(db => OnFile.ReadAsync(db, path));

    internal async Task<Visitor> AsAsync(Actor who)
    {
        if (visitors.TryGetValue(who, out var known)) return known;
        return visitors[who] = await SignInAsync(Named.Single(p => p.Who == who).Name);
    }

    internal void GoTo(DateTimeOffset at) => SetClock(at);

    /// <summary>Shortly after a day has begun in Amsterdam.</summary>
    internal void GoTo(DateOnly day) => GoTo(AmsterdamTime.At(day, new TimeOnly(0, 5)));

    internal void GoToNextDay() => GoTo(Now.AddDays(1));

    /// <summary>Lets the clock look once at what is due.</summary>
    internal Task ClockLooksAsync() => Services.GetRequiredService<PathClock>().RoundAsync(TestContext.Current.CancellationToken);

    /// <summary>A line stands where the next step's line must stand, so that the step's history cannot be written.</summary>
    internal Task TakePlaceInHistoryAsync(CertificationPath path) => InAsync<CertificationDb, int>(async db =>
    {
        db.Add(new PathStep
        {
            PathId = path.Id, Version = path.Version + 1, From = path.State, Trigger = Trigger.Defer, To = path.State, ActorId = Cast.Chair.Id, Role = Role.Chair, At = Now,
        });
        return await db.SaveChangesAsync();
    });

    protected override void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        foreach (var worker in services.Where(ActsByItself).ToList()) services.Remove(worker);
        services.Replace(ServiceDescriptor.Transient(_ => norms));
    });

    private static IReadOnlyList<(string Name, Actor Who)> Named { get; } =
        [.. typeof(Cast).GetFields().Where(f => f.FieldType == typeof(Actor)).Select(f => (f.Name, Who: (Actor)f.GetValue(null)!))];

    /// <summary>With a row for each role, as somebody held them for years; who helps from outside has none.</summary>
    internal static Person PersonOf(string name, Actor who)
    {
        var person = new Person(who.Id, name, $"{name} de Vries", $"{name}@cast.example") { Qualification = Cast.Known.GetValueOrDefault(who.Id)?.Qualification };
        foreach (var role in ActorClaims.Roles(who.Role & ~(Role.Helper | Role.FellowReader))) _ = person.Begins(role, who.OrganisationId, who.BodyId, new(2020, 1, 1), default);
        return person;
    }

    /// <summary>Given by the coordinator of the organisation that is helped.</summary>
    internal static Delegation HelpOf(Actor who) => Delegation.Give(
        new DelegationGiven(who.Id, who.Has(Role.Helper) ? DelegationReach.FillIn : DelegationReach.Read, new(2020, 1, 1), new(2040, 1, 1)),
        new Attempt(Cast.Coordinator with { OrganisationId = who.OrganisationId }, new DateTimeOffset(2020, 1, 1, 9, 0, 0, TimeSpan.Zero)), Humans.Unlinked, 240).Given!;

    private static bool ActsByItself(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType ?? service.ImplementationFactory?.Method.ReturnType)?.Namespace?.StartsWith("SociaalWerk.", StringComparison.Ordinal) == true;

    private static async Task ClearAsync(CertificationDb db)
    {
        await db.Set<LetterPdf>().ExecuteDeleteAsync();
        await db.Letters.ExecuteDeleteAsync();
        await db.Paths.ExecuteDeleteAsync();
        await db.Labels.ExecuteDeleteAsync();
        await db.Objections.ExecuteDeleteAsync();
        await db.Set<MinutesPdf>().ExecuteDeleteAsync();
        await db.Meetings.ExecuteDeleteAsync();
        await db.Interests.ExecuteDeleteAsync();
        await db.PlannedDeletions.ExecuteDeleteAsync();
        await db.Nights.ExecuteDeleteAsync();
    }

    private static IEnumerable<Organisation> Organisations() =>
    [
        APath.AnOrganisation(),
        .. new[] { Cast.FirstPartner, Cast.SecondPartner, Cast.Stranger }.Select((id, i) => new Organisation
        {
            Id = id, LegalName = $"Stichting {i}", KvkNumber = $"6959906{i}", Place = "Elders", Province = "Drenthe", Member = true,
        }),
    ];

    /// <summary>Another path of the same applicant that has not ended.</summary>
    private static CertificationPath Another(CertificationPath path, Scope scope, int number)
    {
        var it = APath.New();
        it.Does(it.Path.Apply(it.Form() with { Scope = scope }, it.Attempt(Cast.Coordinator))).Take(Trigger.Submit, Cast.Signatory);
        return it.Give(nameof(path.Number), $"T-2026-{number:0000}").Give(nameof(path.Organisation), path.Organisation).Path;
    }

    /// <summary>What a partner planned with the same group, on the day of this path's own audit.</summary>
    private static void AddOfPartner(CertificationDb db, CertificationPath path, GroupMeasurement theirs, int number)
    {
        var other = db.Entry(db.Add(new CertificationPath($"T-2026-{number:0000}", theirs.OrganisationId, PathKind.Initial, Variant.Peer, path.SchemeVersion, new Attempt(Cast.Coordinator, path.StartedAt))).Entity);
        other.Property(p => p.Application).CurrentValue = path.Application with { Partners = [.. path.Involved.Where(o => o != theirs.OrganisationId)] };
        other.Property(p => p.Plan).CurrentValue = path.Plan with { Team = [.. theirs.Team.Select(person => new TeamMember(person, TeamPart.PeerAssessor))] };
        other.Property(p => p.State).CurrentValue = State.Scheduled;
    }

    /// <summary>Another path of the same applicant, with another certifying body.</summary>
    private static CertificationPath Earlier(CertificationPath path, Guid body)
    {
        var it = APath.New();
        return it.Give(nameof(path.Number), "T-2025-0001").Give(nameof(path.BodyId), body).Give(nameof(path.Organisation), path.Organisation).Path;
    }
}

/// <summary>The cast on SQLite.</summary>
public sealed class SqliteStepsHost(TestRun run) : StepsHost(run, StorageKind.Sqlite);

/// <summary>The cast on PostgreSQL.</summary>
public sealed class PostgresStepsHost(TestRun run) : StepsHost(run, StorageKind.Postgres);
