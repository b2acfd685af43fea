using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace SociaalWerk.Kwaliteit.Benchmarks;

/// <summary>The least a web server can be: what ours is measured against.</summary>
internal static class EmptyApp
{
    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "ok");
        await app.RunAsync(address);
        return 0;
    }
}
