using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>People who have had no role for long enough become pseudonyms.</summary>
internal sealed class PeopleRetention(CertificationDb db, IPersonEraser eraser) : IRetained
{
    public RetentionKind Kind => RetentionKind.People;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var erasable = await eraser.ErasableAsync(db, ct);
        var roles = await db.Assignments.AsNoTracking().Where(a => only == null || a.PersonId == only).Select(a => new { a.PersonId, a.Until }).ToListAsync(ct);
        var help = await db.Delegations.AsNoTracking().Where(d => only == null || d.PersonId == only).ToListAsync(ct);
        return
        [
            .. roles.Select(r => (r.PersonId, LastDay: r.Until)).Concat(help.Select(d => (d.PersonId, LastDay: (DateOnly?)d.LastDay)))
                .Where(held => erasable.Contains(held.PersonId)).GroupBy(held => held.PersonId)
                .Select(person => PersonTerm.Of(person.Key, [.. person.Select(held => held.LastDay)], today, numbers)),
        ];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        await eraser.EraseAsync(db, subject, attempt.Actor, "RetentionOver", ct);
        return 1;
    }
}
