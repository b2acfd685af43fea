using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>What waits for me, soonest first.</summary>
[Authorize]
internal sealed class Worklist(CertificationDb db, ICurrentActor me) : PageModel
{
    /// <summary>More than this no one works through in a day; the list of paths has them all.</summary>
    private const int Most = 100;

    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];

    /// <summary>Labels that should have a certificate by now (ruling on L1).</summary>
    public IReadOnlyList<Label> WithoutCertificate { get; private set; } = [];

    /// <summary>What waits for me on labels.</summary>
    public IReadOnlyList<LabelTask> LabelTasks { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        Today = AmsterdamTime.DateOf(now);
        var (states, office) = (Waiting.StatesFor(me.Actor!), me.Actor!.Has(Role.Officer));
        var ids = await db.PathsVisibleTo(me.Actor!).AsNoTracking().Where(p => states.Contains(p.State) || (office && p.IsLate)).OrderByDescending(p => p.IsLate).ThenBy(p => p.StartedAt).Take(Most).Select(p => p.Id).ToListAsync(ct);
        var tasks = new List<WaitingTask>();
        foreach (var id in ids)
        {
            if (await db.PathForAsync(me.Actor!, id, ct) is not { } path) continue;
            tasks.AddRange(Waiting.For(path, me.Actor!, now).Select(what => new WaitingTask(path, what, Waiting.DueOf(path))));
            db.ChangeTracker.Clear();
        }

        Tasks = [.. tasks.OrderBy(t => t.Due ?? DateOnly.MaxValue)];
        LabelTasks = await LabelTasksAsync(now, ct);
        if (office) WithoutCertificate = await LateLabelsAsync(now, ct);
    }

    private async Task<IReadOnlyList<LabelTask>> LabelTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<LabelTask>());
        var office = actor.Has(Role.Officer);
        var numbers = await db.LabelsVisibleTo(actor).AsNoTracking().Where(l => l.HasOpenMatters || (office && l.IsLate) || (actor.OrganisationId != null && l.HolderId == actor.OrganisationId))
            .OrderBy(l => l.ValidUntil).Take(Most).Select(l => l.Number).ToListAsync(ct);
        foreach (var number in numbers)
        {
            if (await db.LabelForAsync(actor, number, ct) is not { } label) continue;
            tasks.AddRange(LabelOptions.WaitingFor(label, new Attempt(actor.For(label), now)).Select(what => new LabelTask(label, "LabelTrigger." + what, label.Terms.Select(t => (DateOnly?)t.LastDay).Min())));
            if (office && label.IsLate) tasks.Add(new LabelTask(label, "Waiting.TermPassed", label.Watched().Where(w => w.IsToldLate).Select(w => (DateOnly?)w.LastDay).Min()));
            db.ChangeTracker.Clear();
        }

        return [.. tasks.OrderBy(t => t.Due ?? DateOnly.MaxValue)];
    }

    private async Task<IReadOnlyList<Label>> LateLabelsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddMinutes(-SchemeData.SchemeOn(Today).Labels.CertificateMissingMinutes);
        return await db.Labels.AsNoTracking().Where(l => l.CertificateSha256 == null && l.IssuedAt < before).OrderBy(l => l.IssuedAt).ToListAsync(ct);
    }
}

/// <summary>One thing that waits, with the day by which it must be done.</summary>
internal sealed record WaitingTask(CertificationPath Path, string What, DateOnly? Due);

/// <summary>One thing that waits on a label, with the day by which it must be done.</summary>
/// <param name="What">Key of its text.</param>
internal sealed record LabelTask(Label Label, string What, DateOnly? Due);
