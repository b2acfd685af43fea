using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Takes the steps that follow from dates, through the same table as everybody else, and tells of days that come near or passed.</summary>
internal sealed class PathClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PathClock> log) : RoundService(TimeSpan.FromSeconds(1), clock, log)
{
    /// <summary>Gives terms the days of a confirmed outage, before one of them passes; then wakes every path, label, objection and complaint with something due today or before.</summary>
    public override async Task RoundAsync(CancellationToken ct)
    {
        foreach (var outage in await IdsAsync(db => db.Outages.Where(o => o.IsUnderWay).Select(o => o.Id), ct)) await GiveBackAsync(outage, ct);

        var today = AmsterdamTime.Today(Clock);
        await EachAsync(await IdsAsync(db => db.Paths.Where(p => p.WakeOn <= today).Select(p => p.Id), ct), id => WakeAsync(db => db.PathAsync(id, ct), Wake, ct), ct);

        var labels = await IdsAsync(db => db.Labels.Where(l =>
            l.WakeOn == null
                ? (l.State == LabelState.Active && l.SupersededById == null && l.ValidUntil < today) || ((l.State == LabelState.Active || l.State == LabelState.Suspended || l.State == LabelState.Expired) && l.SupersededFrom <= today)
                : l.WakeOn <= today).Select(l => l.Id), ct);
        await EachAsync(labels, id => WakeAsync(db => db.LabelAsync(id, ct), Wake, ct), ct);

        await EachAsync(await IdsAsync(db => db.Objections.Where(o => o.WakeOn <= today).Select(o => o.Id), ct), id => WakeAsync(db => db.ObjectionAsync(id, ct), Wake, ct), ct);
        await EachAsync(await IdsAsync(db => db.Complaints.Where(c => c.WakeOn <= today).Select(c => c.Id), ct), id => WakeAsync(db => db.ComplaintAsync(id, ct), Wake, ct), ct);
    }

    /// <summary>One step that is due, or else what must be told; with neither it sleeps until there is something, at the earliest the next day.</summary>
    internal static void Wake(CertificationPath path, Attempt attempt)
    {
        var step = PathMachine.Workflow.OptionsFor(path, attempt).FirstOrDefault(o => o.Allowed);
        if (step is not null) _ = path.Take(step.Trigger, attempt, path.Version);
        else if (!path.Remind(attempt) && !path.TellOverdue(attempt)) path.Sleep(AmsterdamTime.DateOf(attempt.At));
    }

    internal static void Wake(Label label, Attempt attempt)
    {
        var step = LabelMachine.Workflow.OptionsFor(label, attempt).FirstOrDefault(o => o.Allowed);
        if (step is not null) _ = label.Take(step.Trigger, attempt, label.Version);
        else if (!label.Remind(attempt)) label.Sleep(AmsterdamTime.DateOf(attempt.At));
    }

    internal static void Wake(Objection objection, Attempt attempt)
    {
        if (!objection.Take(ObjectionTrigger.Close, attempt, objection.Version).IsTaken && !objection.Remind(attempt)) objection.Sleep(AmsterdamTime.DateOf(attempt.At));
    }

    internal static void Wake(Complaint complaint, Attempt attempt)
    {
        if (!complaint.Remind(attempt)) complaint.Sleep(AmsterdamTime.DateOf(attempt.At));
    }

    private async Task GiveBackAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outage = await scope.ServiceProvider.GetRequiredService<CertificationDb>().Outages.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        await EachAsync([.. outage.Moves.Where(m => !m.Done).Select(m => m.File).Distinct()], async file =>
        {
            await using var own = scopes.CreateAsyncScope();
            _ = await own.ServiceProvider.GetRequiredService<CertificationDb>().GiveBackAsync(id, file, ct);
        }, ct);
    }

    private async Task<List<Guid>> IdsAsync(Func<CertificationDb, IQueryable<Guid>> which, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await which(scope.ServiceProvider.GetRequiredService<CertificationDb>()).ToListAsync(ct);
    }

    private async Task WakeAsync<TFile>(Func<CertificationDb, Task<TFile?>> open, Action<TFile, Attempt> wake, CancellationToken ct)
        where TFile : Aggregate
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
        await db.AgainOnLostRaceAsync(async () =>
        {
            if (await open(db) is not { } file) return 0;

            wake(file, new Attempt(Actor.Clock, Clock.GetUtcNow()));
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}
