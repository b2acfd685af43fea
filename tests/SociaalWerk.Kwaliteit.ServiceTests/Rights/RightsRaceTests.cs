using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Rights.Asking;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Several people change roles at the same moment.</summary>
public abstract class RightsRaceTests(KwaliteitHost host)
{
    [Fact]
    public async Task Two_changes_of_one_role_at_once_leave_one_of_them()
    {
        using var officer = await host.SignInAsync("officer");
        using var admin = await host.SignInAsync("admin");
        var (email, _) = Fresh();
        await InviteAsync(officer, email, Role.Reader);
        var role = Assert.Single(await host.RolesByEmailAsync(email));

        var answers = await Task.WhenAll(PostAsync(admin, "Confirm", role.Id), PostAsync(admin, "Confirm", role.Id), PostAsync(officer, "End", role.Id), PostAsync(officer, "End", role.Id));

        var after = Assert.Single(await host.RolesByEmailAsync(email));
        var acts = (await host.ActsAsync(role.PersonId)).Where(a => a != "Refused").ToList();
        Assert.True(acts.Count(a => a == "RoleConfirmed") <= 1 && acts.Count(a => a is "RoleEnded" or "RoleDeclined") == 1, string.Join(", ", acts));
        Assert.NotNull(after.EndedAt);
        Assert.Equal(acts.Count - 1, answers.Count(a => a.Location == "/mensen"));
    }

    [Fact]
    public async Task The_same_role_asked_for_twice_at_once_is_given_once()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        var (email, _) = Fresh();

        await Task.WhenAll(InviteAsync(coordinator, email, Role.Contributor), InviteAsync(signatory, email, Role.Contributor), InviteAsync(coordinator, email, Role.Contributor));

        Assert.Single(await host.RolesByEmailAsync(email));
        Assert.Equal(1, await host.InAsync((CertificationDb db) => db.PeopleAt(email).CountAsync()));
    }

    [Fact]
    public async Task Two_administrators_who_end_each_others_role_at_once_do_not_leave_the_system_without_one()
    {
        var (_, key) = Fresh();
        await host.PersonAsync(key, Role.Admin);
        using var one = await host.SignInAsync("admin");
        using var other = await host.SignInAsync(key);
        var (first, second) = (await host.RoleOfAsync("admin"), await host.RoleOfAsync(key));

        await Task.WhenAll(PostAsync(one, "End", second.Id), PostAsync(other, "End", first.Id));

        var today = AmsterdamTime.DateOf(host.Now);
        var left = (await host.InAsync((CertificationDb db) => db.Assignments.AsNoTracking().Where(a => a.Role == Role.Admin).ToListAsync())).Count(a => a.CountsOn(today));
        Assert.True(left >= 1, "nobody is left");
        await host.InAsync((CertificationDb db) => db.WriteAsync(
            () => db.Assignments.Where(a => a.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, (DateOnly?)null).SetProperty(a => a.EndedAt, (DateTimeOffset?)null)), default));
    }
}

public sealed class RightsRaceOnSqliteTests(SqliteHost host) : RightsRaceTests(host), IClassFixture<SqliteHost>;

public sealed class RightsRaceOnPostgresTests(PostgresHost host) : RightsRaceTests(host), IClassFixture<PostgresHost>;
