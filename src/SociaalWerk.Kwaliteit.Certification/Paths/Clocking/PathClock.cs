using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Takes the steps that follow from dates, through the same table as everybody else.</summary>
internal sealed class PathClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PathClock> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

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
                log.LogError(e, "The clock could not look at the paths; it looks again in {Round}", Round);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Wakes every path, label and objection with something due today or before.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        var today = AmsterdamTime.Today(clock);
        foreach (var id in await IdsAsync(db => db.Paths.Where(p => p.WakeOn <= today).Select(p => p.Id), ct)) await WakePathAsync(id, ct);

        var labels = await IdsAsync(db => db.Labels.Where(l =>
            l.WakeOn == null
                ? (l.State == LabelState.Active && l.SupersededById == null && l.ValidUntil < today) || ((l.State == LabelState.Active || l.State == LabelState.Suspended || l.State == LabelState.Expired) && l.SupersededFrom <= today)
                : l.WakeOn <= today).Select(l => l.Id), ct);
        foreach (var id in labels) await WakeLabelAsync(id, ct);

        foreach (var id in await IdsAsync(db => db.Objections.Where(o => o.WakeOn <= today).Select(o => o.Id), ct)) await WakeObjectionAsync(id, ct);
    }

    /// <summary>One step that is due, or else what must be told; with neither it sleeps until the next day.</summary>
    internal static void Wake(CertificationPath path, Attempt attempt)
    {
        var step = PathMachine.Workflow.OptionsFor(path, attempt).FirstOrDefault(o => o.Allowed);
        if (step is not null) _ = path.Take(step.Trigger, attempt, path.Version);
        else if (!path.Remind(attempt) && !path.TellOverdue(attempt)) path.SleepUntil(AmsterdamTime.DateOf(attempt.At).AddDays(1));
    }

    internal static void Wake(Label label, Attempt attempt)
    {
        var step = LabelMachine.Workflow.OptionsFor(label, attempt).FirstOrDefault(o => o.Allowed);
        if (step is not null) _ = label.Take(step.Trigger, attempt, label.Version);
        else label.Sleep(AmsterdamTime.DateOf(attempt.At));
    }

    private async Task<List<Guid>> IdsAsync(Func<CertificationDb, IQueryable<Guid>> which, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await which(scope.ServiceProvider.GetRequiredService<CertificationDb>()).ToListAsync(ct);
    }

    private async Task WakePathAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await db.PathAsync(id, ct) is not { } path) return 0;

            Wake(path, new Attempt(Actor.Clock, clock.GetUtcNow()));
            return await db.SaveChangesAsync(ct);
        }, ct);
    }

    private async Task WakeLabelAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await db.LabelAsync(id, ct) is not { } label) return 0;

            Wake(label, new Attempt(Actor.Clock, clock.GetUtcNow()));
            return await db.SaveChangesAsync(ct);
        }, ct);
    }

    private async Task WakeObjectionAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await db.ObjectionAsync(id, ct) is not { } objection) return 0;

            var attempt = new Attempt(Actor.Clock, clock.GetUtcNow());
            if (!objection.Take(ObjectionTrigger.Close, attempt, objection.Version).IsTaken) objection.SleepUntil(AmsterdamTime.DateOf(attempt.At).AddDays(1));
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}
