using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>What will be deleted when, what was announced and lapsed, and what was deleted lately.</summary>
[Authorize(Roles = RetentionView.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class RetentionPage(CertificationDb db, ICurrentActor me) : PageModel
{
    public RetentionNumbers Numbers => SchemeData.SchemeOn(AmsterdamTime.Today(db.Clock)).Retention;

    /// <summary>Soonest first.</summary>
    public IReadOnlyList<PlannedGroup> Planned { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<WithdrawnGroup> Withdrawn { get; private set; } = [];

    /// <summary>Nights in which something was deleted, newest first.</summary>
    public IReadOnlyList<RetentionNight> Nights { get; private set; } = [];

    /// <summary>Of the last night.</summary>
    public int Failed { get; private set; }

    public bool Opens(RetentionKind kind) => me.Actor!.SeesSubjectsOf(kind);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (days, oldest) = (Numbers.AnnouncementDays, AmsterdamTime.Today(db.Clock).AddMonths(-Numbers.RecordMonths));
        var planned = await db.PlannedDeletions.AsNoTracking().Where(d => d.DoneOn == null && (d.WithdrawnOn == null || d.WithdrawnOn >= oldest)).ToListAsync(ct);
        Planned = [.. planned.Where(d => d.IsOpen).GroupBy(d => (On: d.GoesOn(days), d.Kind)).OrderBy(g => g.Key.On).ThenBy(g => g.Key.Kind)
            .Select(g => new PlannedGroup(g.Key.On, g.Key.Kind, g.Count(), g.Count(d => d.IsHeld)))];
        Withdrawn = [.. planned.Where(d => !d.IsOpen).GroupBy(d => (On: d.WithdrawnOn!.Value, d.Kind, Why: d.WithdrawnBecause!)).OrderByDescending(g => g.Key.On).ThenBy(g => g.Key.Kind)
            .Select(g => new WithdrawnGroup(g.Key.On, g.Key.Kind, g.Key.Why, g.Count()))];

        var nights = await db.Nights.AsNoTracking().Where(n => n.Day >= oldest).OrderByDescending(n => n.Day).ToListAsync(ct);
        Nights = [.. nights.Where(n => n.Files > 0 || n.Counts.Any(c => c.Deleted > 0))];
        Failed = nights.FirstOrDefault()?.Failed ?? 0;
    }
}

/// <summary>What goes in one night, of one kind.</summary>
internal sealed record PlannedGroup(DateOnly On, RetentionKind Kind, int Count, int Held);

/// <summary>Announcements of one kind that lapsed in one night for one reason.</summary>
internal sealed record WithdrawnGroup(DateOnly On, RetentionKind Kind, string Why, int Count);
