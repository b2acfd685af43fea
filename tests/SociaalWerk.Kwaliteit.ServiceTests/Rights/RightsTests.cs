using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Rights.Asking;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Inviting, giving, confirming and ending roles over HTTP; what a session may do follows at once.</summary>
public abstract class RightsTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_coordinator_invites_somebody_who_then_works_for_that_organisation_only()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var (email, key) = Fresh();

        Assert.Equal("/mensen", (await InviteAsync(coordinator, email, Role.Contributor)).Location);

        var role = Assert.Single(await host.RolesByEmailAsync(email));
        Assert.Equal((Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId, (Guid?)null), (role.Role, role.OrganisationId, role.BodyId));
        Assert.Equal(["RoleGiven"], await host.ActsAsync(role.PersonId));
        await host.KeyAsync(email, key);
        using var invited = await host.SignInAsync(key);
        Assert.NotEmpty((await invited.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await invited.GetAsync("/mensen")).Status);
        await host.SettledAsync();
        Assert.Equal([MailTemplate.Invitation, MailTemplate.RightsChanged], (await host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().Where(n => n.PersonId == role.PersonId).Select(n => n.Template).ToListAsync())).OrderBy(t => $"{t}"));
    }

    [Fact]
    public async Task Fields_that_nobody_asked_for_give_no_rights()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var (email, _) = Fresh();
        var elsewhere = (await host.RoleOfAsync("other-coordinator")).OrganisationId!.Value.ToString();
        var body = (await host.RoleOfAsync("cb-manager")).BodyId!.Value.ToString();

        await InviteAsync(coordinator, email, Role.Contributor, ("Invite.PlaceId", elsewhere), ("Invite.OrganisationId", elsewhere), ("Invite.BodyId", body),
            ("Invite.ConfirmedAt", "2026-01-01"), ("ConfirmedBy", "1"), ("Role", "Admin"), ("GivenBy", Guid.Empty.ToString()), ("Version", "99"));

        var role = Assert.Single(await host.RolesByEmailAsync(email));
        Assert.Equal((Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId, (Guid?)null), (role.Role, role.OrganisationId, role.BodyId));
    }

    [Theory]
    [InlineData("coordinator", Role.Signatory)]
    [InlineData("coordinator", Role.Admin)]
    [InlineData("coordinator", Role.CbManager)]
    [InlineData("coordinator", Role.LeadAuditor)]
    [InlineData("coordinator", Role.Clock)]
    [InlineData("cb-manager", Role.Coordinator)]
    [InlineData("officer", Role.Coordinator)]
    [InlineData("officer", Role.Admin)]
    [InlineData("admin", Role.Chair)]
    [InlineData("admin", Role.Signatory)]
    public async Task A_role_that_is_not_yours_to_give_is_forbidden_and_the_attempt_is_logged(string person, Role role)
    {
        using var visitor = await host.SignInAsync(person);
        var (email, _) = Fresh();
        var own = await host.RoleOfAsync(person);

        var answer = await InviteAsync(visitor, email, role, ("Invite.PlaceId", (await host.RoleOfAsync("other-coordinator")).OrganisationId!.Value.ToString()));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty(await host.RolesByEmailAsync(email));
        Assert.False(await host.InAsync((CertificationDb db) => db.PeopleAt(email).AnyAsync()));
        Assert.Contains("Refused", await host.ActsAsync(own.PersonId));
    }

    [Fact]
    public async Task A_committee_role_is_proposed_by_one_and_confirmed_by_another()
    {
        using var officer = await host.SignInAsync("officer");
        using var admin = await host.SignInAsync("admin");
        var (email, key) = Fresh();
        await InviteAsync(officer, email, Role.Member);
        var role = Assert.Single(await host.RolesByEmailAsync(email));
        Assert.Null(role.ConfirmedAt);
        await host.KeyAsync(email, key);
        using var member = await host.SignInAsync(key);
        var path = await host.PathAsync("coordinator", "cb-manager", State.Nominated);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/api/v1/trajecten/{path}")).Status);

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(officer, "Confirm", role.Id)).Status);
        Assert.Equal("/mensen", (await PostAsync(admin, "Confirm", role.Id)).Location);

        using var again = await host.SignInAsync(key);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync($"/api/v1/trajecten/{path}")).Status);
        Assert.Equal(["RoleProposed", "Refused", "RoleConfirmed"], await host.ActsAsync(role.PersonId));
    }

    [Fact]
    public async Task A_session_loses_what_was_taken_away_at_once()
    {
        var organisation = (await host.RoleOfAsync("coordinator")).OrganisationId;
        var (_, key) = Fresh();
        await host.PersonAsync(key, Role.Contributor, organisation);
        using var contributor = await host.SignInAsync(key);
        using var signatory = await host.SignInAsync("signatory");
        Assert.NotEmpty((await contributor.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray());

        Assert.Equal("/mensen", (await PostAsync(signatory, "End", (await host.RoleOfAsync(key)).Id)).Location);

        Assert.Empty((await contributor.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await contributor.GetAsync("/rol")).Status);
    }

    [Fact]
    public async Task A_role_ends_with_its_last_day_without_anybody_doing_anything()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var (email, key) = Fresh();
        await InviteAsync(coordinator, email, Role.Contributor, ("Invite.Until", $"{AmsterdamTime.DateOf(host.Now):yyyy-MM-dd}"));
        await host.KeyAsync(email, key);
        using var contributor = await host.SignInAsync(key);
        Assert.NotEmpty((await contributor.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray());

        host.MoveClock(TimeSpan.FromDays(1));

        Assert.Empty((await contributor.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("other-coordinator", "coordinator")]
    [InlineData("other-signatory", "contributor")]
    [InlineData("cb2-manager", "auditor")]
    [InlineData("coordinator", "chair")]
    [InlineData("cb-manager", "signatory")]
    [InlineData("member-1", "member-2")]
    public async Task A_role_of_others_can_not_be_reached_by_its_number(string person, string target)
    {
        using var visitor = await host.SignInAsync(person);
        var role = await host.RoleOfAsync(target);

        foreach (var act in new[] { "Confirm", "End" })
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(visitor, act, role.Id)).Status);

        Assert.Null((await host.RoleOfAsync(target)).EndedAt);
        Assert.DoesNotContain(role.Id.ToString(), (await visitor.GetAsync("/mensen")).Text);
    }

    [Fact]
    public async Task Who_has_two_roles_chooses_one_and_has_only_its_rights()
    {
        using var peer = await host.SignInAsync("lead-peer");
        var page = await peer.PageAsync("/rol");
        Assert.Equal(2, page.QuerySelectorAll("#werkrol option").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await peer.GetAsync("/mensen")).Status);
        var coordinator = page.QuerySelectorAll("#werkrol option").Single(o => o.TextContent.Contains("coördinator")).GetAttribute("value")!;

        Assert.Equal("/werklijst", (await peer.SubmitAsync(page.Form("#werkrol"), ("rol", coordinator))).Location);

        Assert.Equal(HttpStatusCode.OK, (await peer.GetAsync("/mensen")).Status);
        var started = await peer.PostAsync("/api/v1/trajecten", new { organisatieId = (await host.RoleOfAsync("lead-peer")).OrganisationId, soort = "Initial", variant = "External" });
        Assert.Equal(HttpStatusCode.Created, started.Status);
        var log = await host.InAsync((CertificationDb db) => db.LogEntries.AsNoTracking().SingleAsync(e => e.Dossier == started.Root.GetProperty("id").GetGuid()));
        Assert.Equal(nameof(Role.Coordinator), log.Role);
    }

    [Fact]
    public async Task A_role_of_somebody_else_can_not_be_chosen()
    {
        using var contributor = await host.SignInAsync("contributor");
        var page = await contributor.PageAsync("/rol");

        var answer = await contributor.SubmitAsync(page.Form("input[name=rol]"), ("rol", (await host.RoleOfAsync("signatory")).Id.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task An_interest_is_declared_by_oneself_and_ends_but_never_goes()
    {
        using var member = await host.SignInAsync("member-3");
        var organisation = (await host.RoleOfAsync("other-coordinator")).OrganisationId!.Value;
        var page = await member.PageAsync("/belangen");
        await member.SubmitAsync(page.Form("[name='Tie.Kind']"), ("Tie.OrganisationId", organisation.ToString()), ("Tie.Kind", "Family"), ("Tie.PersonId", Guid.Empty.ToString()));

        var me = (await host.RoleOfAsync("member-3")).PersonId;
        var tie = await host.InAsync((CertificationDb db) => db.Interests.AsNoTracking().SingleAsync(i => i.PersonId == me));
        Assert.Equal((organisation, (DateOnly?)null), (tie.OrganisationId, tie.Until));
        using var other = await host.SignInAsync("member-2");
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(other, "/belangen", "End", tie.Id)).Status);
        Assert.Equal("/belangen", (await SendAsync(member, "/belangen", "End", tie.Id)).Location);
        Assert.Equal(AmsterdamTime.DateOf(host.Now), (await host.InAsync((CertificationDb db) => db.Interests.AsNoTracking().SingleAsync(i => i.Id == tie.Id))).Until);
        Assert.Equal(["DeclareInterest", "EndInterest"], (await host.ActsAsync(me)).Where(a => a.EndsWith("Interest", StringComparison.Ordinal)));
    }
}

public sealed class RightsOnSqliteTests(SqliteHost host) : RightsTests(host), IClassFixture<SqliteHost>;

public sealed class RightsOnPostgresTests(PostgresHost host) : RightsTests(host), IClassFixture<PostgresHost>;
