using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Decisions with their motions, votes and letters, and the label that came of them, here and in the other services.</summary>
internal sealed class DecisionRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.Decisions;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var facts = await db.FactsAsync(db.Paths.Where(p => p.Decision != null && (only == null || p.Id == only)), ct);
        return [.. facts.Select(path => DecisionTerm.Of(path, today, numbers))];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        var path = (await db.PathAsync(subject, ct))!;
        var labels = await db.Labels.Where(l => l.PathId == subject).ToListAsync(ct);
        foreach (var label in labels)
        {
            label.Forget(attempt);
            db.Labels.Remove(label);
        }

        var pieces = labels.Count + path.DeleteDecision(attempt);
        await db.SaveChangesAsync(ct);
        await db.EraseWordsAsync([subject, .. labels.Select(l => l.Id)], attempt.Actor, ct);
        return pieces + await db.DeleteLettersAsync([subject, .. labels.Select(l => l.Id)], ct);
    }
}
