using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>Whoever lost app, passkeys and recovery codes comes back by people who may give their role, a mailed link and the password.</summary>
public abstract class RenewalTests(AccountsHost host)
{
    private const string Why = "Telefoon in de gracht; teruggebeld op het bekende nummer.", Link = "/tweede-stap-opnieuw/";

    [Fact]
    public async Task Whoever_lost_everything_sets_it_up_anew_by_link_and_password_and_the_old_ends_at_that_moment()
    {
        var body = await BodyAsync();
        var (_, manager) = await Member.JoinAsync(host, Role.CbManager, body: body);
        var (auditor, inside) = await Member.JoinAsync(host, Role.Auditor, body: body);
        var (oldKey, oldCodes) = (auditor.Key, auditor.Codes);
        Assert.Contains(Page(auditor), (await manager.GetAsync("/mensen")).Text);

        Assert.Equal("/mensen", (await manager.FillAsync(Page(auditor), ("Why", Why))).Location);
        var link = await host.LinkToAsync(auditor.Email, Link);

        // Nothing has changed yet, and the link alone is not enough.
        Assert.True(await inside.IsInAsync());
        using var visitor = host.Anybody();
        Assert.Contains("klopt niet", await (await visitor.FillAsync(link, ("Password", "drie andere woorden"))).FaultAsync());
        Assert.Equal("/aanmelden", (await visitor.GetAsync("/aanmelden/tweede-stap")).Location?.Split('?')[0]);
        host.MachineClock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/aanmelden/tweede-stap", (await visitor.FillAsync(link, ("Password", Member.Password))).Location);
        Assert.True(await inside.IsInAsync());
        await auditor.SetUpAsync(visitor);

        Assert.Equal((true, false), (await visitor.IsInAsync(), await inside.IsInAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        Assert.NotEqual(oldKey, auditor.Key);
        using var thief = host.Anybody();
        await auditor.PasswordAsync(thief);
        Assert.Null((await thief.FillAsync("/aanmelden/code", "Recovery", ("RecoveryCode", oldCodes[0]))).Location);
        host.MachineClock.Advance(TimeSpan.FromHours(2));
        using (await auditor.SignInAsync())
        {
        }

        var acts = (await host.LogOfAsync(auditor.Person)).Select(e => e.Act).ToList();
        Assert.Equal([nameof(AccountAct.SecondStepAsked), nameof(AccountAct.SecondStepRestored)], acts.Where(a => a.StartsWith("SecondStep", StringComparison.Ordinal)));
        Assert.Equal(Why, (await host.LogOfAsync(auditor.Person)).Single(e => e.Act == nameof(AccountAct.SecondStepAsked)).Note);
        await host.SettledAsync();
        Assert.Equal(2, host.MailsTo(auditor.Email).Count(m => m.Subject == "Er is iets veranderd aan uw aanmelding"));
    }

    [Fact]
    public async Task For_a_role_of_the_branch_two_people_agree_and_the_person_is_told_at_once()
    {
        var (one, officer) = await Member.JoinAsync(host, Role.Officer);
        var (_, admin) = await Member.JoinAsync(host, Role.Admin);
        var (chair, _) = await Member.JoinAsync(host, Role.Chair);

        await officer.FillAsync(Page(chair), ("Why", Why));
        await Eventually.ThereAsync(() => Task.FromResult(host.MailsTo(chair.Email).Any(m => m.Subject == "Iemand vraagt een nieuwe tweede stap voor uw account") ? null : "the mail has not come"));
        Assert.DoesNotContain(host.MailsTo(chair.Email), m => m.TextBody!.Contains(Link));
        Assert.Null((await officer.PageAsync(Page(chair))).QuerySelector("form[action*=Confirm]"));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(officer, Page(chair), "Confirm")).Status);
        Assert.Contains(Page(chair), (await admin.GetAsync("/mensen")).Text);
        Assert.Equal("/mensen", (await admin.FillAsync(Page(chair), "Confirm")).Location);

        Assert.StartsWith(Link, await host.LinkToAsync(chair.Email, Link));
        Assert.Contains(nameof(AccountAct.SecondStepConfirmed), (await host.LogOfAsync(chair.Person)).Select(e => e.Act));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(admin, Page(chair), "Confirm")).Status);
        Assert.NotEqual(one.Person, chair.Person);
    }

    [Fact]
    public async Task What_was_asked_wrongly_is_declined_and_nothing_is_mailed()
    {
        var (_, officer) = await Member.JoinAsync(host, Role.Officer);
        var (chair, inside) = await Member.JoinAsync(host, Role.Chair);
        await officer.FillAsync(Page(chair), ("Why", Why));

        Assert.Equal("/mensen", (await officer.FillAsync(Page(chair), "Decline")).Location);

        await host.SettledAsync();
        Assert.DoesNotContain(host.MailsTo(chair.Email), m => m.TextBody!.Contains(Link));
        Assert.True(await inside.IsInAsync());
    }

    [Fact]
    public async Task Nobody_does_so_for_a_heavier_role_for_another_place_for_oneself_or_without_a_reason()
    {
        var organisation = await host.InAsync((CertificationDb db) => db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());
        var (signatory, _) = await Member.JoinAsync(host, Role.Signatory, organisation);
        var (auditor, _) = await Member.JoinAsync(host, Role.Auditor, body: await BodyAsync());
        var (chair, _) = await Member.JoinAsync(host, Role.Chair);
        var (coordinator, visitor) = await Member.JoinAsync(host, Role.Coordinator, organisation);
        var (admin, administrator) = await Member.JoinAsync(host, Role.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(visitor, Page(signatory), "", ("Why", Why))).Status);
        foreach (var other in new[] { auditor, chair }) Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(visitor, Page(other), "", ("Why", Why))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(administrator, Page(admin), "", ("Why", Why))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(administrator, Page(admin), "", ("Why", ""))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(visitor, Page(coordinator), "", ("Why", Why))).Status);

        await host.SettledAsync();
        foreach (var member in new[] { signatory, auditor, chair, admin, coordinator }) Assert.DoesNotContain(host.MailsTo(member.Email), m => m.TextBody!.Contains(Link));
        Assert.Contains("Refused", (await host.LogOfAsync(signatory.Person)).Select(e => e.Act));
    }

    [Fact]
    public async Task A_new_password_ends_a_link_that_somebody_else_asked_for()
    {
        var body = await BodyAsync();
        var (_, manager) = await Member.JoinAsync(host, Role.CbManager, body: body);
        var (auditor, inside) = await Member.JoinAsync(host, Role.Auditor, body: body);
        await manager.FillAsync(Page(auditor), ("Why", Why));
        var link = await host.LinkToAsync(auditor.Email, Link);

        await inside.FillAsync("/mijn-account/wachtwoord", ("Present", Member.Password), ("Password", "vier nieuwe losse woorden"));

        using var visitor = host.Anybody();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        Assert.True(await inside.IsInAsync());
    }

    private static string Page(Member member) => $"/mensen/{member.Person}/tweede-stap";

    private Task<Guid> BodyAsync() => host.InAsync((CertificationDb db) => db.Bodies.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync());

    /// <summary>Posts with a token of one's own, whatever the page shows.</summary>
    private static async Task<Answer> SendAsync(Visitor visitor, string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.PageAsync("/rol")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.SendAsync(HttpMethod.Post, handler.Length == 0 ? page : $"{page}?handler={handler}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }
}

public sealed class RenewalOnSqliteTests(AccountsOnSqlite host) : RenewalTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class RenewalOnPostgresTests(AccountsOnPostgres host) : RenewalTests(host), IClassFixture<AccountsOnPostgres>;
