using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Objections with advice, votes, decision, appeal and letters. The decision they were against has a term of its own.</summary>
internal sealed class ObjectionRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.Objections;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var found = await db.Objections.AsNoTracking().Where(o => only == null || o.Id == only).Select(o => new { o.Id, o.EndedOn }).ToListAsync(ct);
        return
        [
            .. found.Select(o => o.EndedOn is { } ended
                ? RetentionTerm.Until(o.Id, ended, RetentionRules.Of(Kind).LastDay(ended, numbers))
                : RetentionTerm.Waiting(o.Id, "ObjectionOpen")),
        ];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        var objection = await db.Objections.SingleAsync(o => o.Id == subject, ct);
        objection.Forget(attempt);
        db.Objections.Remove(objection);
        await db.SaveChangesAsync(ct);
        await db.EraseWordsAsync([subject], attempt.Actor, ct);
        return 1 + await db.DeleteLettersAsync([subject], ct);
    }
}
