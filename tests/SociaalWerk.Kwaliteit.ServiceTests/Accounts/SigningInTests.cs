using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

public abstract class SigningInTests(AccountsHost host)
{
    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_and_is_in()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);

        Assert.True(await visitor.IsInAsync());
        using var again = await member.SignInAsync();
        Assert.True(await again.IsInAsync());
        Assert.Equal(
            [nameof(AccountAct.Invited), nameof(AccountAct.AccountMade), nameof(AccountAct.SignedIn), nameof(AccountAct.SignedIn)],
            (await host.LogOfAsync(member.Person)).Select(e => e.Act));
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Member)]
    [InlineData(Role.ObjectionMember)]
    [InlineData(Role.CbReviewer)]
    [InlineData(Role.Signatory)]
    public async Task A_role_that_binds_or_decides_sets_up_a_second_step_before_anything_else(Role role)
    {
        var (_, email, link) = await host.InvitedAsync(role);
        using var visitor = host.Anybody();

        Assert.Equal("/aanmelden/tweede-stap", (await visitor.FillAsync(link, ("Password", Member.Password))).Location);

        Assert.False(await visitor.IsInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/v1/trajecten")).Status);
        var member = new Member(host, default, email);
        await member.SetUpAsync(visitor);
        Assert.True(await visitor.IsInAsync());
        Assert.Equal(10, member.Codes.Count);
    }

    [Fact]
    public async Task Password_and_code_let_in_and_the_password_alone_does_not()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Officer);
        using var visitor = host.Anybody();

        Assert.Equal("/aanmelden/code", (await member.PasswordAsync(visitor)).Location);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal("/aanmelden", (await visitor.GetAsync("/aanmelden/tweede-stap")).Location?.Split('?')[0]);

        Assert.Equal("/werklijst", (await visitor.FillAsync("/aanmelden/code", ("Code", member.Code()))).Location);
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task A_code_that_was_used_is_not_taken_again_nor_one_from_before_it()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Officer);
        var earlier = Totp.CodeAt(member.Key!, Totp.StepAt(host.MachineClock.GetUtcNow()) - 1);
        var used = member.Code();
        using (await member.SignInAsync())
        {
        }

        foreach (var code in new[] { used, earlier })
        {
            using var thief = host.Anybody();
            host.MachineClock.Advance(TimeSpan.FromSeconds(5));
            await member.PasswordAsync(thief);
            host.MachineClock.Advance(TimeSpan.FromSeconds(5));
            Assert.Contains("al gebruikt", await (await thief.FillAsync("/aanmelden/code", ("Code", code))).FaultAsync());
            Assert.False(await thief.IsInAsync());
        }
    }

    [Fact]
    public async Task A_recovery_code_works_once_also_when_it_is_used_twice_at_the_same_moment()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Officer);
        using var visitor = host.Anybody();
        await member.PasswordAsync(visitor);
        var form = (await visitor.PageAsync("/aanmelden/code")).QuerySelector<IHtmlFormElement>("main form[action*='handler=Recovery']")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => visitor.SubmitAsync(form, ("RecoveryCode", member.Codes[0]))));

        Assert.Single(answers, a => a.Location == "/werklijst");
        Assert.DoesNotContain(answers, a => a.Status == HttpStatusCode.TooManyRequests);
        host.MachineClock.Advance(TimeSpan.FromMinutes(2));
        using var third = host.Anybody();
        await member.PasswordAsync(third);
        Assert.Contains("al gebruikt", await (await third.FillAsync("/aanmelden/code", "Recovery", ("RecoveryCode", member.Codes[0]))).FaultAsync());
        Assert.Equal("/werklijst", (await third.FillAsync("/aanmelden/code", "Recovery", ("RecoveryCode", member.Codes[1].ToLowerInvariant()))).Location);
    }

    [Fact]
    public async Task An_address_that_nobody_has_gets_the_same_answer_as_a_wrong_password()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        using var visitor = host.Anybody();

        var wrong = await member.PasswordAsync(visitor, "iets heel anders");
        var nobody = await member.PasswordAsync(visitor, "iets heel anders", $"n{Guid.CreateVersion7():N}@example.org");

        Assert.Equal((wrong.Status, await wrong.FaultAsync()), (nobody.Status, await nobody.FaultAsync()));
        Assert.Contains((await host.LogOfAsync(member.Person)), e => e.Act == nameof(AccountAct.SignInFailed));
        Assert.Contains((await host.LogOfAsync(AccountLog.Strangers)), e => e.Act == nameof(AccountAct.SignInFailed));
    }

    [Fact]
    public async Task Guessing_is_slowed_more_and_more_and_says_how_long_but_nobody_is_locked_out()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        using var guesser = host.Anybody();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await member.PasswordAsync(guesser, $"gok nummer {i} hier")).Status);

        var slowed = await member.PasswordAsync(guesser);

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
        Assert.Contains("Wacht 2 seconden", await slowed.FaultAsync());
        for (var i = 0; i < 12; i++)
        {
            host.MachineClock.Advance(TimeSpan.FromMinutes(15));
            await member.PasswordAsync(guesser, $"nog een gok {i}");
        }

        Assert.Contains("Wacht 15 minuten", await (await member.PasswordAsync(guesser)).FaultAsync());
        host.MachineClock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/werklijst", (await member.PasswordAsync(guesser)).Location);
    }

    [Fact]
    public async Task A_wrong_code_counts_as_a_guess_too()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Officer);
        using var guesser = host.Anybody();
        await member.PasswordAsync(guesser);
        for (var i = 0; i < 2; i++) await guesser.FillAsync("/aanmelden/code", ("Code", "000000"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.FillAsync("/aanmelden/code", ("Code", member.Code()))).Status);
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_moment_do_not_all_pass()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        var guessers = Enumerable.Range(0, 8).Select(_ => host.Anybody()).ToList();

        var answers = await Task.WhenAll(guessers.Select((g, i) => member.PasswordAsync(g, $"gok nummer {i} hier")));

        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.OK));
        guessers.ForEach(g => g.Dispose());
    }

    [Theory]
    [InlineData("kort", "te kort")]
    [InlineData("welkom123456", "gelekte")]
    [InlineData("Password2024!!", "gelekte")]
    [InlineData("aaaaaaaaaaaaaaaa", "gelekte")]
    public async Task A_password_that_is_short_or_known_is_refused_and_the_invitation_still_works(string password, string fault)
    {
        var (_, _, link) = await host.InvitedAsync(Role.Coordinator);
        using var visitor = host.Anybody();

        Assert.Contains(fault, await (await visitor.FillAsync(link, ("Password", password))).FaultAsync());
        Assert.Equal("/werklijst", (await visitor.FillAsync(link, ("Password", Member.Password))).Location);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    public async Task Signing_in_never_leads_to_another_site(string elsewhere)
    {
        var (member, _) = await Member.JoinAsync(host, Role.Coordinator);
        using var visitor = host.Anybody();
        var address = Uri.EscapeDataString(elsewhere);

        Assert.Equal("/werklijst", (await visitor.FillAsync($"/aanmelden?terug={address}", ("Email", member.Email), ("Password", Member.Password))).Location);
        Assert.Equal("/", (await visitor.GetAsync($"/aanmelden/vernieuwen?terug={address}")).Location);
    }
}

public sealed class SigningInOnSqliteTests(AccountsOnSqlite host) : SigningInTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class SigningInOnPostgresTests(AccountsOnPostgres host) : SigningInTests(host), IClassFixture<AccountsOnPostgres>;
