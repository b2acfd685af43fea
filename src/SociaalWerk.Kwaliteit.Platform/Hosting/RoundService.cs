using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>A worker that goes its round at start and every so often; a round that fails, or one file in it, ends nothing.</summary>
public abstract class RoundService(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>How long a file that failed is left alone, so that it does not fill the log.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, long> failed = [];

    protected TimeProvider Clock { get; } = clock;

    public abstract Task RoundAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, Clock);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "A round of {Worker} broke off; the next one is in {Every}", GetType().Name, every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Works on each by itself: one that fails is logged and rests, and keeps none of the others.</summary>
    protected async Task EachAsync(IEnumerable<Guid> ids, Func<Guid, Task> work, CancellationToken ct)
    {
        foreach (var id in ids.Where(id => !failed.TryGetValue(id, out var at) || Clock.GetElapsedTime(at) >= Rest))
        {
            try
            {
                await work(id);
                failed.TryRemove(id, out _);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                failed[id] = Clock.GetTimestamp();
                log.LogError(e, "{Worker} failed on {File}; it goes on with the others and looks again in {Rest}", GetType().Name, id, Rest);
            }
        }
    }
}
