using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Signing in at an organisation's own provider (an eHerkenning broker, Entra ID), where the settings name one.</summary>
internal static class OpenIdSetup
{
    /// <summary>The provider's scheme, and the one that keeps what it said until we know whose account it is.</summary>
    public const string Provider = "openid", Told = "openid told";

    public static void AddOpenId(this IServiceCollection services, KwaliteitSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.OpenIdIssuer)) return;

        var secret = settings.OpenIdSecretFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : settings.OpenIdSecret;
        services.AddAuthentication()
            .AddCookie(Told, cookie =>
            {
                cookie.Cookie.Name = "kwaliteit-organisatie";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                cookie.TimeProvider = TimeProvider.System;
            })
            .AddOpenIdConnect(Provider, o =>
            {
                (o.Authority, o.ClientId, o.ClientSecret) = (settings.OpenIdIssuer, settings.OpenIdClient, secret);
                o.RequireHttpsMetadata = !new Uri(settings.OpenIdIssuer).IsLoopback;
                o.TimeProvider = TimeProvider.System;
                // Left out by default; they tell whose word it is and how well it was proved.
                o.ClaimActions.Remove("iss");
                o.ClaimActions.Remove("acr");
                o.ResponseType = OpenIdConnectResponseType.Code;
                // The answer comes by an ordinary link, so that cookies of this site alone will do.
                o.ResponseMode = OpenIdConnectResponseMode.Query;
                o.UsePkce = true;
                o.SignInScheme = Told;
                o.CallbackPath = "/aanmelden/organisatie/antwoord";
                o.MapInboundClaims = false;
                // Whose account it is follows from the subject; no name or address is asked for.
                o.Scope.Clear();
                o.Scope.Add("openid");
                o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
                o.CorrelationCookie.SecurePolicy = o.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                o.Events.OnRemoteFailure = context =>
                {
                    context.Response.Redirect("/aanmelden?bericht=ProviderFailed");
                    context.HandleResponse();
                    return Task.CompletedTask;
                };
            });
    }
}
