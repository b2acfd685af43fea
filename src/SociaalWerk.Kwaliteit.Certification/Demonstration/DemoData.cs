using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>The people, organisations and bodies of the demo. All names are invented; KVK numbers come from the public test set.</summary>
internal static class DemoData
{
    /// <summary>Loads what is not there yet; a later run changes nothing.</summary>
    public static async Task LoadAsync(CertificationDb db, bool withPath, CancellationToken ct)
    {
        if (await db.People.AnyAsync(ct)) return;

        var today = AmsterdamTime.Today(db.Clock);
        var (first, second, peer) = (DemoOrganisations.First(), DemoOrganisations.Second(), DemoOrganisations.Peer());
        var (body, otherBody) = (DemoOrganisations.Body(today), DemoOrganisations.OtherBody(today));
        db.Organisations.AddRange(first, second, peer);
        db.Bodies.AddRange(body, otherBody, DemoOrganisations.ThirdBody(today), DemoOrganisations.FourthBody(today));
        var people = DemoPeople.All(first.Id, second.Id, peer.Id, body.Id, otherBody.Id, today);
        db.People.AddRange(people);
        if (withPath) db.Paths.Add(await StartAsync(db, first.Id, people.Single(p => p.Key == "coordinator"), ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who there is to sign in as, for whoever starts the demo.</summary>
    public static async Task<IReadOnlyList<string>> DescribeAsync(CertificationDb db, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Include(p => p.Assignments).OrderBy(p => p.Id).ToListAsync(ct);
        var order = DemoPeople.Keys;
        return ["Demo people (sign in at /aanmelden):", .. people.Where(p => p.Key is not null).OrderBy(p => order.IndexOf(p.Key!)).Select(p => $"  {p.Key,-18} {p.Name,-26} {string.Join(", ", p.Assignments.OrderBy(a => a.GivenAt).Select(a => a.Role))}")];
    }

    private static async Task<CertificationPath> StartAsync(CertificationDb db, Guid organisation, Person coordinator, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var scheme = SchemeData.SchemeOn(AmsterdamTime.DateOf(now));
        return new CertificationPath(
            await PathNumbers.NextAsync(db, now, ct), organisation, PathKind.Initial, Variant.External, scheme.Version,
            new Attempt(coordinator.Assignments[0].Actor, now));
    }
}
