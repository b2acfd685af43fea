using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Complaints and signals: what was written, and who wrote it about whom. The keys go after the commit, and are made up for by <see cref="ComplaintNames"/>.</summary>
internal sealed class ComplaintRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.Complaints;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var closed = await db.Complaints.AsNoTracking().Where(c => c.ClosedOn != null && c.ForgottenAt == null && (only == null || c.Id == only)).Select(c => new { c.Id, c.ClosedOn }).ToListAsync(ct);
        return [.. closed.Select(c => RetentionTerm.Until(c.Id, c.ClosedOn!.Value, RetentionRules.Of(Kind).LastDay(c.ClosedOn.Value, numbers)))];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        (await db.ComplaintAsync(subject, ct))!.Forget(attempt);
        await db.SaveChangesAsync(ct);
        await db.EraseNotesAsync(e => e.Dossier == subject, attempt.Actor, ct);
        return 1;
    }

    public async Task AfterAsync(Guid subject, CancellationToken ct) => db.DestroyKeysOf(await db.Complaints.AsNoTracking().SingleAsync(c => c.Id == subject, ct));
}
