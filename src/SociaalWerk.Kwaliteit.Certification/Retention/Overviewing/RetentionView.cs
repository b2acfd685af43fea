using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>What somebody may see of planned deletions: whoever manages accounts sees of files and decisions how many, not which.</summary>
internal static class RetentionView
{
    public const string Seers = $"{nameof(Role.Officer)},{nameof(Role.Reader)},{nameof(Role.Admin)}";

    private const Role SeesFiles = Role.Officer | Role.Reader;

    public static bool SeesSubjectsOf(this Actor me, RetentionKind kind) => me.Has(SeesFiles) || kind is RetentionKind.People or RetentionKind.SecurityLog;

    /// <summary>Announced deletions, but those of complaints that this person may not see.</summary>
    public static async Task<IQueryable<PlannedDeletion>> PlannedForAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var complaints = (await db.ComplaintsVisibleToAsync(me, ct)).Select(c => c.Id);
        return db.PlannedDeletions.Where(d => d.Kind != RetentionKind.Complaints || complaints.Contains(d.SubjectId));
    }

    /// <summary>What subjects are called and where they are shown, looked up when shown.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string Name, string? Address)>> SubjectsAsync(
        this CertificationDb db, RetentionKind kind, IReadOnlyCollection<Guid> ids, Func<DateOnly, string> dayOfLog, CancellationToken ct) => kind switch
    {
        RetentionKind.People => await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Name, (string?)null), ct),
        RetentionKind.Complaints => await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => (c.Number, (string?)$"/klachten/{c.Id}"), ct),
        RetentionKind.Objections => await db.Objections.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.Number, (string?)$"/bezwaren/{o.Id}"), ct),
        RetentionKind.SecurityLog => ids.ToDictionary(id => id, id => (dayOfLog(SecurityLogRetention.DayOf(id)), (string?)null)),
        _ => await db.Paths.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Number, p.Organisation.LegalName })
            .ToDictionaryAsync(p => p.Id, p => ($"{p.Number} {p.LegalName}", (string?)$"/trajecten/{p.Id}"), ct),
    };
}
