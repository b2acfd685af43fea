using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

public abstract class GroupTests(KwaliteitHost host)
{
    private int paths;

    [Fact]
    public async Task A_peer_measurement_knows_what_its_own_group_planned_in_this_cycle()
    {
        var ct = TestContext.Current.CancellationToken;
        var assessor = Guid.CreateVersion7();
        var (expected, found) = await host.InAsync<CertificationDb, (Guid, IReadOnlyList<GroupMeasurement>)>(async db =>
        {
            if (await db.Organisations.Select(o => o.Id).ToListAsync(ct) is not [var own, var first, var second]) throw new InvalidOperationException("The demo has three organisations.");

            var mine = Add(db, own, [first, second], State.ReportDraft, new(2026, 10, 1), assessor);
            Add(db, first, [own, second], State.Scheduled, new(2026, 10, 8), assessor);
            Add(db, second, [own, first], State.WithdrawnByApplicant, new(2026, 10, 15), assessor);
            Add(db, second, [own, first], State.Closed, new(2024, 10, 1), assessor); // a cycle ago
            Add(db, second, [first], State.Scheduled, new(2026, 10, 15), assessor); // with another group
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            return (first, (await db.PathAsync(mine, ct))!.Surroundings.GroupMeasurements);
        });

        var measurement = Assert.Single(found);
        Assert.Equal((expected, assessor), (measurement.OrganisationId, Assert.Single(measurement.Team)));
    }

    private Guid Add(CertificationDb db, Guid organisation, IReadOnlyList<Guid> partners, State state, DateOnly first, Guid assessor)
    {
        var path = new CertificationPath($"T-2026-90{++paths:00}", organisation, PathKind.Initial, Variant.Peer, "1-demo", new Attempt(new Actor(assessor, Role.Coordinator, organisation), host.Now));
        db.Entry(db.Add(path).Entity).Property(p => p.Application).CurrentValue = Application.Empty with { Partners = partners };
        db.Entry(path).Property(p => p.Plan).CurrentValue = AuditPlan.Empty with { Days = [first], Team = [new TeamMember(assessor, TeamPart.LeadPeer)] };
        db.Entry(path).Property(p => p.State).CurrentValue = state;
        return path.Id;
    }
}

public sealed class GroupOnSqliteTests(SqliteHost host) : GroupTests(host), IClassFixture<SqliteHost>;

public sealed class GroupOnPostgresTests(PostgresHost host) : GroupTests(host), IClassFixture<PostgresHost>;
