using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>The product with an OpenID provider in its settings.</summary>
public abstract class OpenIdHost(TestRun run, StorageKind storage) : AccountsHost(run, storage)
{
    public OpenIdProvider Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Provider = await OpenIdProvider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        Set(nameof(KwaliteitSettings.OpenIdIssuer), Provider.Issuer);
        Set(nameof(KwaliteitSettings.OpenIdClient), OpenIdProvider.Client);
        Set(nameof(KwaliteitSettings.OpenIdSecret), OpenIdProvider.Secret);
        Set(nameof(KwaliteitSettings.OpenIdName), "Stichting De Brug");
        Set(nameof(KwaliteitSettings.OpenIdTwoSteps), "mfa");

        void Set(string name, string value) => builder.UseSetting($"{KwaliteitSettings.Section}:{name}", value);
    }
}

public sealed class OpenIdOnSqlite(TestRun run) : OpenIdHost(run, StorageKind.Sqlite);

public sealed class OpenIdOnPostgres(TestRun run) : OpenIdHost(run, StorageKind.Postgres);

public abstract class OpenIdTests(OpenIdHost host)
{
    [Fact]
    public async Task Who_is_unknown_at_the_provider_gets_in_by_linking_first_and_never_by_an_address()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Coordinator);
        host.Provider.Subject = $"s{member.Person:N}";
        using var stranger = host.Anybody();

        var refused = await GoAsync(stranger, "/aanmelden/organisatie");
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("niet gekoppeld", await refused.FaultAsync());
        Assert.False(await stranger.IsInAsync());

        Assert.Equal("/mijn-account", (await GoAsync(visitor, "/aanmelden/organisatie")).Location);
        Assert.Equal("/werklijst", (await GoAsync(stranger, "/aanmelden/organisatie")).Location);
        Assert.True(await stranger.IsInAsync());
        Assert.Contains(nameof(AccountAct.LoginLinked), (await host.LogOfAsync(member.Person)).Select(e => e.Act));
    }

    [Fact]
    public async Task An_invitation_is_taken_up_by_the_provider_and_its_second_step_counts_when_the_settings_say_so()
    {
        var (_, _, link) = await host.InvitedAsync(Role.Officer);
        host.Provider.Subject = $"s{Guid.CreateVersion7():N}";
        host.Provider.Method = "mfa";
        using var visitor = host.Anybody();

        Assert.Equal("/werklijst", (await GoAsync(visitor, link)).Location);
        Assert.True(await visitor.IsInAsync());

        host.Provider.Method = "pwd";
        using var again = host.Anybody();
        Assert.Equal("/aanmelden/tweede-stap", (await GoAsync(again, "/aanmelden/organisatie")).Location);
        Assert.False(await again.IsInAsync());
        using var second = host.Anybody();
        Assert.Equal(HttpStatusCode.Gone, (await second.GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_leads_back_to_signing_in()
    {
        using var visitor = host.Anybody();

        Assert.Equal("/aanmelden?bericht=ProviderFailed", (await visitor.GetAsync("/aanmelden/organisatie/antwoord?code=verzonnen&state=verzonnen")).Location);
    }

    /// <summary>From the page's button to the provider and back, as a browser follows.</summary>
    private static async Task<Answer> GoAsync(Visitor visitor, string path)
    {
        if (path.StartsWith("/uitnodiging", StringComparison.Ordinal)) Assert.Equal("/aanmelden/organisatie", (await visitor.FillAsync(path, "Provider")).Location);
        var go = (await visitor.PageAsync("/aanmelden/organisatie")).QuerySelector("main .kw-buttons a")!.GetAttribute("href")!;
        var answer = await visitor.GetAsync(go);
        while (answer.Location is { } next && (next.StartsWith("http", StringComparison.Ordinal) || next.Contains("handler=Told"))) answer = await visitor.GetAsync(next);
        return answer;
    }
}

public sealed class OpenIdOnSqliteTests(OpenIdOnSqlite host) : OpenIdTests(host), IClassFixture<OpenIdOnSqlite>;

public sealed class OpenIdOnPostgresTests(OpenIdOnPostgres host) : OpenIdTests(host), IClassFixture<OpenIdOnPostgres>;
