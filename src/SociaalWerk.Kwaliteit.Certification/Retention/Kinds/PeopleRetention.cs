using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>People who have had no role for long enough are erased, as on request (<see cref="PersonErasure"/>).</summary>
internal sealed class PeopleRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.People;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var known = db.People.Where(p => p.ErasedAt == null && (only == null || p.Id == only)).Select(p => p.Id);
        var roles = await db.Assignments.AsNoTracking().Where(a => known.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Until }).ToListAsync(ct);
        var help = await db.Delegations.AsNoTracking().Where(d => known.Contains(d.PersonId)).ToListAsync(ct);
        return
        [
            .. roles.Select(r => (r.PersonId, LastDay: r.Until)).Concat(help.Select(d => (d.PersonId, LastDay: (DateOnly?)d.LastDay))).GroupBy(held => held.PersonId)
                .Select(person => PersonTerm.Of(person.Key, [.. person.Select(held => held.LastDay)], today, numbers)),
        ];
    }

    /// <exception cref="InvalidOperationException">Others still depend on this person; the night counts it as failed and tries again.</exception>
    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        var result = await db.LetGoAsync(subject, attempt.Actor, ErasureReason.TermPassed, null, ct);
        return result?.IsTaken == true ? 1 : throw new InvalidOperationException($"Person {subject} can't be erased: {string.Join(", ", result?.Reasons ?? [])}.");
    }

    public Task AfterAsync(Guid subject, CancellationToken ct) => db.DestroyKeysAsync(subject, ct);
}
