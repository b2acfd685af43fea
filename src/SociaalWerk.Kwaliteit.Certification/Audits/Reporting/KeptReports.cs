using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Opens the versions of a report.</summary>
internal static class KeptReports
{
    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<KeptReport>> KeptReportsAsync(this CertificationDb db, Guid path, CancellationToken ct)
    {
        var kept = await db.SnapshotsOf(path, SnapshotKind.Report).OrderBy(s => s.Number).ToListAsync(ct);
        var versions = new List<KeptReport>();
        foreach (var snapshot in kept)
        {
            var content = snapshot.Read<ReportContent>();
            versions.Insert(0, new KeptReport(snapshot.Number, snapshot.At, snapshot.Sha256, content, versions.Count == 0 ? null : ReportDifference.Between(versions[0].Content, content)));
        }

        return versions;
    }

    public static ReportDifference? SinceLast(IReadOnlyList<KeptReport> newestFirst, CertificationPath path) =>
        newestFirst.Count == 0 ? null : ReportDifference.Between(newestFirst[0].Content, ReportContent.Of(path));
}

/// <summary>One version of a report.</summary>
/// <param name="Difference">With the version before it; null for the first.</param>
internal sealed record KeptReport(int Number, DateTimeOffset At, string Sha256, ReportContent Content, ReportDifference? Difference);
