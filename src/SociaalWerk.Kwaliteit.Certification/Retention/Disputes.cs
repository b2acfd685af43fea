using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>What holds a deletion back without anybody having to think of it. Whatever makes a file needed for longer belongs here.</summary>
internal static class Disputes
{
    /// <summary>Paths about whose outcome the last word has not been said: an objection runs, or was upheld and the new decision is still to come.</summary>
    public static async Task<IReadOnlySet<Guid>> OpenAsync(this CertificationDb db, CancellationToken ct) =>
        (await db.Paths.AsNoTracking().Where(p => p.NewDecisionOrdered || db.Objections.Any(o => o.PathId == p.Id && o.EndedOn == null)).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
}
