using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>Takes committed events from the outbox to the bus, at least once and with their own id.</summary>
internal sealed class OutboxRelay<TDb>(
    IServiceScopeFactory scopes, OutboxSignal<TDb> signal, IBusControl bus, KwaliteitSettings settings, TimeProvider clock, ILogger<OutboxRelay<TDb>> log)
    : BackgroundService
    where TDb : ServiceDb
{
    private const int Batch = 100;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(30), PublishTimeout = TimeSpan.FromSeconds(5);
    private readonly Guid me = Guid.CreateVersion7();

    // Leases and retries follow the machine's clock: the demo's clock may jump weeks.
    private readonly TimeProvider machine = TimeProvider.System;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun) await BeginAsync(stoppingToken);
                begun = true;
                while (await SendBatchAsync(stoppingToken) == Batch)
                {
                    // A full batch: there may be more.
                }

                await signal.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The outbox of {Service} could not be read; trying again", typeof(TDb).Name);
                await Task.Delay(Round, stoppingToken);
            }
        }
    }

    private Task BeginAsync(CancellationToken ct) => settings.Transport == TransportKind.InMemory ? OfferAgainAsync(ct) : ListenFirstAsync(ct);

    /// <summary>
    /// RabbitMQ gives an event to the queues there are. While this process still makes its own, one after the other, an event
    /// would reach the first and be lost for the second; queues of other processes are made by migrating.
    /// </summary>
    private Task ListenFirstAsync(CancellationToken ct) => bus.WaitForHealthStatus(BusHealthStatus.Healthy, ct);

    /// <summary>
    /// The in-memory transport forgets what is under way when the process dies; the inbox drops what had arrived.
    /// It knows one process only, so every lease is from a process that is gone.
    /// </summary>
    private async Task OfferAgainAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var since = machine.GetUtcNow() - Retries.LongestSpan;
        await db.WriteAsync(() => db.Outbox.Where(m => m.SentAt == null || m.SentAt > since).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)null).SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), ct), ct);
    }

    private async Task<int> SendBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var batch = await LeaseAsync(db, ct);
        foreach (var row in batch)
        {
            if (await SendAsync(db, row, ct)) continue;

            // Nobody answers: the others would each wait as long, past the end of their lease. They come in a next round.
            await ReleaseAsync(db, [.. batch.SkipWhile(m => m != row).Skip(1).Select(m => m.Id)], ct);
            return 0;
        }

        return batch.Count;
    }

    private async Task<List<OutboxMessage>> LeaseAsync(TDb db, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        var due = clock.GetUtcNow();
        var free = db.Outbox.Where(m => m.SentAt == null && m.DueAt <= due && (m.LeasedUntil == null || m.LeasedUntil < now));
        var ids = await free.OrderBy(m => m.Id).Take(Batch).Select(m => m.Id).ToListAsync(ct);
        if (ids.Count == 0) return [];

        var until = now + Lease;
        await db.WriteAsync(() => free.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.LeasedUntil, until).SetProperty(m => m.LeasedBy, me), ct), ct);
        return await db.Outbox.AsNoTracking().Where(m => ids.Contains(m.Id) && m.LeasedBy == me && m.SentAt == null).OrderBy(m => m.Id).ToListAsync(ct);
    }

    private Task<int> ReleaseAsync(TDb db, List<Guid> ids, CancellationToken ct) => db.WriteAsync(
        () => db.Outbox.Where(m => ids.Contains(m.Id) && m.LeasedBy == me).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), ct), ct);

    /// <summary>False when the bus did not answer in time. A row that it refused waits alone.</summary>
    private async Task<bool> SendAsync(TDb db, OutboxMessage row, CancellationToken ct)
    {
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
            timeout.CancelAfter(PublishTimeout);
            var (message, type) = row.Unpack();
            await bus.Publish(message, type, Pipe.Execute<PublishContext>(context =>
            {
                context.MessageId = row.Id;
                // An unroutable message comes back as an error, so that it stays here instead of vanishing in the broker.
                if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit)) rabbit.Mandatory = true;
            }), timeout.Token);

            var now = machine.GetUtcNow();
            await db.WriteAsync(() => db.Outbox.Where(m => m.Id == row.Id).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.LastError, (string?)null), ct), ct);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var again = machine.GetUtcNow() + Retries.BackOff(row.Failures);
            log.LogWarning(e, "Event {Type} {Id} was not sent; again at {Again}", row.Type, row.Id, again);
            await db.WriteAsync(() => db.Outbox.Where(m => m.Id == row.Id).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.LeasedUntil, again).SetProperty(m => m.Failures, m => m.Failures + 1).SetProperty(m => m.LastError, e.Message), ct), ct);
            return e is not OperationCanceledException;
        }
    }
}
