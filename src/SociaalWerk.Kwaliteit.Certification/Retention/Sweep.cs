using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Takes away what is technical and short-lived, and files that no row names any more.</summary>
internal sealed class Sweep(CertificationDb db, EvidenceFiles files, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <returns>How many rows are gone, by kind.</returns>
    public async Task<IReadOnlyDictionary<RetentionKind, int>> RowsAsync(DateOnly today, RetentionNumbers numbers, CancellationToken ct)
    {
        var (now, oldest) = (machine.GetUtcNow(), today.AddMonths(-numbers.RecordMonths));
        var (unused, ended, forgotten, answered) = (now - Session.KeptAfterUse, now - AccountLink.KeptAfterTheEnd, now - SignInTries.Memory, db.Clock.GetUtcNow() - KeptAnswer.Kept);
        return new Dictionary<RetentionKind, int>
        {
            [RetentionKind.Announcements] = await GoneAsync(db.PlannedDeletions.Where(d => d.WithdrawnOn < oldest || d.DoneOn < oldest), ct) + await GoneAsync(db.Nights.Where(n => n.Day < oldest), ct),
            [RetentionKind.Sessions] = await GoneAsync(db.Sessions.Where(s => s.SeenAt < unused), ct),
            [RetentionKind.Links] = await GoneAsync(db.Set<AccountLink>().Where(l => l.ExpiresAt < ended), ct),
            [RetentionKind.SignInTries] = await GoneAsync(db.Set<SignInTries>().Where(t => t.LastAt < forgotten && t.FreeAt < now), ct),
            [RetentionKind.ApiAnswers] = await GoneAsync(db.KeptAnswers.Where(a => a.At <= answered), ct),
        };
    }

    /// <summary>Rows went first, and were committed: what is left on disk of a night that broke off goes in the next.</summary>
    public async Task<int> FilesAsync(CancellationToken ct)
    {
        var named = await db.Named().Select(e => e.Sha256).Distinct().ToListAsync(ct);
        return files.Sweep(named.ToHashSet(), machine.GetUtcNow());
    }

    private Task<int> GoneAsync<T>(IQueryable<T> rows, CancellationToken ct)
        where T : class => db.WriteAsync(() => rows.ExecuteDeleteAsync(ct), ct);
}
