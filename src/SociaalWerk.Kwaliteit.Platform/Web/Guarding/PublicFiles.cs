using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>What robots and finders of faults look for: robots.txt and security.txt (RFC 9116).</summary>
internal static class PublicFiles
{
    private static readonly TimeSpan ContactHolds = TimeSpan.FromDays(180);

    public static void MapPublicFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/robots.txt", (KwaliteitSettings settings) => Results.Text(Robots(settings))).ExcludeFromDescription();
        endpoints.MapGet("/.well-known/security.txt", (KwaliteitSettings settings, TimeProvider clock) => Results.Text(Security(settings, clock.GetUtcNow()))).ExcludeFromDescription();
    }

    /// <summary>Only what is public anyway belongs in a search engine, and a demo belongs in none.</summary>
    private static string Robots(KwaliteitSettings settings) => settings.Demo
        ? "User-agent: *\nDisallow: /\n"
        : "User-agent: *\nAllow: /$\nAllow: /register\nAllow: /certificaten\nAllow: /_content\nDisallow: /\n";

    private static string Security(KwaliteitSettings settings, DateTimeOffset now) =>
        $"Contact: {settings.SecurityContact}\n"
        + $"Expires: {(now + ContactHolds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\n"
        + "Preferred-Languages: nl, en\n"
        + $"Canonical: {settings.PublicAddress.TrimEnd('/')}/.well-known/security.txt\n";
}
