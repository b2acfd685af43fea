using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Platform;
using SociaalWerk.Kwaliteit.SystemTests.Instances;

namespace SociaalWerk.Kwaliteit.SystemTests.Platform;

/// <summary>The platform as four processes use it: on PostgreSQL, over RabbitMQ.</summary>
public sealed class RabbitMqTests(TestRun run) : IAsyncLifetime
{
    private static readonly string[] ByBoth = ["CountRaises: 1 2026-09-01 één twee", "MirrorRaises: 1"];
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly string virtualHost = $"platform_{Guid.CreateVersion7():n}";
    private KwaliteitSettings settings = new();

    public async ValueTask InitializeAsync()
    {
        settings = await run.EmptyAsync(StorageKind.Postgres);
        (settings.Transport, settings.RabbitMq) = (TransportKind.RabbitMq, (await RabbitMq.NewVirtualHostAsync(virtualHost)).ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await RabbitMq.RemoveAsync(virtualHost);
        await run.RemoveAsync(settings);
    }

    [Fact]
    public async Task Deploying_the_topology_makes_quorum_queues_that_nobody_reads_yet()
    {
        await TrialHost.DeployTopologyAsync(settings);

        Assert.Equal(["trial-count-raises quorum 0 0", "trial-mirror-raises quorum 0 0"], await RabbitMq.QueuesAsync(virtualHost));
    }

    [Fact]
    public async Task An_event_that_left_before_its_consumer_ever_ran_waits_in_the_queue()
    {
        Guid tally;
        await TrialHost.DeployTopologyAsync(settings);
        await using (var deaf = await TrialHost.StartAsync(settings, listens: false))
        {
            tally = await deaf.RaiseAsync();
            await SentAsync(deaf, 1);
        }

        await using var host = await TrialHost.StartAsync(settings);

        await HandledByBothAsync(host, tally);
    }

    [Fact]
    public async Task An_event_without_a_queue_stays_in_the_outbox_until_there_is_one()
    {
        Guid tally;
        await using (var deaf = await TrialHost.StartAsync(settings, listens: false))
        {
            tally = await deaf.RaiseAsync();
            await Eventually.TrueAsync(async () => (await RowsAsync(deaf)).Single() is { Failures: > 0, SentAt: null, LastError: not null }, "the broker gives the event back");
        }

        await using var host = await TrialHost.StartAsync(settings);

        await HandledByBothAsync(host, tally);
        await SentAsync(host, 1);
    }

    [Fact]
    public async Task What_keeps_failing_is_parked_with_a_body_that_can_be_offered_again()
    {
        await using var host = await TrialHost.StartAsync(settings);
        host.Weather.FailuresToCome = 1 + Retries.Consuming.Length;
        var tally = await host.RaiseAsync();
        await Eventually.TrueAsync(() => host.InAsync(db => db.Parked.AnyAsync(Ct)), "the event is parked");
        var parked = await host.InAsync(db => db.Parked.SingleAsync(Ct));
        Assert.Equal(("trial-count-raises", "TallyRaisedV1"), (parked.Endpoint, parked.Name));
        Assert.Contains("It rains.", parked.ErrorLine);

        Assert.True(await host.InAsync(db => db.OfferAgainAsync(parked.Id, new Actor(Guid.CreateVersion7(), Role.Admin), Ct)));

        await HandledByBothAsync(host, tally);
        await Eventually.TrueAsync(
            async () => (await RabbitMq.QueuesAsync(virtualHost)).SequenceEqual(["trial-count-raises quorum 1 0", "trial-mirror-raises quorum 1 0"]), "both queues are empty and there is no other");
        Assert.Equal(ByBoth, await host.HandledAsync(tally));
    }

    [Fact]
    public async Task Two_copies_of_a_service_send_each_event_once_and_share_the_work()
    {
        await using var one = await TrialHost.StartAsync(settings);
        await using var two = await TrialHost.StartAsync(settings);

        var tallies = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? one : two).RaiseAsync()));
        await Eventually.TrueAsync(() => one.InAsync(async db => await db.Handled.CountAsync(Ct) >= 200), "all events are handled");
        await SentAsync(one, 100);

        Assert.Equal(100, one.Published + two.Published);
        foreach (var tally in tallies) Assert.Equal(ByBoth, await one.HandledAsync(tally));
    }

    [Fact]
    public async Task A_process_starts_and_works_without_the_broker_and_sends_when_it_comes()
    {
        await using var doorway = new Doorway(RabbitMq.AddressOf(virtualHost));
        settings.RabbitMq = doorway.Address.ToString();
        await using var host = await TrialHost.StartAsync(settings);
        using var anybody = host.Anybody();
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/gezondheid/levend")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anybody.GetAsync("/gezondheid/gereed")).Status);
        var tally = await host.RaiseAsync();

        doorway.Open();
        await HandledByBothAsync(host, tally);
        await Eventually.TrueAsync(async () => (await anybody.GetAsync("/gezondheid/gereed")).Status == HttpStatusCode.OK, "the process says that it is ready");

        await doorway.ShutAsync();
        var during = await host.RaiseAsync();
        await Eventually.TrueAsync(async () => (await RowsAsync(host)).Any(r => r is { Failures: > 0, SentAt: null }), "the broker is missed");
        doorway.Open();
        await HandledByBothAsync(host, during);
        Assert.Equal(ByBoth, await host.HandledAsync(tally));
    }

    private static async Task HandledByBothAsync(TrialHost host, Guid tally)
    {
        await Eventually.TrueAsync(async () => (await host.HandledAsync(tally)).Count >= 2, "both consumers handled the event");
        Assert.Equal(ByBoth, await host.HandledAsync(tally));
    }

    private static Task SentAsync(TrialHost host, int count) =>
        Eventually.TrueAsync(async () => (await RowsAsync(host)).Count(r => r.SentAt is not null) == count, $"{count} events left");

    private static Task<List<OutboxMessage>> RowsAsync(TrialHost host) => host.InAsync(db => db.Outbox.AsNoTracking().ToListAsync(Ct));
}
