using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>The contents of files: self-assessment, documents, plan, scores, findings, reports. The documents' files go after the commit, with the night's sweep.</summary>
internal sealed class FileRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.Files;

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        var facts = await db.FactsAsync(db.Paths.Where(p => p.FileDeletedOn == null && (only == null || p.Id == only)), ct);
        return [.. facts.Select(path => FileTerm.Of(path, today, numbers))];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        var path = (await db.PathAsync(subject, ct))!;
        var versions = await db.Snapshots.Where(s => s.PathId == subject).ExecuteDeleteAsync(ct);
        var pieces = versions + path.DeleteFile(attempt);
        await db.SaveChangesAsync(ct);
        if (path.Decision is not null) return pieces;

        // Without a decision there is nothing for which the words of the steps, or a letter, would have to stay.
        await db.EraseWordsAsync([subject], attempt.Actor, ct);
        return pieces + await db.DeleteLettersAsync([subject], ct);
    }
}

internal static class WordsOfSteps
{
    /// <summary>What people wrote with their steps and acts; that these were taken stays.</summary>
    public static async Task EraseWordsAsync(this CertificationDb db, IReadOnlyList<Guid> dossiers, Platform.Access.Actor by, CancellationToken ct)
    {
        await db.Steps.Where(s => dossiers.Contains(s.PathId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Note, (string?)null), ct);
        await db.EraseNotesAsync(e => dossiers.Contains(e.Dossier), by, ct);
    }
}
