using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Notices;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>How long a service that keeps no sessions trusts a cookie.</summary>
public abstract class TicketTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_young_cookie_is_trusted_and_an_older_one_is_sent_to_be_renewed()
    {
        using var young = Bearing(TimeSpan.FromMinutes(4));
        using var old = Bearing(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.OK, (await young.GetAsync("/berichten")).Status);
        Assert.EndsWith("/aanmelden/vernieuwen?terug=%2Fberichten%3Fpagina%3D2", (await old.GetAsync("/berichten?pagina=2")).Location);
    }

    [Fact]
    public async Task A_program_with_an_older_cookie_is_not_signed_in()
    {
        using var young = Bearing(TimeSpan.FromMinutes(4));
        using var old = Bearing(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.OK, (await young.GetAsync("/api/v1/berichten")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await old.GetAsync("/api/v1/berichten")).Status);
    }

    [Fact]
    public async Task Who_has_no_cookie_is_sent_to_sign_in()
    {
        using var anybody = host.Anybody();

        Assert.EndsWith("/aanmelden?terug=%2Fberichten", (await anybody.GetAsync("/berichten")).Location);
    }

    /// <summary>A visitor with an officer's cookie of this age.</summary>
    private Visitor Bearing(TimeSpan age)
    {
        var cookies = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var issued = TimeProvider.System.GetUtcNow() - age;
        var ticket = new AuthenticationTicket(
            ActorClaims.ToPrincipal(new Actor(Guid.CreateVersion7(), Role.Officer), "Lieke Jansen", Guid.CreateVersion7()),
            new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued.AddDays(2) }, CookieAuthenticationDefaults.AuthenticationScheme);
        var visitor = host.Anybody();
        visitor.Bear("kwaliteit", cookies.TicketDataFormat.Protect(ticket));
        return visitor;
    }
}

public sealed class TicketOnSqliteTests(NoticesOnSqlite host) : TicketTests(host), IClassFixture<NoticesOnSqlite>;

public sealed class TicketOnPostgresTests(NoticesOnPostgres host) : TicketTests(host), IClassFixture<NoticesOnPostgres>;
