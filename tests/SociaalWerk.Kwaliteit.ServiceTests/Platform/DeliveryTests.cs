using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <remarks>Each test has a process and data of its own.</remarks>
public abstract class DeliveryTests(TestRun run, StorageKind storage) : IAsyncLifetime
{
    private static readonly string[] ByBoth = ["CountRaises: 1 2026-09-01 één twee", "MirrorRaises: 1"];
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private KwaliteitSettings settings = new();

    public async ValueTask InitializeAsync() => settings = await run.EmptyAsync(storage);

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await run.RemoveAsync(settings);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_consumer_of_an_event_handles_it()
    {
        await using var host = await TrialHost.StartAsync(settings);

        var tally = await host.RaiseAsync();
        await host.SettledAsync();

        Assert.Equal(ByBoth, await host.HandledAsync(tally));
    }

    [Fact]
    public async Task An_event_that_arrives_five_times_is_handled_once()
    {
        await using var host = await TrialHost.StartAsync(settings);
        var (bus, tally, id) = (host.Services.GetRequiredService<IBus>(), Guid.CreateVersion7(), Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bus.Publish(
            new TallyRaisedV1(tally, 1, 1, new DateOnly(2026, 9, 1), ["één", "twee"]), Pipe.Execute<PublishContext>(c => c.MessageId = id), Ct)));
        await host.SettledAsync();

        Assert.Equal(ByBoth, await host.HandledAsync(tally));
        Assert.Equal(2, await host.InAsync(db => db.Inbox.CountAsync(m => m.MessageId == id, Ct)));
        Assert.Equal(0, await host.InAsync(db => db.Parked.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_consumer_that_fails_for_a_moment_leaves_no_half_work_and_nothing_parked()
    {
        await using var host = await TrialHost.StartAsync(settings);
        host.Weather.FailuresToCome = 2;

        var tally = await host.RaiseAsync();
        await host.SettledAsync();

        Assert.Equal(3, host.Weather.Attempts);
        Assert.Equal(ByBoth, await host.HandledAsync(tally));
        Assert.Equal(0, await host.InAsync(db => db.Parked.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_event_that_was_under_way_when_the_process_died_is_offered_again_at_the_next_start()
    {
        Guid tally;
        await using (var deaf = await TrialHost.StartAsync(settings, listens: false))
        {
            // Nobody listens, so the event is lost after it left: as when the process dies with the event in its memory.
            tally = await deaf.RaiseAsync();
            await deaf.SettledAsync();
            Assert.Empty(await deaf.HandledAsync(tally));
        }

        await using var host = await TrialHost.StartAsync(settings);
        await Eventually.TrueAsync(async () => (await host.HandledAsync(tally)).Count == 2, "both consumers handled the event");
        await host.SettledAsync();

        Assert.Equal(ByBoth, await host.HandledAsync(tally));
    }

    [Fact]
    public async Task What_was_handled_is_not_handled_again_after_a_restart()
    {
        Guid tally;
        await using (var first = await TrialHost.StartAsync(settings))
        {
            tally = await first.RaiseAsync();
            await first.SettledAsync();
        }

        await using var second = await TrialHost.StartAsync(settings);
        var later = await second.RaiseAsync();
        await second.SettledAsync();

        Assert.Equal(ByBoth, await second.HandledAsync(tally));
        Assert.Equal(ByBoth, await second.HandledAsync(later));
    }
}

public sealed class DeliveryOnSqliteTests(TestRun run) : DeliveryTests(run, StorageKind.Sqlite);

public sealed class DeliveryOnPostgresTests(TestRun run) : DeliveryTests(run, StorageKind.Postgres);
