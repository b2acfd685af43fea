using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Tells requests of a reader with a browser from those of programs.</summary>
internal static class Pages
{
    private static readonly string[] Programs = ["/api", "/_content", "/gezondheid"];

    public static bool AreWanted(HttpContext http)
    {
        if (Programs.Any(prefix => http.Request.Path.StartsWithSegments(prefix))) return false;

        var accept = http.Request.Headers.Accept.ToString();
        return accept.Length == 0 || accept.Contains("text/html") || accept.Contains("*/*");
    }
}
