using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Whether a process lives, and whether it can do its work: its databases answer and its bus is connected.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints, IReadOnlyList<ServiceModule> modules)
    {
        Map("", modules);
        foreach (var module in modules) Map($"/{module.Prefix}", [module]);

        void Map(string prefix, IReadOnlyList<ServiceModule> of)
        {
            endpoints.MapGet($"{prefix}/gezondheid/levend", () => Results.Ok(new { status = "levend" })).ExcludeFromDescription();
            endpoints.MapGet($"{prefix}/gezondheid/gereed", (HttpContext http, CancellationToken ct) => ReadyAsync(http, of, ct)).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, IReadOnlyList<ServiceModule> modules, CancellationToken ct)
    {
        var parts = new Dictionary<string, string>
        {
            ["berichtenbus"] = http.RequestServices.GetRequiredService<IBusControl>().CheckHealth().Status == BusHealthStatus.Healthy ? "gereed" : "niet bereikbaar",
        };
        foreach (var module in modules)
            parts[module.Prefix] = await module.Open(http.RequestServices).Database.CanConnectAsync(ct) ? "gereed" : "database niet bereikbaar";

        var ready = parts.Values.All(v => v == "gereed");
        return Results.Json(new { status = ready ? "gereed" : "niet gereed", onderdelen = parts }, statusCode: ready ? 200 : 503);
    }
}
