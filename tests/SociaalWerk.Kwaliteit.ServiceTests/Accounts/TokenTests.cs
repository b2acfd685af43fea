using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

public abstract class TokenTests(AccountsHost host)
{
    [Fact]
    public async Task A_token_is_shown_once_and_opens_the_JSON_interface_in_its_role_only()
    {
        var (member, visitor) = await MakerAsync(Role.CbManager | Role.CbReviewer);
        var secret = await MakeAsync(visitor, "CbReviewer");
        using var program = host.Anybody();

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(program, secret)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await CallAsync(program, secret, "/werklijst")).Status);
        Assert.DoesNotContain(secret, (await visitor.GetAsync("/mijn-account/toegangscodes")).Text);
        Assert.DoesNotContain(secret, await host.InAsync((CertificationDb db) => db.Set<AccessToken>().Where(t => t.PersonId == member.Person).Select(t => t.SecretHash).SingleAsync()));
        Assert.NotNull(await host.InAsync((CertificationDb db) => db.Set<AccessToken>().Where(t => t.PersonId == member.Person).Select(t => t.LastUsedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_token_that_was_revoked_expired_or_made_up_opens_nothing()
    {
        var (_, visitor) = await MakerAsync(Role.CbManager);
        var (revoked, expiring) = (await MakeAsync(visitor, "CbManager"), await MakeAsync(visitor, "CbManager"));
        using var program = host.Anybody();
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(program, revoked)).Status);

        await visitor.FillAsync("/mijn-account/toegangscodes", "Revoke");

        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(program, revoked)).Status);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(program, expiring)).Status);
        host.MachineClock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(program, expiring)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(program, "kws_verzonnen")).Status);
    }

    [Fact]
    public async Task A_token_ends_with_the_role_or_the_body_it_was_made_for()
    {
        var (member, visitor) = await MakerAsync(Role.CbManager);
        var secret = await MakeAsync(visitor, "CbManager");
        using var program = host.Anybody();

        await ChangeAsync(member.Person, Role.Auditor, null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(program, secret)).Status);

        await ChangeAsync(member.Person, Role.CbManager, Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(program, secret)).Status);
    }

    [Fact]
    public async Task What_a_program_does_stands_in_the_log_under_the_person_and_names_the_token()
    {
        var (member, visitor) = await MakerAsync(Role.CbManager);
        var secret = await MakeAsync(visitor, "CbManager");
        var token = await host.InAsync((CertificationDb db) => db.Set<AccessToken>().Where(t => t.PersonId == member.Person).Select(t => t.Id).SingleAsync());
        var actor = new Actor(member.Person, Role.CbManager) { Token = token };

        await host.InAsync((CertificationDb db) =>
        {
            db.Log(AccountAct.TokenRevoked, member.Person, actor, new { why = "test" });
            return db.SaveChangesAsync();
        });

        var line = (await host.LogOfAsync(member.Person))[^1];
        Assert.Equal((member.Person, true), (line.Actor, line.Detail!.Contains(token.ToString())));
        Assert.Equal(token, ActorClaims.ToActor(ActorClaims.ToPrincipal(actor, "x"))!.Token);
        Assert.NotEmpty(secret);
    }

    [Fact]
    public async Task Who_works_for_no_body_makes_no_tokens_and_nobody_makes_one_for_a_role_they_lack()
    {
        var (_, officer) = await Member.JoinAsync(host, Role.Officer);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/mijn-account/toegangscodes")).Status);

        var (member, manager) = await MakerAsync(Role.CbManager);
        await manager.SubmitAsync(await FormAsync(manager), ("Name", "Systeem"), ("Role", "CbReviewer"), ("Days", "30"));
        await manager.SubmitAsync(await FormAsync(manager), ("Name", "Systeem"), ("Role", "CbManager"), ("Days", "9999"));
        Assert.False(await host.InAsync((CertificationDb db) => db.Set<AccessToken>().AnyAsync(t => t.PersonId == member.Person)));
    }

    private async Task<(Member Member, Visitor In)> MakerAsync(Role role)
    {
        var body = await host.InAsync((CertificationDb db) => db.Bodies.Select(b => b.Id).FirstAsync());
        return await Member.JoinAsync(host, role, body: body);
    }

    private static async Task<string> MakeAsync(Visitor visitor, string role)
    {
        var answer = await visitor.SubmitAsync(await FormAsync(visitor), ("Name", "Ons systeem"), ("Role", role), ("Days", "30"));
        return (await answer.PageAsync()).QuerySelector("main code")?.TextContent ?? throw new InvalidOperationException(answer.ToString());
    }

    private static async Task<IHtmlFormElement> FormAsync(Visitor visitor) =>
        (await visitor.PageAsync("/mijn-account/toegangscodes")).QuerySelectorAll<IHtmlFormElement>("main form").Single(f => !f.HasAttribute("action"));

    private static Task<Answer> CallAsync(Visitor program, string secret, string path = "/api/v1/trajecten") =>
        program.SendAsync(HttpMethod.Get, path, null, ("Authorization", $"Bearer {secret}"));

    private Task<int> ChangeAsync(Guid person, Role role, Guid? body) => host.InAsync((CertificationDb db) => db.WriteAsync(
        () => db.Assignments.Where(a => a.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, role).SetProperty(a => a.BodyId, a => body ?? a.BodyId)), default));
}

public sealed class TokenOnSqliteTests(AccountsOnSqlite host) : TokenTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class TokenOnPostgresTests(AccountsOnPostgres host) : TokenTests(host), IClassFixture<AccountsOnPostgres>;
