using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.ServiceTests.Retention.Nights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Retention;

/// <summary>What becomes of people without a role, of the security log and of what is technical.</summary>
public abstract class PeopleRetentionTests(StepsHost host)
{
    private static readonly DateOnly LastDay = new(2028, 2, 29), Due = new(2030, 3, 1), Announced = Due.AddDays(-Numbers.AnnouncementDays);

    [Fact]
    public async Task Somebody_without_a_role_is_erased_on_the_day_that_was_announced()
    {
        var id = await SomebodyAsync();
        await host.NightAsync(Announced.AddDays(-1));
        Assert.Empty(await host.PlannedAsync(id));
        await host.NightAsync(Announced);
        await host.NightAsync(Due.AddDays(-1));
        Assert.Equal("Zoë Łukaszewicz", (await PersonAsync(id)).Name);

        await host.NightAsync(Due);

        var left = await PersonAsync(id);
        Assert.Equal((true, ""), (left.IsErased, left.Email));
        Assert.True(await host.DoAsync(db => Task.FromResult(db.Keys.IsDestroyed(id, KeyPart.Name) && db.Keys.IsDestroyed(id, KeyPart.Contact))));
        Assert.False(await host.DoAsync(db => db.Accounts.AnyAsync(a => a.PersonId == id)));
        Assert.Equal(["DeletionAnnounced", "PersonErased"], await host.ActsAsync(id));
        Assert.Equal(nameof(PersonErasedV1), (await host.OnFileAsync(await host.DoAsync(db => db.Paths.Select(p => p.Id).SingleAsync()))).EventNames.Last());
        Assert.Empty((await host.VerifyAsync()).Faults);

        await host.NightAsync(Due.AddDays(40));
        Assert.Single(await host.PlannedAsync(id));
    }

    [Fact]
    public async Task Somebody_who_gets_a_role_again_is_no_longer_announced_and_the_page_says_why()
    {
        var id = await SomebodyAsync();
        await host.NightAsync(Announced);
        await host.SaveAsync(db => db.Add(RoleOf(id, from: Announced, until: null)));

        await host.NightAsync(Announced.AddDays(1));
        await host.NightAsync(Due);

        Assert.Equal("HasRole", Assert.Single(await host.PlannedAsync(id)).WithdrawnBecause);
        Assert.Equal("Zoë Łukaszewicz", (await PersonAsync(id)).Name);
        using var admin = await host.SignInAsync(nameof(Cast.Admin));
        Assert.Contains("De persoon heeft weer een rol", (await admin.PageAsync("/bewaring")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_role_that_is_given_in_the_night_itself_is_seen()
    {
        var id = await SomebodyAsync();
        await host.NightAsync(Announced);
        await host.SaveAsync(db => db.Add(RoleOf(id, from: Due, until: null)));

        await host.NightAsync(Due);

        Assert.Equal("Zoë Łukaszewicz", (await PersonAsync(id)).Name);
    }

    [Fact]
    public async Task Who_voted_stays_named_as_long_as_the_decision_and_not_longer()
    {
        var it = APath.In(State.Closed);
        var id = await SomebodyAsync(it);
        await host.SaveAsync(db => db.Add(new Vote { MotionId = it.Path.Motions.Single().Id, PersonId = id, Choice = VoteChoice.For, At = it.Now }));
        await host.NightAsync(Announced);
        await host.NightAsync(Due);

        var left = await PersonAsync(id);
        Assert.Equal((true, "Zoë Łukaszewicz", ""), (left.IsErased, left.NameOnDecision, left.Email));

        var end = it.Today.AddYears(Numbers.DecisionYears).AddDays(1);
        await host.NightAsync(end.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(end);
        Assert.Equal("Zoë Łukaszewicz", (await PersonAsync(id)).NameOnDecision);

        Assert.True(await host.DoAsync(async db =>
        {
            await ErasureKeeper.RoundAsync(db, TestContext.Current.CancellationToken);
            return db.Keys.IsDestroyed(id, KeyPart.Name);
        }));
        Assert.Equal(Erased.Name, (await PersonAsync(id)).NameOnDecision);
    }

    [Fact]
    public async Task One_deletion_that_does_not_succeed_keeps_none_of_the_others_and_is_tried_again()
    {
        var it = APath.In(State.Closed);
        var (id, due) = (await SomebodyAsync(it), it.Today.AddYears(Numbers.PathYears).AddDays(1));
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await SchemeAsync("weg");

        await host.NightAsync(due);
        Assert.Null(await DeletedOnAsync());
        Assert.StartsWith("Gewist", (await PersonAsync(id)).Name);
        using var officer = await host.SignInAsync(nameof(Cast.Officer));
        Assert.Contains("Een verwijdering is niet gelukt", (await officer.PageAsync("/bewaring")).QuerySelector("main")!.TextContent);

        await SchemeAsync(it.Path.SchemeVersion);
        await host.NightAsync(due.AddDays(1));
        Assert.Equal(due.AddDays(1), await DeletedOnAsync());
        Assert.DoesNotContain("Een verwijdering is niet gelukt", (await officer.PageAsync("/bewaring")).QuerySelector("main")!.TextContent);

        Task<int> SchemeAsync(string version) => host.SaveAsync(db => db.Entry(db.Paths.Single(p => p.Id == it.Path.Id)).Property(p => p.SchemeVersion).CurrentValue = version);
        Task<DateOnly?> DeletedOnAsync() => host.DoAsync(db => db.Paths.Where(p => p.Id == it.Path.Id).Select(p => p.FileDeletedOn).SingleAsync());
    }

    [Fact]
    public async Task Lines_about_signing_in_are_forgotten_by_the_day_and_the_log_stays_right()
    {
        await host.ClosedFileAsync();
        var day = new DateOnly(2028, 2, 29);
        host.GoTo(day);
        await SignInAsync();
        host.GoTo(day.AddDays(1));
        await SignInAsync();
        await host.NightAsync(Announced);
        var subject = SecurityLogRetention.SubjectOf(day);
        Assert.Equal(Due, (await host.OpenAsync(subject, RetentionKind.SecurityLog)).DueOn);

        await host.NightAsync(Due);

        var lines = await host.DoAsync(db => db.LogEntries.AsNoTracking().Where(e => e.Dossier == Cast.Member3.Id).OrderBy(e => e.Number).ToListAsync());
        Assert.Equal([true, false], lines.Select(e => e.IsForgotten));
        Assert.Equal((Guid.Empty, "", (string?)null, DateTimeOffset.UnixEpoch), (lines[0].Actor, lines[0].Role, lines[0].Detail, lines[0].At));
        Assert.Contains("ForgetLines", await host.ActsAsync(PlannedDeletion.OwnDossier));
        var verdict = await host.VerifyAsync();
        Assert.Empty(verdict.Faults);
        Assert.Contains(verdict.Remarks, remark => remark.StartsWith("1 lines were forgotten", StringComparison.Ordinal));

        // The chain goes on behind what was forgotten, also when that was the newest line of a dossier.
        await host.NightAsync(Due.AddDays(Numbers.AnnouncementDays));
        await SignInAsync();
        Assert.Empty((await host.VerifyAsync()).Faults);
        using var admin = await host.SignInAsync(nameof(Cast.Admin));
        Assert.True((await admin.GetAsync($"/logboek?dossier={Cast.Member3.Id}")).IsSuccess);
    }

    [Fact]
    public async Task What_is_technical_goes_after_its_own_short_term()
    {
        var it = APath.In(State.Closed);
        var path = await host.PutAsync(it);
        var (old, young) = (host.Now - KeptAnswer.Kept, host.Now - KeptAnswer.Kept + TimeSpan.FromMinutes(10));
        await host.SaveAsync(db => db.AddRange(
            new KeptAnswer { PersonId = Cast.Chair.Id, PathId = path, Key = "oud", Request = "", Status = 200, Body = "", At = old },
            new KeptAnswer { PersonId = Cast.Chair.Id, PathId = path, Key = "jong", Request = "", Status = 200, Body = "", At = young },
            new AccountLink(LinkKind.Invitation, Cast.Chair.Id, null, "a@example.org", "oud", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch),
            new AccountLink(LinkKind.Invitation, Cast.Chair.Id, null, "a@example.org", "jong", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddYears(-1000))));

        await host.NightAsync();

        Assert.Equal(["jong"], await host.DoAsync(db => db.KeptAnswers.Select(a => a.Key).ToListAsync()));
        Assert.Equal(["jong"], await host.DoAsync(db => db.Set<AccountLink>().Select(l => l.SecretHash).ToListAsync()));
        var night = await host.DoAsync(db => db.Nights.SingleAsync());
        Assert.Equal(1, night.Counts.Single(c => c.Kind == RetentionKind.ApiAnswers).Deleted);
        Assert.Equal(1, night.Counts.Single(c => c.Kind == RetentionKind.Links).Deleted);
    }

    private async Task SignInAsync()
    {
        using var member = await host.SignInAsync(nameof(Cast.Member3));
    }

    private async Task<Guid> SomebodyAsync(APath? it = null)
    {
        await host.ClosedFileAsync(it);
        var id = Guid.CreateVersion7();
        await host.SaveAsync(db =>
        {
            var person = new Person(id, null, "Zoë Łukaszewicz", $"{id:N}@example.org").Begins(Role.Contributor, Cast.OrganisationId, null, new(2027, 1, 1), default);
            person.Assignments[0].Until = LastDay;
            db.Add(person);
            db.Add(new Account(id, $"{id:N}@example.org", host.Now));
        });
        return id;
    }

    private Task<Person> PersonAsync(Guid id) => host.DoAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == id));

    private static RoleAssignment RoleOf(Guid person, DateOnly from, DateOnly? until) => new()
    {
        PersonId = person, Role = Role.Contributor, OrganisationId = Cast.OrganisationId, From = from, Until = until, GivenBy = Cast.Coordinator.Id, GivenAt = default, ConfirmedAt = default(DateTimeOffset),
    };
}

public sealed class PeopleRetentionOnSqliteTests(SqliteStepsHost host) : PeopleRetentionTests(host), IClassFixture<SqliteStepsHost>;

public sealed class PeopleRetentionOnPostgresTests(PostgresStepsHost host) : PeopleRetentionTests(host), IClassFixture<PostgresStepsHost>;
