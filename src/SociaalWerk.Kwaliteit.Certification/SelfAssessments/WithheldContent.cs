using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>Every other place where content with data of clients, or the name of it, is kept (hard case 12).</summary>
internal static class WithheldContent
{
    /// <summary>In the act's own transaction: the same document in the holder's other files, what was signed with it, and answers kept for programs that try again.</summary>
    public static async Task FollowAsync(CertificationDb db, CertificationPath path, ContentWithheld withheld, CancellationToken ct)
    {
        var (evidence, attempt) = withheld;
        var elsewhere = await db.Set<Evidence>().Where(e => e.Sha256 == evidence.Sha256 && e.PathId != path.Id)
            .Join(db.Paths.Where(p => p.OrganisationId == path.OrganisationId), e => e.PathId, p => p.Id, (e, _) => e).ToListAsync(ct);
        foreach (var same in elsewhere)
        {
            same.Follow(evidence);
            db.Log(new Act(same.PathId, "FollowContent", attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { same.Id, same.Sha256, from = path.Number })));
        }

        if (evidence.ClientData?.RemovedAt is not { } at) return;

        var files = elsewhere.Select(e => e.PathId).Append(path.Id).ToList();
        foreach (var signed in await db.Snapshots.Where(s => files.Contains(s.PathId) && s.Kind == SnapshotKind.SelfAssessment && s.Content.Contains(evidence.Sha256)).ToListAsync(ct))
            signed.StrikeNameOf(evidence.Sha256, at);
        var ids = elsewhere.Append(evidence).Concat(path.Evidence.Where(e => e.Sha256 == evidence.Sha256)).Select(e => $"{e.Id}").Distinct().ToList();
        var kept = await db.KeptAnswers.Where(a => files.Contains(a.PathId)).ToListAsync(ct);
        db.KeptAnswers.RemoveRange(kept.Where(a => ids.Any(id => a.Body.Contains(id, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>After the commit, and only if it was removed: the bytes go, unless a file of another holder has the same document, about which nobody said anything.</summary>
    public static async Task DropAsync(this CertificationDb db, EvidenceFiles files, Guid evidenceId, CancellationToken ct)
    {
        var sha256 = await db.Set<Evidence>().AsNoTracking().Where(e => e.Id == evidenceId && e.ClientData!.RemovedAt != null).Select(e => e.Sha256).SingleOrDefaultAsync(ct);
        if (sha256 is not null && !await db.Named().AnyAsync(e => e.Sha256 == sha256, ct)) files.Delete(sha256);
    }

    /// <summary>Documents of which the content is kept.</summary>
    public static IQueryable<Evidence> Named(this CertificationDb db) => db.Set<Evidence>().AsNoTracking().Where(e => e.ClientData == null || e.ClientData.RemovedAt == null);

    /// <summary>Asked after the file was opened, so that a report that came in between still counts.</summary>
    public static Task<bool> IsWithheldAsync(this CertificationDb db, Guid evidenceId, CancellationToken ct) =>
        db.Set<Evidence>().AsNoTracking().AnyAsync(e => e.Id == evidenceId && e.ClientData != null, ct);
}
