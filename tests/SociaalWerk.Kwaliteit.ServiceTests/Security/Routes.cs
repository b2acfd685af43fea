using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

/// <summary>Everything the product answers to, so that no address can be forgotten.</summary>
internal static class Routes
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public static async Task<IReadOnlyList<RouteEndpoint>> OfAsync(KwaliteitHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var all = new List<RouteEndpoint>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // What stands on a page's class is known once the page was loaded; compiled pages are so from the start.
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            all.Add(page is null ? endpoint : (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint as RouteEndpoint ?? endpoint);
        }

        return all;
    }

    public static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public static bool IsAsset(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { } text && text.TrimStart('/').StartsWith("_content/", StringComparison.Ordinal);

    public static bool AsksForSignIn(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    public static bool CanBeRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } only || only.HttpMethods.Contains("GET");

    /// <summary>The methods by which this address may change something.</summary>
    public static IEnumerable<string> Unsafe(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } only ? only.HttpMethods.Except(Safe) : IsPage(endpoint) ? ["POST"] : [];

    /// <summary>The address with something in each open place.</summary>
    public static string AddressOf(RouteEndpoint endpoint, Guid path) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "id" } => path.ToString(),
        RoutePatternParameterPart { Name: "documentName" } => "register",
        RoutePatternParameterPart open when open.ParameterPolicies.Any(p => p.Content == "guid") => Guid.Empty.ToString(),
        RoutePatternParameterPart open when open.ParameterPolicies.Any(p => p.Content == "int") => "404",
        _ => "x",
    }))));

    /// <summary>The path of the demo that its coordinator sees first.</summary>
    public static async Task<Guid> PathAsync(Visitor coordinator) =>
        (await coordinator.GetAsync("/api/v1/trajecten")).Root.GetProperty("items")[0].GetProperty("id").GetGuid();
}
