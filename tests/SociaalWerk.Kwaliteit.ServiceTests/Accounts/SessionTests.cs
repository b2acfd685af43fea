using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

public abstract class SessionTests(AccountsHost host)
{
    [Fact]
    public async Task Signing_in_begins_a_new_session_whatever_cookie_one_came_with()
    {
        var (member, first) = await Member.JoinAsync(host, Role.Coordinator);
        using var planted = host.Anybody();
        first.CopyCookiesTo(planted);
        Assert.True(await planted.IsInAsync());

        // The victim signs in with the cookie that somebody else knows.
        await member.PasswordAsync(first);

        Assert.True(await first.IsInAsync());
        Assert.False(await planted.IsInAsync());
    }

    [Fact]
    public async Task A_cookie_is_of_no_use_after_signing_out()
    {
        var (_, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        using var thief = host.Anybody();
        visitor.CopyCookiesTo(thief);

        await visitor.FillAsync("/afmelden");

        Assert.False(await visitor.IsInAsync());
        Assert.False(await thief.IsInAsync());
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_one_session_or_all_others()
    {
        var (member, here) = await Member.JoinAsync(host, Role.Coordinator);
        using var there = await member.SignInAsync();
        using var elsewhere = await member.SignInAsync();
        Assert.Equal(3, (await here.PageAsync("/mijn-account/sessies")).QuerySelectorAll("main tbody tr").Length);

        await here.FillAsync("/mijn-account/sessies", "One");
        Assert.Single(new[] { await there.IsInAsync(), await elsewhere.IsInAsync() }, isIn => isIn);

        var page = await here.PageAsync("/mijn-account/sessies");
        await here.SubmitAsync(page.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => !f.HasAttribute("action")));
        Assert.Equal((true, false, false), (await here.IsInAsync(), await there.IsInAsync(), await elsewhere.IsInAsync()));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (_, victim) = await Member.JoinAsync(host, Role.Coordinator);
        var session = await host.InAsync((CertificationDb db) => db.Sessions.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
        var (other, stranger) = await Member.JoinAsync(host, Role.Coordinator);
        using (await other.SignInAsync())
        {
        }

        var answer = await stranger.FillAsync("/mijn-account/sessies", "One", ("id", session.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await victim.IsInAsync());
    }

    [Fact]
    public async Task A_session_ends_when_nobody_uses_it_for_a_working_day_and_after_a_day_whatever_happens()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        using var idle = await member.SignInAsync();
        for (var i = 0; i < 11; i++)
        {
            host.MachineClock.Advance(TimeSpan.FromHours(2));
            Assert.True(await visitor.IsInAsync());
        }

        Assert.False(await idle.IsInAsync());
        host.MachineClock.Advance(TimeSpan.FromHours(2));
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task The_clock_of_the_demo_signs_nobody_out()
    {
        var (_, visitor) = await Member.JoinAsync(host, Role.Coordinator);

        host.MoveClock(TimeSpan.FromDays(60));

        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Rights_that_changed_count_at_the_next_request_and_a_role_that_needs_a_second_step_ends_a_session_without()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Contributor);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/berichten")).Status);

        await GiveAsync(member.Person, Role.PeerAssessor);
        Assert.Contains("intercollegiaal", (await visitor.PageAsync("/werklijst")).QuerySelector(".kw-visitor")!.TextContent);

        await GiveAsync(member.Person, Role.Officer);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal("/aanmelden/tweede-stap", (await member.PasswordAsync(visitor)).Location);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_is_only_set_by_who_knows_the_old_one()
    {
        var (member, here) = await Member.JoinAsync(host, Role.Coordinator);
        using var there = await member.SignInAsync();

        Assert.Contains("huidige", await (await here.FillAsync("/mijn-account/wachtwoord", ("Present", "geraden wachtwoord"), ("Password", "vier nieuwe losse woorden"))).FaultAsync());
        Assert.True(await there.IsInAsync());
        await here.FillAsync("/mijn-account/wachtwoord", ("Present", Member.Password), ("Password", "vier nieuwe losse woorden"));

        Assert.Equal((true, false), (await here.IsInAsync(), await there.IsInAsync()));
        Assert.Equal("/werklijst", (await member.PasswordAsync(there, "vier nieuwe losse woorden")).Location);
    }

    [Fact]
    public async Task Second_step_recovery_codes_and_address_change_only_for_who_signed_in_lately()
    {
        var (_, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/aanmelden/tweede-stap")).Status);

        host.MachineClock.Advance(TimeSpan.FromMinutes(31));

        foreach (var page in new[] { "/aanmelden/tweede-stap", "/mijn-account/e-mailadres" })
            Assert.StartsWith("/aanmelden?bericht=Again", (await visitor.GetAsync(page)).Location);
    }

    [Fact]
    public async Task An_app_that_is_set_up_by_oneself_is_asked_for_from_then_on()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        using var other = await member.SignInAsync();

        await member.SetUpAsync(visitor);

        Assert.Equal((true, false), (await visitor.IsInAsync(), await other.IsInAsync()));
        Assert.Equal("/aanmelden/code", (await member.PasswordAsync(other)).Location);
        Assert.Contains("10", (await visitor.PageAsync("/mijn-account")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Renewal_gives_a_new_cookie_and_leads_back_or_asks_to_sign_in()
    {
        var (_, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        using var anybody = host.Anybody();

        Assert.Equal("/berichten?pagina=2", (await visitor.GetAsync("/aanmelden/vernieuwen?terug=%2Fberichten%3Fpagina%3D2")).Location);
        Assert.Equal("/aanmelden?terug=%2Fberichten", (await anybody.GetAsync("/aanmelden/vernieuwen?terug=%2Fberichten")).Location);
    }

    private async Task GiveAsync(Guid person, Role role) =>
        await host.InAsync((CertificationDb db) => db.WriteAsync(() => db.Assignments.Where(a => a.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, role)), default));
}

public sealed class SessionOnSqliteTests(AccountsOnSqlite host) : SessionTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class SessionOnPostgresTests(AccountsOnPostgres host) : SessionTests(host), IClassFixture<AccountsOnPostgres>;
