using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>What the clock does with the files, and how they are kept.</content>
internal sealed partial class Applicant
{
    /// <summary>What the clock does every night: the same judgement, on the same day, as the product's own round.</summary>
    public async Task LetClockLookAsync()
    {
        var attempt = new Attempt(Actor.Clock, Now);
        foreach (var path in Paths.Where(p => p.WakeOn <= Today).ToList())
        {
            while (path.WakeOn <= Today)
            {
                var before = path.Version;
                PathClock.Wake(Ready(path), attempt);
                scheme.Steps += path.Version - before;
                if (path.Happened.Count > 0) await SaveAsync();
            }

            LetGo();
        }

        foreach (var label in Labels.Where(l => l.WakeOn <= Today).ToList())
        {
            while (label.WakeOn <= Today)
            {
                var before = label.State;
                PathClock.Wake(Ready(label), attempt);
                if (label.Happened.Count == 0) continue;

                scheme.LabelSteps++;
                if (before == LabelState.Suspended && label.State == LabelState.Active) expected[label].SuspensionLapsed(Today);
                await SaveAsync();
            }
        }

        foreach (var objection in Objections.Where(o => o.WakeOn <= Today).ToList())
        {
            while (objection.WakeOn <= Today)
            {
                PathClock.Wake(Ready(objection), attempt);
                if (objection.Happened.Count > 0) await SaveAsync();
            }
        }
    }

    public async Task SaveAsync()
    {
        if (!db.ChangeTracker.HasChanges() && Paths.All(p => p.Happened.Count == 0) && Labels.All(l => l.Happened.Count == 0) && Objections.All(o => o.Happened.Count == 0)) return;

        await db.SaveChangesAsync();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => IsWritten(e.Entity)).ToList()) entry.State = EntityState.Detached;
    }

    /// <summary>With what was changed from outside of here, such as a later day of a term after an outage.</summary>
    public async Task ReloadAsync(Guid file)
    {
        if (Paths.Concat<Aggregate>(Labels).Concat(Objections).FirstOrDefault(a => a.Id == file) is { } mine) await db.Entry(mine).ReloadAsync();
    }

    private static bool IsKept(object entity) => entity is CertificationPath or Label or Objection or Organisation or CertifyingBody;

    /// <summary>What is written once and never changes here: the log, the events, letters, what was scored and signed, the series that others count on with.</summary>
    private static bool IsWritten(object entity) => entity is LogEntry or OutboxMessage or Letter or Snapshot or SelfScore or Evidence or AuditScore or YearSeries or Interest;

    /// <summary>The contents of files that are over are no longer watched for changes.</summary>
    private void LetGo()
    {
        if (!Paths.TrueForAll(IsOver)) return;

        foreach (var entry in db.ChangeTracker.Entries().Where(e => !IsKept(e.Entity)).ToList()) entry.State = EntityState.Detached;
    }

    private static bool IsOver(CertificationPath path) => path.State is State.Closed or State.Lapsed or State.Cancelled or State.WithdrawnByApplicant;
}
