using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>Links that are mailed: they work once, for a time, for what they were made for, and are seen by nobody else.</summary>
public abstract class LinkTests(AccountsHost host)
{
    [Fact]
    public async Task An_invitation_works_once()
    {
        var (_, _, link) = await host.InvitedAsync(Role.Coordinator);
        using var first = host.Anybody();
        using var second = host.Anybody();
        await first.FillAsync(link, ("Password", Member.Password));

        Assert.Equal(HttpStatusCode.Gone, (await second.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Of_two_who_use_an_invitation_at_the_same_moment_one_gets_an_account()
    {
        var (person, _, link) = await host.InvitedAsync(Role.Coordinator);
        using var first = host.Anybody();
        using var second = host.Anybody();

        var answers = await Task.WhenAll(new[] { first, second }.Select(v => v.FillAsync(link, ("Password", Member.Password))));

        Assert.Single(answers, a => a.Location == "/werklijst");
        Assert.Equal(1, await host.InAsync((CertificationDb db) => db.Accounts.CountAsync(a => a.PersonId == person)));
    }

    [Fact]
    public async Task A_link_that_is_too_old_forged_or_for_something_else_does_nothing()
    {
        var (_, _, link) = await host.InvitedAsync(Role.Coordinator);
        var secret = link.Split('/')[^1];
        using var visitor = host.Anybody();

        foreach (var address in new[] { $"/wachtwoord-herstellen/{secret}", $"/e-mailadres/nieuw/{secret}", $"/uitnodiging/{secret}x", "/uitnodiging/AAAA" })
            Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(address)).Status);
        host.MachineClock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_mail_and_ends_all_sessions_but_not_the_second_step()
    {
        var (member, inside) = await Member.JoinAsync(host, Role.Officer);
        using var visitor = host.Anybody();
        await visitor.FillAsync("/wachtwoord-vergeten", ("Email", member.Email));
        var link = await host.LinkToAsync(member.Email, "/wachtwoord-herstellen/");

        Assert.Contains("te kort", await (await visitor.FillAsync(link, ("Password", "kort"))).FaultAsync());
        Assert.Equal("/aanmelden?bericht=PasswordSet", (await visitor.FillAsync(link, ("Password", "vier nieuwe losse woorden"))).Location);

        Assert.False(await inside.IsInAsync());
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        Assert.Null((await member.PasswordAsync(visitor)).Location);
        Assert.Equal("/aanmelden/code", (await member.PasswordAsync(visitor, "vier nieuwe losse woorden")).Location);
        Assert.Contains(nameof(AccountAct.PasswordReset), (await host.LogOfAsync(member.Person)).Select(e => e.Act));
    }

    [Fact]
    public async Task Only_the_newest_of_two_reset_links_works_and_for_an_hour()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        using var visitor = host.Anybody();
        await visitor.FillAsync("/wachtwoord-vergeten", ("Email", member.Email));
        var older = await host.LinkToAsync(member.Email, "/wachtwoord-herstellen/");
        await visitor.FillAsync("/wachtwoord-vergeten", ("Email", member.Email));
        var newer = await host.LinkToAsync(member.Email, "/wachtwoord-herstellen/");

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(older)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(newer)).Status);
        host.MachineClock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(newer)).Status);
    }

    [Fact]
    public async Task Asking_for_a_new_password_says_the_same_for_an_address_that_nobody_has()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        using var visitor = host.Anybody();

        var known = await visitor.FillAsync("/wachtwoord-vergeten", ("Email", member.Email));
        var unknown = await visitor.FillAsync("/wachtwoord-vergeten", ("Email", $"n{Guid.CreateVersion7():N}@example.org"));

        Assert.Equal((known.Status, await MainAsync(known)), (unknown.Status, await MainAsync(unknown)));
    }

    [Fact]
    public async Task The_secret_of_a_link_stands_in_the_mail_and_nowhere_else()
    {
        var (person, email, link) = await host.InvitedAsync(Role.Coordinator);
        var secret = link.Split('/')[^1];
        await host.SettledAsync();
        // The mail leaves first, and is kept after that.
        await Eventually.TrueAsync(() => host.InAsync((NoticesDb db) => db.Notices.AnyAsync(n => n.PersonId == person && n.Words != null)), "the mail is kept");

        var events = await host.InAsync((CertificationDb db) => db.Outbox.Select(m => m.Body).ToListAsync());
        var notice = await host.InAsync((NoticesDb db) => db.Notices.SingleAsync(n => n.PersonId == person));
        var links = await host.InAsync((CertificationDb db) => db.Set<AccountLink>().Select(l => l.SecretHash).ToListAsync());
        Assert.DoesNotContain(events.Concat(links).Append(notice.PlainText!).Concat((await host.LogOfAsync(person)).Select(e => e.Detail ?? "")), text => text.Contains(secret));
        Assert.Contains(events, body => body.Contains("sealedLink"));
        Assert.Equal((null, null), (notice.SealedLink, notice.SealedAddress));
        Assert.Contains("(de link staat alleen in de e-mail)", notice.PlainText);
        Assert.Contains(secret, Assert.Single(host.MailsTo(email)).TextBody);
    }

    [Fact]
    public async Task Another_address_counts_when_both_mailboxes_have_confirmed_it()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        var wanted = $"n{Guid.CreateVersion7():N}@example.org";
        await visitor.FillAsync("/mijn-account/e-mailadres", ("Email", wanted));
        var (old, fresh) = (await host.LinkToAsync(member.Email, "/e-mailadres/oud/"), await host.LinkToAsync(wanted, "/e-mailadres/nieuw/"));
        using var anybody = host.Anybody();

        Assert.Null((await anybody.FillAsync(fresh)).Location);
        Assert.Equal("/werklijst", (await member.PasswordAsync(anybody)).Location);
        Assert.Equal("/aanmelden?bericht=EmailChanged", (await anybody.FillAsync(old)).Location);

        Assert.False(await visitor.IsInAsync());
        Assert.Null((await member.PasswordAsync(anybody)).Location);
        Assert.Equal("/werklijst", (await member.PasswordAsync(anybody, email: wanted)).Location);
        Assert.Equal(wanted, await host.InAsync((CertificationDb db) => db.People.Where(p => p.Id == member.Person).Select(p => p.Email).SingleAsync()));
    }

    [Fact]
    public async Task Both_mailboxes_may_confirm_at_the_same_moment()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        var wanted = $"n{Guid.CreateVersion7():N}@example.org";
        await visitor.FillAsync("/mijn-account/e-mailadres", ("Email", wanted));
        string[] both = [await host.LinkToAsync(member.Email, "/e-mailadres/oud/"), await host.LinkToAsync(wanted, "/e-mailadres/nieuw/")];
        using var first = host.Anybody();
        using var second = host.Anybody();

        var answers = await Task.WhenAll(first.FillAsync(both[0]), second.FillAsync(both[1]));

        Assert.Single(answers, a => a.Location == "/aanmelden?bericht=EmailChanged");
        Assert.Equal(wanted, await host.InAsync((CertificationDb db) => db.Accounts.Where(a => a.PersonId == member.Person).Select(a => a.Email).SingleAsync()));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_link_and_there_is_no_second_first_one()
    {
        var email = $"beheer{Guid.CreateVersion7():N}@example.org";
        string? older = null, link = null, refused = null;
        await host.DoAsync(async s => older = await s.GetRequiredService<FirstAdmin>().InviteAsync(email, "Bas Willems", default));
        await host.DoAsync(async s => link = await s.GetRequiredService<FirstAdmin>().InviteAsync(email, "Bas Willems", default));
        using var visitor = host.Anybody();

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(new Uri(older!).AbsolutePath)).Status);
        Assert.Equal("/aanmelden/tweede-stap", (await visitor.FillAsync(new Uri(link!).AbsolutePath, ("Password", Member.Password))).Location);
        await new Member(host, default, email).SetUpAsync(visitor);

        Assert.True(await visitor.IsInAsync());
        await host.DoAsync(async s => refused = await s.GetRequiredService<FirstAdmin>().InviteAsync($"x{email}", "Iemand Anders", default));
        Assert.Null(refused);
    }

    private static async Task<string> MainAsync(Answer answer) => (await answer.PageAsync()).QuerySelector("main")!.TextContent;
}

public sealed class LinkOnSqliteTests(AccountsOnSqlite host) : LinkTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class LinkOnPostgresTests(AccountsOnPostgres host) : LinkTests(host), IClassFixture<AccountsOnPostgres>;
