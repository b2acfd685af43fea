using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>Does once per run what "migrate" does at an installation, so that a test class only copies the result.</summary>
internal static class Preparation
{
    /// <summary>A Tuesday morning in Amsterdam, far from holidays: dates in tests don't depend on the day they run.</summary>
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(KwaliteitSettings settings)
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var (key, value) in Keys(settings)) builder.Configuration[key] = value;
        builder.Logging.ClearProviders();
        builder.AddPlatform(Serving.All, topologyOnly: true);
        ReplaceClock(builder.Services, new(Start));
        await using (var app = builder.Build()) await app.PrepareAsync(Serving.All, CancellationToken.None);

        // Neither a copied file nor a template database may still be open somewhere.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (settings.Postgres is null) return;
        await using var used = new NpgsqlConnection(settings.Postgres);
        NpgsqlConnection.ClearPool(used);
    }

    public static IEnumerable<KeyValuePair<string, string?>> Keys(KwaliteitSettings settings) =>
        typeof(KwaliteitSettings).GetProperties()
            .Where(p => p.CanWrite && p.GetValue(settings) is not null)
            .Select(p => KeyValuePair.Create($"{KwaliteitSettings.Section}:{p.Name}", p.GetValue(settings)?.ToString()));

    public static void ReplaceClock(IServiceCollection services, Microsoft.Extensions.Time.Testing.FakeTimeProvider machine) =>
        services.AddSingleton(p => new DemoClock(p.GetRequiredService<KwaliteitSettings>(), machine));
}
