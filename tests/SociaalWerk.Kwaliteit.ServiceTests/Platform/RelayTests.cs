using System.Collections.Concurrent;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <remarks>Each test has a database of its own: relays see every row in it.</remarks>
public abstract class RelayTests(TrialStore store) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ConcurrentQueue<Guid> left = new();
    private readonly IBusControl bus = Substitute.For<IBusControl>();
    private readonly List<OutboxRelay<TrialDb>> relays = [];
    private Func<TallyRaisedV1, CancellationToken, Task> publishing = (_, _) => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        await store.InitializeAsync();
        bus.CheckHealth().Returns(BusHealthResult.Healthy("", new Dictionary<string, EndpointHealthResult>()));
        bus.Publish(Arg.Any<object>(), Arg.Any<Type>(), Arg.Any<IPipe<PublishContext>>(), Arg.Any<CancellationToken>()).Returns(async call =>
        {
            Assert.Equal(typeof(TallyRaisedV1), call.Arg<Type>());
            await publishing((TallyRaisedV1)call.Arg<object>(), call.Arg<CancellationToken>());
            var context = Substitute.For<PublishContext>();
            await call.Arg<IPipe<PublishContext>>().Send(context);
            left.Enqueue(context.MessageId!.Value);
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in relays) await relay.StopAsync(CancellationToken.None);
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_event_leaves_once_under_the_id_of_its_row()
    {
        await StartAsync();
        var ids = await PublishAsync(3);

        await SentAsync(3);

        Assert.Equal(ids.Order(), left.Order());
        Assert.All(await RowsAsync(), row => Assert.NotNull(row.SentAt));
    }

    [Fact]
    public async Task An_event_that_the_bus_refuses_stays_and_leaves_later_while_others_pass_it()
    {
        var refusals = 0;
        publishing = (raised, _) => raised.Value == 0 && Interlocked.Increment(ref refusals) == 1 ? throw new InvalidOperationException("unroutable") : Task.CompletedTask;
        var ids = await PublishAsync(2);
        await StartAsync();

        await Eventually.TrueAsync(async () => (await RowsAsync()).Any(r => r.Id == ids[0] && r is { Failures: 1, LastError: "unroutable", LeasedUntil: not null }), "the refusal is noted");
        Assert.DoesNotContain(ids[0], left);

        await SentAsync(2);
        Assert.Equal([ids[1], ids[0]], left);
        Assert.All(await RowsAsync(), row => Assert.Null(row.LastError));
    }

    [Fact]
    public async Task A_bus_that_does_not_answer_costs_a_time_out_and_the_relay_goes_on_when_it_does()
    {
        var waiting = 0;
        var answers = false;
        publishing = async (_, ct) =>
        {
            if (Volatile.Read(ref answers)) return;
            Interlocked.Increment(ref waiting);
            await Task.Delay(Timeout.Infinite, ct);
        };
        var ids = await PublishAsync(5);
        await StartAsync();

        await Eventually.TrueAsync(async () => (await RowsAsync()).Any(r => r.Failures == 1), "the first time-out");
        Volatile.Write(ref answers, true);

        await SentAsync(5);
        Assert.Equal(ids.Order(), left.Order());
    }

    [Fact]
    public async Task A_database_that_fails_does_not_end_the_relay()
    {
        var failures = 0;
        var scopes = Substitute.For<IServiceScopeFactory>();
        scopes.CreateScope().Returns(_ => Interlocked.Increment(ref failures) == 1 ? throw new InvalidOperationException("no database") : store.Scopes.CreateScope());
        await PublishAsync(1);
        await StartAsync(scopes: scopes);

        await SentAsync(1);

        Assert.Null(relays[0].ExecuteTask!.Exception);
    }

    [Fact]
    public async Task An_event_with_a_due_time_waits_for_the_clock_of_the_scheme()
    {
        await StartAsync();
        await PublishAsync(1, due: store.Clock.GetUtcNow().AddDays(28));
        var marker = await PublishAsync(1);
        await SentAsync(1);
        Assert.Equal(marker, left);

        store.Clock.Advance(TimeSpan.FromDays(28));

        await SentAsync(2);
    }

    [Fact]
    public async Task Of_several_relays_one_sends_each_event()
    {
        publishing = async (_, _) => await Task.Yield();
        var ids = await PublishAsync(250);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync()));

        await Eventually.TrueAsync(async () => (await RowsAsync()).All(r => r.SentAt is not null), "all rows are sent");

        Assert.Equal(ids.Order(), left.Order());
    }

    [Fact]
    public async Task In_memory_what_was_sent_lately_or_was_being_sent_is_offered_again_at_start()
    {
        var (recent, old, leased) = (await PublishAsync(1), await PublishAsync(1), await PublishAsync(1));
        var now = TimeProvider.System.GetUtcNow();
        await SetAsync(recent[0], sentAt: now.AddMinutes(-1), leasedUntil: null);
        await SetAsync(old[0], sentAt: now - Retries.LongestSpan - TimeSpan.FromMinutes(1), leasedUntil: null);
        await SetAsync(leased[0], sentAt: null, leasedUntil: now.AddHours(1));

        await StartAsync(TransportKind.InMemory);

        await SentAsync(2);
        Assert.Equal(new[] { recent[0], leased[0] }.Order(), left.Order());
    }

    [Fact]
    public async Task Over_a_broker_nothing_is_offered_again_and_a_lease_of_another_copy_holds()
    {
        var (sent, leased) = (await PublishAsync(1), await PublishAsync(1));
        var now = TimeProvider.System.GetUtcNow();
        await SetAsync(sent[0], sentAt: now.AddMinutes(-1), leasedUntil: null);
        await SetAsync(leased[0], sentAt: null, leasedUntil: now.AddHours(1));
        await StartAsync();

        var marker = await PublishAsync(1);
        await SentAsync(1);

        Assert.Equal(marker, left);
    }

    private async Task StartAsync(TransportKind transport = TransportKind.RabbitMq, IServiceScopeFactory? scopes = null)
    {
        var relay = store.NewRelay(bus, transport, scopes);
        lock (relays) relays.Add(relay);
        await relay.StartAsync(Ct);
    }

    private Task<List<Guid>> PublishAsync(int count, DateTimeOffset? due = null) => store.InAsync(async db =>
    {
        for (var i = 0; i < count; i++) db.Publish(new TallyRaisedV1(Guid.Empty, i, i, new DateOnly(2026, 9, 1), []), due);
        var ids = db.Outbox.Local.OrderBy(m => m.Body).Select(m => m.Id).ToList();
        await db.SaveChangesAsync(Ct);
        return ids;
    });

    private Task SentAsync(int count) => Eventually.TrueAsync(async () => (await RowsAsync()).Count(r => r.SentAt is not null) >= count && left.Count >= count, $"{count} events left");

    private Task<List<OutboxMessage>> RowsAsync() => store.InAsync(db => db.Outbox.AsNoTracking().ToListAsync(Ct));

    private Task<int> SetAsync(Guid id, DateTimeOffset? sentAt, DateTimeOffset? leasedUntil) => store.InAsync(db => db.Outbox.Where(m => m.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, sentAt).SetProperty(m => m.LeasedUntil, leasedUntil), Ct));
}

public sealed class RelayOnSqliteTests(TestRun run) : RelayTests(new SqliteTrialStore(run));

public sealed class RelayOnPostgresTests(TestRun run) : RelayTests(new PostgresTrialStore(run));
