using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Knows a program by the access token in its Authorization header.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, CertificationDb db,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string TokenScheme = "token", Either = "cookie or token";

    private const string Bearer = "Bearer ";

    /// <summary>The time of use is a help to people, not a count of calls.</summary>
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    /// <summary>A token works on the JSON interface only; pages are for people.</summary>
    public static string SchemeOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? TokenScheme
            : CookieAuthenticationDefaults.AuthenticationScheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (now, ct) = (machine.GetUtcNow(), Context.RequestAborted);
        var hash = Secret.HashOf(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim());
        if (await db.Set<AccessToken>().AsNoTracking().SingleOrDefaultAsync(t => t.SecretHash == hash, ct) is not { } token || !token.WorksAt(now))
            return AuthenticateResult.Fail("No such token.");
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == token.PersonId, ct) is not { } person || (await db.ActorsAsync(person.Id, ct)).Values.Select(token.Limit).FirstOrDefault(a => a is not null) is not { } actor)
            return AuthenticateResult.Fail("The person may no longer do this.");

        if (token.LastUsedAt is null || now - token.LastUsedAt > UseIsNoted)
            await db.WriteAsync(() => db.Set<AccessToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), ct), ct);
        return AuthenticateResult.Success(new AuthenticationTicket(ActorClaims.ToPrincipal(actor, person.Name), TokenScheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
