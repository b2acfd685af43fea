using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>A process that hosts the trial service alone, with everything the platform gives a service.</summary>
internal sealed class TrialHost(WebApplication app, BusActivity activity) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public Weather Weather => app.Services.GetRequiredService<Weather>();

    public static async Task<TrialHost> StartAsync(KwaliteitSettings settings, bool listens = true)
    {
        var builder = NewBuilder(settings);
        builder.AddPlatform([new TrialService(listens)]);
        var activity = new BusActivity();
        activity.Watch(builder.Services);

        var app = builder.Build();
        app.UsePlatform();
        await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<TrialDb>().Database.EnsureCreatedAsync();
        await app.PrepareAsync([new TrialService()], CancellationToken.None);
        await app.StartAsync();
        return new TrialHost(app, activity);
    }

    /// <summary>What "migrate" does for the queues of a release.</summary>
    public static async Task DeployTopologyAsync(KwaliteitSettings settings)
    {
        var builder = NewBuilder(settings);
        builder.AddPlatform([new TrialService()], topologyOnly: true);
        await using var app = builder.Build();
        var bus = app.Services.GetRequiredService<IBusControl>();
        await bus.StartAsync();
        await bus.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async Task<T> InAsync<T>(Func<TrialDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TrialDb>());
    }

    /// <summary>A tally that was raised once; its event is under way.</summary>
    public Task<Guid> RaiseAsync() => InAsync(async db =>
    {
        var tally = new Tally { Name = $"{Guid.CreateVersion7()}" };
        tally.Raise(tally.Id, db.Clock.GetUtcNow());
        db.Tallies.Add(tally);
        await db.SaveChangesAsync();
        return tally.Id;
    });

    public Task SettledAsync() => Eventually.ThereAsync(async () =>
    {
        var before = activity.Now;
        if (before.UnderWay > 0) return $"{before.UnderWay} deliveries under way";
        if (await InAsync(db => db.Outbox.AnyAsync(m => m.SentAt == null))) return "the outbox is not empty";
        return before == activity.Now ? null : "events left meanwhile";
    });

    /// <summary>What consumers did with a tally's events, as "Consumer saw".</summary>
    public Task<List<string>> HandledAsync(Guid tally) =>
        InAsync(db => db.Handled.Where(h => h.TallyId == tally).OrderBy(h => h.Consumer).Select(h => h.Consumer + ": " + h.Saw).ToListAsync());

    public async Task<Harness.Visitor> SignInAsync(Role role)
    {
        var visitor = Anybody();
        Assert.True((await visitor.PostAsync($"/proef/aanmelden?rol={role}", null)).IsSuccess);
        return visitor;
    }

    public Harness.Visitor Anybody() => new(new Uri(app.Urls.Single()));

    public long Published => activity.Now.Published;

    private static WebApplicationBuilder NewBuilder(KwaliteitSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Program).Assembly.GetName().Name });
        foreach (var (key, value) in Preparation.Keys(settings)) builder.Configuration[key] = value;
        builder.Configuration["Kwaliteit:Services"] = "Trial";
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.TimestampFormat = "HH:mm:ss.fff ").SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        return builder;
    }
}
