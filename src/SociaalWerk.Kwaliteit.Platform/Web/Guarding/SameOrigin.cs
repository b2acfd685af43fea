using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Keeps other sites from acting with a visitor's cookie: what changes something comes from our own pages or from a program.</summary>
/// <remarks>The forms of pages carry a token of their own, which MVC checks; this is for everything else.</remarks>
internal static class SameOrigin
{
    public static Task Check(HttpContext http, RequestDelegate next) => IsRefused(http) ? RefuseAsync(http) : next(http);

    private static bool IsRefused(HttpContext http)
    {
        var request = http.Request;
        if (IsSafe(request.Method) || http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null) return false;

        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is not ("same-origin" or "none");
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin) return !IsOurs(origin, http);
        return CouldBeAForm(request);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOurs(string origin, HttpContext http) =>
        string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, new Uri(http.RequestServices.GetRequiredService<KwaliteitSettings>().PublicAddress).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>JSON never crosses to us from another site's page, because we allow no such request; a form does.</summary>
    private static bool CouldBeAForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && !request.HasJsonContentType() && request.Headers.Authorization.Count == 0;

    private static Task RefuseAsync(HttpContext http)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<Text>>();
        return Problems.Refuse(http, StatusCodes.Status403Forbidden, "OtherOrigin", text["Problem.OtherOrigin.Text"]).ExecuteAsync(http);
    }
}
