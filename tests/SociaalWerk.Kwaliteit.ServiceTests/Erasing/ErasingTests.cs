using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Logs;
using SociaalWerk.Kwaliteit.ServiceTests.Rights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>Who may erase whom, what ends with it, and who stays named.</summary>
public abstract class ErasingTests(AccountsHost host)
{
    [Fact]
    public async Task Whoever_decided_stays_named_on_the_decision_alone_and_only_as_long_as_it_is_kept()
    {
        var (signed, voted) = (Leaving.Somebody(), Leaving.Somebody());
        foreach (var somebody in new[] { signed, voted }) await somebody.InviteAsync(host);
        var file = await DecidedByAsync(signed.Id, voted.Id);

        foreach (var somebody in new[] { signed, voted })
        {
            using var officer = await host.SignInAsync("officer");
            Assert.Equal("/mensen/wissen", (await somebody.EraseAsync(officer)).Location);
            var person = await PersonAsync(somebody);
            Assert.Equal(("Gewiste persoon", somebody.Name, "", null), (person.Name, person.NameOnDecision, person.Email, person.EmailMark));
            Assert.Contains(somebody.Name, await NamesOnAsync(file));
            Assert.DoesNotContain(somebody.Name, (await officer.GetAsync("/logboek")).Text);
        }

        await host.InAsync((CertificationDb db) => db.WriteAsync(() => db.Paths.Where(p => p.Id == file).ExecuteDeleteAsync(), default));
        await KeeperLooksAsync();
        Assert.All(new[] { signed, voted }, somebody => Assert.True(host.Services.GetRequiredService<PersonKeys>().IsDestroyed(somebody.Id, KeyPart.Name)));
        Assert.Equal("Gewiste persoon", (await PersonAsync(voted)).NameOnDecision);
    }

    [Fact]
    public async Task Whoever_decided_on_an_objection_stays_named_on_it_as_long_as_it_is_kept()
    {
        var (signed, voted) = (Leaving.Somebody(), Leaving.Somebody());
        foreach (var somebody in new[] { signed, voted }) await somebody.InviteAsync(host);
        var objection = await ObjectionDecidedByAsync(signed.Id, voted.Id);

        foreach (var somebody in new[] { signed, voted }) Assert.True((await EraseAsync(somebody.Id)).IsTaken);

        using var secretary = await host.SignInAsync("secretary");
        Assert.Contains(signed.Name, (await secretary.PageAsync($"/bezwaren/{objection}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((voted.Name, "Gewiste persoon"), ((await PersonAsync(voted)).NameOnDecision, (await PersonAsync(voted)).Name));
        await host.InAsync((CertificationDb db) => db.WriteAsync(() => db.Objections.Where(o => o.Id == objection).ExecuteDeleteAsync(), default));
        await KeeperLooksAsync();
        Assert.All(new[] { signed, voted }, somebody => Assert.True(host.Services.GetRequiredService<PersonKeys>().IsDestroyed(somebody.Id, KeyPart.Name)));
    }

    [Fact]
    public async Task Whoever_decided_about_a_label_stays_named_as_long_as_it_is_kept_and_whoever_only_proposed_does_not()
    {
        var (signed, cosigned, voted, proposed) = (Leaving.Somebody(), Leaving.Somebody(), Leaving.Somebody(), Leaving.Somebody());
        Leaving[] deciders = [signed, cosigned, voted];
        foreach (var somebody in deciders.Append(proposed)) await somebody.InviteAsync(host);
        var label = await LabelSuspendedByAsync(new Procedure(1, ProcedureKind.Suspension, "Het dossier klopt niet.", proposed.Id, host.Now, Urgent: true)
        {
            Votes = [new CountedVote(voted.Id, VoteChoice.Against, "", host.Now)], CosignedBy = cosigned.Id, DecidedBy = signed.Id, DecidedAt = host.Now, Outcome = ProcedureOutcome.Carried,
        });

        foreach (var somebody in deciders.Append(proposed)) Assert.True((await EraseAsync(somebody.Id)).IsTaken);
        await KeeperLooksAsync();

        Assert.Equal("Gewiste persoon", (await PersonAsync(proposed)).NameOnDecision);
        foreach (var somebody in deciders) Assert.Equal((somebody.Name, "Gewiste persoon"), ((await PersonAsync(somebody)).NameOnDecision, (await PersonAsync(somebody)).Name));
        await host.InAsync((CertificationDb db) => db.WriteAsync(() => db.Labels.Where(l => l.Id == label).ExecuteDeleteAsync(), default));
        await KeeperLooksAsync();
        Assert.All(deciders, somebody => Assert.True(host.Services.GetRequiredService<PersonKeys>().IsDestroyed(somebody.Id, KeyPart.Name)));
        Assert.Equal("Gewiste persoon", (await PersonAsync(voted)).NameOnDecision);
    }

    [Fact]
    public async Task An_account_ends_with_the_person_and_so_do_roles_and_sessions()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId);
        Assert.True(await visitor.IsInAsync());

        var result = await host.InAsync((CertificationDb db) => PersonErasure.EraseAsync(db, member.Person, Actor.Clock, ErasureReason.TermPassed, TestContext.Current.CancellationToken));

        Assert.True(result!.IsTaken);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal(HttpStatusCode.OK, (await member.PasswordAsync(host.Anybody())).Status);
        Assert.Empty(await host.InAsync((CertificationDb db) => db.ActorsAsync(member.Person, default)));
        Assert.Equal(["RoleEnded", "PersonErased"], (await host.ActsAsync(member.Person)).TakeLast(2));
    }

    [Fact]
    public async Task A_contact_who_never_came_is_erased_like_everybody_else()
    {
        var somebody = Leaving.Somebody();
        await somebody.InviteAsync(host);
        using var officer = await host.SignInAsync("officer");
        Assert.Single((await officer.PageAsync($"/mensen/wissen?zoek={somebody.Word.ToUpperInvariant()}")).QuerySelectorAll("tbody tr"));

        Assert.Equal(HttpStatusCode.OK, (await somebody.EraseAsync(officer, "Iemand Anders")).Status);
        Assert.Null((await PersonAsync(somebody)).ErasedAt);
        Assert.Equal("/mensen/wissen", (await somebody.EraseAsync(officer)).Location);

        await somebody.GoneAsync(host);
        Assert.Empty((await officer.PageAsync($"/mensen/wissen?zoek={somebody.Word}")).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/mensen/{somebody.Id}/wissen")).Status);
    }

    [Fact]
    public async Task Nobody_is_erased_on_whom_others_wait()
    {
        var (sits, signs) = (Leaving.Somebody(), Leaving.Somebody());
        await sits.InviteAsync(host);
        await signs.InviteAsync(host, Role.Signatory);
        var file = await host.PathAsync("coordinator", "cb-manager", State.Scheduled);
        await host.InAsync((CertificationDb db) =>
        {
            db.Add(new Certification.Audits.TeamSeat { PathId = file, PersonId = sits.Id });
            return db.SaveChangesAsync();
        });
        using var officer = await host.SignInAsync("officer");
        var admin = await host.IdOfAsync("admin");

        Assert.Contains("lopende toetsing", (await officer.GetAsync($"/mensen/{sits.Id}/wissen")).Text);
        Assert.Equal(["SeatInOpenFile"], await ReasonsAsync(sits.Id));
        Assert.Equal(["LastAdministrator"], await ReasonsAsync(admin));
        Assert.True((await EraseAsync(signs.Id)).IsTaken);
        Assert.Equal(["OnlySignatory"], await ReasonsAsync(await host.IdOfAsync("signatory")));
        Assert.Null((await PersonAsync(sits)).ErasedAt);
    }

    [Fact]
    public async Task The_administrator_erases_who_has_no_role_and_nobody_else_erases_at_all()
    {
        var (with, without) = (Leaving.Somebody(), Leaving.Somebody());
        foreach (var somebody in new[] { with, without }) await somebody.InviteAsync(host);
        await host.InAsync((CertificationDb db) => db.WriteAsync(() => db.Assignments.Where(a => a.PersonId == without.Id).ExecuteDeleteAsync(), default));
        using var admin = await host.SignInAsync("admin");
        using var coordinator = await host.SignInAsync("coordinator");

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync($"/mensen/{without.Id}/wissen")).Status);
        Assert.Null((await admin.PageAsync($"/mensen/{with.Id}/wissen")).QuerySelector("[name=Typed]"));
        Assert.Equal("/mensen/wissen", (await without.EraseAsync(admin)).Location);
        var result = await host.InAsync((CertificationDb db) => PersonErasure.EraseAsync(db, with.Id, new Actor(with.Id, Role.Coordinator), ErasureReason.Asked, default));
        Assert.Equal(StepOutcome.Forbidden, result!.Outcome);
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(Guid person) => (await EraseAsync(person)).Reasons;

    private async Task<StepResult> EraseAsync(Guid person) => (await host.InAsync((CertificationDb db) =>
        PersonErasure.EraseAsync(db, person, Actor.Clock, ErasureReason.NotNeeded, TestContext.Current.CancellationToken)))!;

    private Task KeeperLooksAsync() => host.InAsync(async (CertificationDb db) =>
    {
        await ErasureKeeper.RoundAsync(db, TestContext.Current.CancellationToken);
        return 0;
    });

    private Task<Person> PersonAsync(Leaving somebody) => host.InAsync((CertificationDb db) => db.People.AsNoTracking().SingleAsync(p => p.Id == somebody.Id));

    private Task<IReadOnlyCollection<string>> NamesOnAsync(Guid file) => host.InAsync(async (CertificationDb db) =>
    {
        var officer = new Actor(await host.IdOfAsync("officer"), Role.Officer);
        return (IReadOnlyCollection<string>)(await db.ViewForAsync(officer, file, default))!.Names.Values;
    });

    private async Task<Guid> ObjectionDecidedByAsync(Guid signatory, Guid voter)
    {
        var file = await host.PathAsync("coordinator", "cb-manager", State.Refused);
        return await host.InAsync(async (CertificationDb db) =>
        {
            var path = (await db.PathAsync(file, default))!;
            var contested = new ContestedDecision(Contested.Refused, file, null, path.Version, new(2026, 9, 1), null);
            var objection = new Objection("B-2026-0099", path.OrganisationId, contested, "Het klopt niet.", new ObjectionSurroundings(path, null), new Attempt(new Actor(await host.IdOfAsync("signatory"), Role.Signatory), host.Now));
            db.Objections.Add(objection);
            await db.SaveChangesAsync();
            var proposal = new ProposedDecision(1, ObjectionOutcome.Dismissed, "Het klopt wel.", signatory, host.Now, [new CountedVote(voter, VoteChoice.For, "", host.Now)], []);
            var decision = new ObjectionDecision(ObjectionOutcome.Dismissed, "Het klopt wel.", new(2026, 9, 2), 3, 0, 0, signatory);
            await db.WriteAsync(() => db.Objections.Where(o => o.Id == objection.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Proposal, proposal).SetProperty(o => o.Decision, decision)), default);
            return objection.Id;
        });
    }

    private async Task<Guid> LabelSuspendedByAsync(Procedure procedure)
    {
        var file = await DecidedByAsync(await host.IdOfAsync("chair"), await host.IdOfAsync("member-1"));
        return await host.InAsync(async (CertificationDb db) =>
        {
            var path = await db.Paths.AsNoTracking().SingleAsync(p => p.Id == file);
            var period = new ValidityPeriod(new(2026, 9, 1), new(2029, 8, 31));
            var label = db.Labels.Add(new Label("KSW-2026-90001-0", path, period, 1, period.From, new Attempt(Actor.Clock, host.Now))).Entity;
            await db.SaveChangesAsync();
            await db.WriteAsync(() => db.Labels.Where(l => l.Id == label.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Procedures, [procedure])), default);
            return label.Id;
        });
    }

    private async Task<Guid> DecidedByAsync(Guid signatory, Guid voter)
    {
        var file = await host.PathAsync("coordinator", "cb-manager", State.Granted);
        await host.InAsync(async (CertificationDb db) =>
        {
            var motion = new Motion { PathId = file, Number = 1, Round = 1, Kind = MotionKind.Grant, By = signatory, At = host.Now };
            motion.Votes.Add(new Vote { MotionId = motion.Id, PersonId = voter, Choice = VoteChoice.For, At = host.Now });
            db.Add(motion);
            await db.SaveChangesAsync();
            var decision = new Decision("T-B1", MotionKind.Grant, new(2026, 9, 1), 3, 0, 0, [], [], "", signatory, null);
            return await db.WriteAsync(() => db.Paths.Where(p => p.Id == file).ExecuteUpdateAsync(set => set.SetProperty(p => p.Decision, decision)), default);
        });
        return file;
    }
}

public sealed class ErasingOnSqliteTests(AccountsOnSqlite host) : ErasingTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class ErasingOnPostgresTests(AccountsOnPostgres host) : ErasingTests(host), IClassFixture<AccountsOnPostgres>;
