using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Opens a path for reading.</summary>
internal static class PathViews
{
    /// <summary>Null when there is no such path for this person.</summary>
    public static async Task<PathView?> ViewForAsync(this CertificationDb db, Actor me, Guid id, CancellationToken ct) =>
        await db.PathForAsync(me, id, ct) is { } path ? await db.ViewAsync(path, me, ct) : null;

    public static async Task<PathView> ViewAsync(this CertificationDb db, CertificationPath path, Actor me, CancellationToken ct)
    {
        var label = await db.Labels.Where(l => l.PathId == path.Id).OrderByDescending(l => l.IssuedAt).FirstOrDefaultAsync(ct);
        return new PathView(path, me.For(path), db.Clock.GetUtcNow(), label, await db.NamesAsync(path, ct));
    }

    /// <summary>Names are looked up when shown: history and log hold ids only. Whoever decided stays named.</summary>
    private static async Task<Dictionary<Guid, string>> NamesAsync(this CertificationDb db, CertificationPath path, CancellationToken ct)
    {
        var (ids, deciders) = (Mentioned(path).Distinct().ToList(), path.Deciders.ToHashSet());
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => deciders.Contains(p.Id) ? p.NameOnDecision : p.Name, ct);
    }

    private static IEnumerable<Guid> Mentioned(CertificationPath path) =>
    [
        .. path.Steps.Select(s => s.ActorId),
        .. path.Plan.Team.Select(m => m.PersonId),
        .. path.Agenda.Conflicts.Select(c => c.PersonId),
        .. path.Motions.SelectMany(m => m.Votes.Select(v => v.PersonId).Append(m.By)),
        .. path.SelfScores.Select(s => s.By),
        .. path.AuditScores.Select(s => s.By),
        .. path.Findings.Select(f => f.By),
        .. new[] { path.Advice?.By, path.Decision?.SignedBy, path.Decision?.CosignedBy, path.CurrentMotion?.CosignedBy }.OfType<Guid>(),
    ];
}
