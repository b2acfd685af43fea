using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Headers that keep foreign scripts, styles and frames out of every answer, and what is private out of caches.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Whatever somebody sent us stays a file: opened under our address it may do nothing at all.
    private const string FilePolicy = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string OneYearOfHttps = "max-age=31536000; includeSubDomains";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        // A page that needs another policy (an embedded badge, say) sets its own before the answer starts.
        http.Response.OnStarting(() =>
        {
            Write(http);
            return Task.CompletedTask;
        });

        return next(http);
    }

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : IsFile(headers) ? FilePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (http.Request.IsHttps && !IsLoopback(http.Request.Host.Host)) headers.StrictTransportSecurity = OneYearOfHttps;
        if (headers.CacheControl.Count == 0 && IsPersonal(http)) headers.CacheControl = "private, no-store";
    }

    private static bool IsFile(IHeaderDictionary headers) =>
        headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>What a signed-in reader gets, and every answer that hands out a cookie.</summary>
    private static bool IsPersonal(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true } || http.Response.Headers.SetCookie.Count > 0;
}
