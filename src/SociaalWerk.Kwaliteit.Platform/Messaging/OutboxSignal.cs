using System.Threading.Channels;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>Wakes the relay right after a commit, so that an event need not wait for the next round.</summary>
public abstract class OutboxSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Set() => channel.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan atMost, CancellationToken stopping)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(atMost);
        try
        {
            await channel.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Time for the next round without a signal: a row may have come from another copy of this service.
        }
    }
}

/// <inheritdoc/>
public sealed class OutboxSignal<TDb> : OutboxSignal
    where TDb : ServiceDb;
