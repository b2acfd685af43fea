using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>The addresses of all compiled pages, so that no page can be forgotten.</summary>
internal static class Routes
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Serving.All.Select(service => service.GetType().Assembly).Append(typeof(Language).Assembly)
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            .SelectMany(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(fact => fact.Key == "RouteTemplate")
            .Select(fact => fact.Value)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page that answers an address; the one with the most fixed parts when several do.</summary>
    public static string? Of(string address) => All
        .Where(route => new TemplateMatcher(TemplateParser.Parse(route), new RouteValueDictionary()).TryMatch(new PathString(address), new RouteValueDictionary()))
        .OrderByDescending(route => route.Split('/').Count(part => !part.StartsWith('{')))
        .FirstOrDefault();
}
