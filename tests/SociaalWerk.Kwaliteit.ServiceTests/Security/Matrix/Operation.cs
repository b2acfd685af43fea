using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Something the running host answers to: an address with a method, and on a page one of its handlers.</summary>
internal sealed record Operation(string Method, string Pattern, HandlerMethodDescriptor? Handler, RouteEndpoint Endpoint)
{
    public string Key => Handler?.Name is { Length: > 0 } name ? $"{Method} {Pattern}?handler={name}" : $"{Method} {Pattern}";

    public bool IsPage => Page is not null;

    public CompiledPageActionDescriptor? Page => Endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();

    public static async Task<IReadOnlyList<Operation>> AllOfAsync(KwaliteitHost host) =>
        [.. (await Routes.OfAsync(host)).Where(e => !Routes.IsAsset(e)).SelectMany(Of).DistinctBy(o => o.Key)];

    private static IEnumerable<Operation> Of(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText?.Trim('/');
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page)
            return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m != "HEAD").Select(method => new Operation(method, pattern, null, endpoint));

        // Every page can be looked at, whether it has a handler for that or not; what MVC calls on every request looks like a handler and is none.
        return page.HandlerMethods.Where(h => h.HttpMethod != "Page").Select(h => new Operation(h.HttpMethod.ToUpperInvariant(), pattern, h, endpoint)).Append(new Operation("GET", pattern, null, endpoint));
    }
}
