using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>The trial service's database alone: no bus, and no relay but those that a test starts.</summary>
public abstract class TrialStore(TestRun run, StorageKind storage) : IAsyncLifetime
{
    private ServiceProvider? services;

    internal KwaliteitSettings Settings { get; private set; } = new();

    internal FakeTimeProvider Clock { get; } = new(Preparation.Start);

    internal StorageKind Storage => storage;

    public async ValueTask InitializeAsync()
    {
        Settings = await run.EmptyAsync(storage);
        var all = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton(new PersonKeys(Settings, Clock)).AddLogging();
        new TrialService().AddStorage(all, Settings);
        services = all.BuildServiceProvider(validateScopes: true);
        await InAsync(async db =>
        {
            await db.Database.EnsureCreatedAsync();
            await db.MigrateAsync(CancellationToken.None);
            return 0;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await run.RemoveAsync(Settings);
        GC.SuppressFinalize(this);
    }

    internal async Task<T> InAsync<T>(Func<TrialDb, Task<T>> work)
    {
        await using var scope = services!.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TrialDb>());
    }

    internal OutboxRelay<TrialDb> NewRelay(IBusControl bus, TransportKind transport = TransportKind.RabbitMq, IServiceScopeFactory? scopes = null) => new(
        scopes ?? services!.GetRequiredService<IServiceScopeFactory>(), services!.GetRequiredService<OutboxSignal<TrialDb>>(), bus,
        new KwaliteitSettings { Transport = transport }, Clock, NullLogger<OutboxRelay<TrialDb>>.Instance);

    internal IServiceScopeFactory Scopes => services!.GetRequiredService<IServiceScopeFactory>();
}

public sealed class SqliteTrialStore(TestRun run) : TrialStore(run, StorageKind.Sqlite);

public sealed class PostgresTrialStore(TestRun run) : TrialStore(run, StorageKind.Postgres);
