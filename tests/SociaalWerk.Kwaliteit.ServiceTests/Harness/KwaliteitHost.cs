using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>The whole product in this process: four services on real Kestrel, in demo mode, on data and a clock of its own.</summary>
/// <remarks>A test class is abstract with two sealed subclasses of a line each, which take the two hosts below as class fixture.</remarks>
/// <param name="services">The services to host, where a test is about some of them only and plays the others itself.</param>
public abstract class KwaliteitHost(TestRun run, StorageKind storage, string? services = null) : IAsyncLifetime
{
    private readonly BusActivity bus = new();
    private readonly FakeTimeProvider machine = new(Preparation.Start);
    private Factory? factory;

    public KwaliteitSettings Settings { get; private set; } = new();

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public IServiceProvider Services => factory!.Services;

    /// <summary>The clock of sessions, links and waiting; the machine's own, where a test does not need another.</summary>
    protected virtual TimeProvider Machine => TimeProvider.System;

    /// <summary>The clock of the scheme. It stands still unless a test moves it.</summary>
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public virtual async ValueTask InitializeAsync()
    {
        Settings = await SettingsAsync();
        Settings.Services = services ?? Settings.Services;
        factory = new Factory(Settings, bus, machine, Machine, Configure);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (factory is null) return;

        await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await run.RemoveAsync(Settings);
    }

    /// <summary>On which data it runs.</summary>
    protected virtual Task<KwaliteitSettings> SettingsAsync() => run.CopyAsync(storage);

    /// <summary>What a kind of host sets otherwise.</summary>
    protected virtual void Configure(IWebHostBuilder builder)
    {
    }

    /// <summary>Somebody who has not signed in, with cookies of his own.</summary>
    public Visitor Anybody() => new(new Uri(Address));

    /// <param name="person">Key of a demo person, such as "coordinator".</param>
    public async Task<Visitor> SignInAsync(string person)
    {
        var visitor = Anybody();
        var answer = await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = person });
        Assert.True(answer.IsSuccess, $"{person} could not sign in: {answer}");
        return visitor;
    }

    public void MoveClockTo(DateTimeOffset instant) => Assert.True(Services.GetRequiredService<DemoClock>().TryMoveTo(instant), $"{instant:O} lies before {Now:O}.");

    public void MoveClock(TimeSpan on) => MoveClockTo(Now + on);

    /// <summary>Looks or works in one service's database.</summary>
    public async Task<T> InAsync<TDb, T>(Func<TDb, Task<T>> work)
        where TDb : ServiceDb
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    /// <summary>Every event that is due has left and every consumer is done with it, including what followed from that.</summary>
    public Task SettledAsync() => Eventually.ThereAsync(async () =>
    {
        var before = bus.Now;
        if (before.UnderWay > 0) return $"{before.UnderWay} deliveries are under way";
        foreach (var module in Services.GetRequiredService<IReadOnlyList<ServiceModule>>())
        {
            await using var scope = Services.CreateAsyncScope();
            var now = Now;
            var unsent = await module.Open(scope.ServiceProvider).Outbox.AsNoTracking().Where(m => m.SentAt == null && m.DueAt <= now).ToListAsync();
            if (unsent.Count > 0) return $"{unsent.Count} events of {module.Name} have not left: {unsent[0].Type} {unsent[0].LastError}";
        }

        return bus.Now == before ? null : "events left meanwhile";
    });

    /// <summary>Puts the clock at an instant before or after now; only for a host on which nothing that ran before still counts.</summary>
    protected void SetClock(DateTimeOffset instant) => machine.AdjustTime(instant);

    private sealed class Factory(KwaliteitSettings settings, BusActivity bus, FakeTimeProvider scheme, TimeProvider machine, Action<IWebHostBuilder> configure)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in Preparation.Keys(settings)) builder.UseSetting(key, value);
            builder.ConfigureLogging(log => log.ClearProviders());
            builder.ConfigureServices(services =>
            {
                Preparation.ReplaceClock(services, scheme);
                services.AddKeyedSingleton(Clocks.Machine, machine);
                bus.Watch(services);
            });
            configure(builder);
        }
    }
}

/// <summary>The product on SQLite files.</summary>
public sealed class SqliteHost(TestRun run) : KwaliteitHost(run, StorageKind.Sqlite);

/// <summary>The product on PostgreSQL.</summary>
public sealed class PostgresHost(TestRun run) : KwaliteitHost(run, StorageKind.Postgres);
