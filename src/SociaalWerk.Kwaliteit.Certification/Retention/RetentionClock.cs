using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Does the night's work as soon as a day has begun in Amsterdam, or later when the service was down then.</summary>
internal sealed class RetentionClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionClock> log) : RoundService(TimeSpan.FromSeconds(1), clock, log)
{
    private DateOnly? done;

    /// <summary>Does nothing when this day's work is done; nights that were missed are not made up for, because the terms are judged anew each time.</summary>
    public override async Task RoundAsync(CancellationToken ct)
    {
        var today = AmsterdamTime.Today(Clock);
        if (done == today) return;

        await using var scope = scopes.CreateAsyncScope();
        var night = scope.ServiceProvider.GetRequiredService<NightWork>();
        await night.DoAsync(today, ct);
        done = today;
    }
}
