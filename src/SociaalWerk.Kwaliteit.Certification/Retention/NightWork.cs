using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>One night: withdraws what is no longer right, announces what becomes due, deletes what was announced long enough, sweeps what is short-lived.</summary>
/// <remarks>Every part may be done twice, by two copies at once or after a crash, with the same outcome.</remarks>
internal sealed class NightWork(CertificationDb db, IEnumerable<IRetained> kinds, Sweep sweep, ILogger<NightWork> log)
{
    /// <summary>Each announcement is a line in a log of its own; so many are saved at once.</summary>
    private const int Group = 100;

    public async Task DoAsync(DateOnly today, CancellationToken ct)
    {
        if (await db.Nights.AnyAsync(n => n.Day == today, ct)) return;

        var numbers = SchemeData.SchemeOn(today).Retention;
        foreach (var kind in kinds) await db.AgainOnLostRaceAsync(() => AnnounceAsync(kind, today, numbers, ct), ct);

        var failed = 0;
        foreach (var (kind, id) in await DueAsync(today, numbers, ct))
            if (!await TryDeleteAsync(kind, id, today, numbers, ct)) failed++;
        var swept = await sweep.RowsAsync(today, numbers, ct);
        var files = await sweep.FilesAsync(ct);
        await db.AgainOnLostRaceAsync(() => CloseAsync(today, swept, files, failed, ct), ct);
    }

    private async Task<int> AnnounceAsync(IRetained kind, DateOnly today, RetentionNumbers numbers, CancellationToken ct)
    {
        var terms = (await kind.TermsAsync(today, numbers, null, ct)).ToDictionary(t => t.Subject);
        var open = await db.PlannedDeletions.Where(d => d.Kind == kind.Kind && d.WithdrawnOn == null && d.DoneOn == null).ToListAsync(ct);
        foreach (var planned in open)
            if (planned.WhyNot(terms.GetValueOrDefault(planned.SubjectId)) is { } why) planned.Withdraw(why, Attempt());

        var announced = open.Where(d => d.IsOpen).Select(d => d.SubjectId).ToHashSet();
        await db.SaveChangesAsync(ct);
        foreach (var group in terms.Values.Where(t => t.DueOn <= today.AddDays(numbers.AnnouncementDays) && !announced.Contains(t.Subject)).Chunk(Group))
        {
            db.AddRange(group.Select(term => new PlannedDeletion(kind.Kind, term, Attempt())));
            await db.SaveChangesAsync(ct);
        }

        db.ChangeTracker.Clear();
        return announced.Count;
    }

    private async Task<IReadOnlyList<(IRetained Kind, Guid Id)>> DueAsync(DateOnly today, RetentionNumbers numbers, CancellationToken ct)
    {
        var latest = today.AddDays(-numbers.AnnouncementDays);
        var disputes = await db.OpenAsync(ct);
        var due = await db.PlannedDeletions.AsNoTracking()
            .Where(d => d.WithdrawnOn == null && d.DoneOn == null && d.HeldAt == null && d.DueOn <= today && d.AnnouncedOn <= latest).ToListAsync(ct);
        return [.. kinds.SelectMany(kind => due.Where(d => d.Kind == kind.Kind && !disputes.Contains(d.SubjectId)).OrderBy(d => d.DueOn).Select(d => (kind, d.Id)))];
    }

    /// <summary>One transaction a subject, so that one that fails keeps none of the others.</summary>
    private async Task<bool> TryDeleteAsync(IRetained kind, Guid id, DateOnly today, RetentionNumbers numbers, CancellationToken ct)
    {
        try
        {
            var deleted = await db.AgainOnLostRaceAsync(() => db.TogetherAsync(() => DeleteAsync(kind, id, today, numbers, ct), ct), ct);
            if (deleted is { } subject) await kind.AfterAsync(subject, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Deletion {Id} of {Kind} did not succeed and is tried again the next night", id, kind.Kind);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Judges once more: somebody may have held it back, or got a role, a moment ago. Null when nothing was deleted.</summary>
    private async Task<Guid?> DeleteAsync(IRetained kind, Guid id, DateOnly today, RetentionNumbers numbers, CancellationToken ct)
    {
        if (await db.PlannedDeletions.SingleOrDefaultAsync(d => d.Id == id && d.WithdrawnOn == null && d.DoneOn == null && d.HeldAt == null, ct) is not { } planned) return null;

        var term = (await kind.TermsAsync(today, numbers, planned.SubjectId, ct)).SingleOrDefault();
        var why = planned.WhyNot(term);
        if (why is not null) planned.Withdraw(why, Attempt());
        else planned.Complete(await kind.DeleteAsync(planned.SubjectId, Attempt(), ct), Attempt());
        await db.SaveChangesAsync(ct);
        return why is null ? planned.SubjectId : null;
    }

    private async Task<int> CloseAsync(DateOnly today, IReadOnlyDictionary<RetentionKind, int> swept, int files, int failed, CancellationToken ct)
    {
        if (await db.Nights.AnyAsync(n => n.Day == today, ct)) return 0;

        var touched = await db.PlannedDeletions.AsNoTracking().Where(d => d.AnnouncedOn == today || d.WithdrawnOn == today || d.DoneOn == today).ToListAsync(ct);
        var counts = Enum.GetValues<RetentionKind>().Select(kind => new NightCount(
            kind,
            touched.Count(d => d.Kind == kind && d.AnnouncedOn == today),
            touched.Count(d => d.Kind == kind && d.WithdrawnOn == today),
            touched.Count(d => d.Kind == kind && d.DoneOn == today) + swept.GetValueOrDefault(kind)));
        var night = new RetentionNight { Day = today, At = db.Clock.GetUtcNow(), Counts = [.. counts.Where(c => c.Announced + c.Withdrawn + c.Deleted > 0)], Files = files, Failed = failed };
        db.Nights.Add(night);
        if (night.HasDoneSomething) db.Log(new Act(PlannedDeletion.OwnDossier, "RetentionNight", Actor.Clock, Role.Clock, night.At, Detail: night.AsDetail, Kind: DossierKind.Settings));
        return await db.SaveChangesAsync(ct);
    }

    private Attempt Attempt() => new(Actor.Clock, db.Clock.GetUtcNow());
}
