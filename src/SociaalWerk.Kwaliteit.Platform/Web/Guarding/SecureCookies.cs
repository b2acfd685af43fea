using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Cookies that no script reads and, where people come over HTTPS, that no neighbour under the same domain can set.</summary>
internal static class SecureCookies
{
    private const string HostOnly = "__Host-";

    public static void AddSecureCookies(this IServiceCollection services, KwaliteitSettings settings)
    {
        // Whatever else writes a cookie: the weakest it can get.
        services.Configure<CookiePolicyOptions>(o =>
        {
            o.HttpOnly = HttpOnlyPolicy.Always;
            o.Secure = settings.UsesHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        if (!settings.UsesHttps) return;

        // A browser takes such a name only over HTTPS, for this host and for all of its addresses.
        services.PostConfigureAll<CookieAuthenticationOptions>(o => Bind(o.Cookie));
        services.PostConfigure<AntiforgeryOptions>(o => Bind(o.Cookie));
        services.PostConfigure<CookieTempDataProviderOptions>(o => Bind(o.Cookie));
    }

    private static void Bind(CookieBuilder cookie)
    {
        if (cookie.Name is { } name && !name.StartsWith(HostOnly, StringComparison.Ordinal)) cookie.Name = HostOnly + name;
    }
}
