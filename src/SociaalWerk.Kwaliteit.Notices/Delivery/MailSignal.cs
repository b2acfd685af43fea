using System.Threading.Channels;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Wakes the mail worker right after a commit, so that a mail need not wait for the next round.</summary>
internal sealed class MailSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => channel.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, CancellationToken stopping)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(atMost);
        try
        {
            await channel.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // A notice may have become due, or come from another copy of this service.
        }
    }
}
