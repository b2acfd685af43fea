using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Knowing an id of somebody else's opens nothing. That a file of another organisation is not there on any address is part of the matrix itself.</summary>
[Collection(MatrixGroup.Name)]
public sealed class DirectReferenceTests(MatrixHost host)
{
    /// <summary>What lies within a file, by the name under which addresses and forms ask for it.</summary>
    private static readonly string[] Within = ["finding", "bewijs", "motie", "motion", "Links[0].Id"];

    [Fact]
    public async Task An_id_from_the_file_of_another_organisation_is_of_no_use_in_ones_own()
    {
        var operations = (await Operation.AllOfAsync(host)).ToDictionary(o => o.Key);
        var (guests, asked) = (new List<Guest>(), 0);
        foreach (var (name, who) in People.Own) guests.Add(await host.ComeInAsync(name, who));
        foreach (var entry in Entries.All.Where(e => e.Files.Count > 0 && InnerIds(operations[e.Key]).Any()))
        {
            var operation = operations[entry.Key];
            var (own, theirs) = (host.Targets[entry.Files[0]], await host.ElsewhereAsync(entry.Files[0]));
            var before = await host.OnFileAsync(theirs.Path);
            var values = new Dictionary<string, string>(entry.Values);
            foreach (var name in InnerIds(operation)) values[name] = theirs.Target.Places.GetValueOrDefault(name) ?? theirs.Target.Places["bewijs"];
            foreach (var guest in guests)
            {
                if (entry.Rule(await host.SituationAsync(guest, entry.Files[0])) != Verdict.Answered) continue;

                var answer = await own.AskAsync(operation, guest, values);
                Assert.True((int)answer.Status is 200 or >= 400 and < 500 && !(answer.IsSuccess && !operation.IsPage), $"{entry} by {guest}: {answer}");
                asked++;
            }

            Assert.Equal(before.Contents, (await host.OnFileAsync(theirs.Path)).Contents);
        }

        guests.ForEach(g => g.Dispose());
        Assert.True(asked > 15, $"{asked} tried");
    }

    [Fact]
    public async Task An_id_of_what_is_somebody_elses_own_is_of_no_use()
    {
        var ids = await OwnedAsync();
        var operations = (await Operation.AllOfAsync(host)).ToDictionary(o => o.Key);
        var personal = Entries.All.Where(e => ReferenceEquals(e.Rule, Rules.OwnOnly) && e.Writes && (e.Key.Contains("{id") || operations[e.Key] is { IsPage: true } operation && Fields.Of(operation).Any(f => f.Type == typeof(Guid)))).ToList();
        // A new form that asks for an id says here whose id it must refuse.
        Assert.Equal(ids.Keys.Order(), personal.Select(e => e.Key).Order());

        foreach (var (name, who) in People.Others)
        {
            using var guest = await host.ComeInAsync(name, who);
            foreach (var entry in personal)
            {
                var answer = await Target.None.AskAsync(operations[entry.Key], guest, new Dictionary<string, string>(entry.Values) { ["id"] = $"{ids[entry.Key]}", ["rol"] = $"{ids[entry.Key]}", ["traject"] = $"{ids[entry.Key]}" });
                Assert.True(Verdicts.Of(answer) == Verdict.Missing, $"{entry} by {guest}: {answer}");
            }
        }

        await host.InAsync(async (CertificationDb db) =>
        {
            Assert.Equal(0, await db.Assignments.CountAsync(a => a.EndedAt != null) + await db.Delegations.CountAsync(d => d.RevokedAt != null) + await db.Interests.CountAsync(i => i.Until != null) + await db.Set<AccessToken>().CountAsync(t => t.RevokedAt != null));
            Assert.Null(await db.Sessions.Where(s => s.Id == ids["POST /mijn-account/sessies?handler=One"]).Select(s => s.EndedAt).SingleAsync());
            return 0;
        });
    }

    private static IEnumerable<string> InnerIds(Operation operation) =>
        operation.Endpoint.RoutePattern.Parameters.Select(p => p.Name).Concat(operation is { IsPage: true, Handler: not null } ? Fields.Of(operation).Where(f => f.Type == typeof(Guid)).Select(f => f.Name) : []).Intersect(Within);

    /// <summary>Something of everybody's own, for each form that asks for such an id.</summary>
    private Task<Dictionary<string, Guid>> OwnedAsync() => host.InAsync(async (CertificationDb db) =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var interest = db.Add(new Interest { PersonId = Cast.Member1.Id, OrganisationId = Cast.FirstPartner, Kind = InterestKind.Family, From = new(2020, 1, 1) }).Entity;
        var token = db.Add(new AccessToken { PersonId = Cast.CbManager.Id, Name = "Systeem", Role = Role.CbManager, BodyId = Cast.Body.Id, SecretHash = Secret.HashOf("x"), CreatedAt = now, ExpiresAt = now.AddDays(1) }).Entity;
        await db.SaveChangesAsync();
        using var coordinator = await host.ComeInAsync(nameof(Cast.Coordinator), Cast.Coordinator);
        var session = await db.Sessions.Where(s => s.PersonId == Cast.Coordinator.Id && s.EndedAt == null).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync();
        var role = await db.Assignments.Where(a => a.PersonId == Cast.Contributor.Id).Select(a => a.Id).SingleAsync();
        var help = await db.Delegations.Where(d => d.PersonId == Cast.Helper.Id).Select(d => d.Id).SingleAsync();
        var refused = await db.Paths.Where(p => p.OrganisationId == Cast.OrganisationId).Select(p => p.Id).FirstAsync();
        var objection = db.Add(new Objection(
            "B-2026-9999", Cast.OrganisationId, new ContestedDecision(Contested.Refused, refused, null, 1, new(2026, 3, 2), null), "Het klopt niet.",
            new ObjectionSurroundings(APath.In(State.Refused).Path, null), new Attempt(Cast.Signatory, now))).Entity;
        await db.SaveChangesAsync();
        return new Dictionary<string, Guid>
        {
            ["POST /bezwaren/nieuw"] = refused, ["POST /bezwaren/{id:guid}/stappen/{step}"] = objection.Id, ["POST /api/v1/bezwaren/{id:guid}/stappen"] = objection.Id,
            ["POST /bezwaren/{id:guid}/brieven/{brief:int}?handler=Returned"] = objection.Id, ["POST /bezwaren/{id:guid}/brieven/{brief:int}?handler=Again"] = objection.Id,
            ["POST /mensen?handler=Confirm"] = role, ["POST /mensen?handler=End"] = role, ["POST /rol"] = role, ["POST /rol?handler=LayDown"] = role,
            ["POST /mensen/hulp?handler=Revoke"] = help, ["POST /belangen?handler=End"] = interest.Id, ["POST /mijn-account/sessies?handler=One"] = session,
            ["POST /mijn-account/toegangscodes?handler=Revoke"] = token.Id,
            ["POST /mensen/{id:guid}/tweede-stap"] = Cast.Contributor.Id, ["POST /mensen/{id:guid}/tweede-stap?handler=Confirm"] = Cast.Contributor.Id, ["POST /mensen/{id:guid}/tweede-stap?handler=Decline"] = Cast.Contributor.Id,
        };
    });
}
