using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Does the night's work as soon as a day has begun in Amsterdam, or later when the service was down then.</summary>
internal sealed class RetentionClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionClock> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private DateOnly? done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The night's work of retention broke off; trying again in {Round}", Round);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Does nothing when this day's work is done; nights that were missed are not made up for, because the terms are judged anew each time.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        var today = AmsterdamTime.Today(clock);
        if (done == today) return;

        await using var scope = scopes.CreateAsyncScope();
        var night = scope.ServiceProvider.GetRequiredService<NightWork>();
        await night.DoAsync(today, ct);
        done = today;
    }
}
