using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>The versions of the report: each one that somebody outside the team got to read (hard case 11).</content>
internal sealed partial class CertificationPath
{
    /// <summary>The number of the last version that left the team; 0 before the first draft was sent.</summary>
    public int ReportVersion { get; private set; }

    public string? ReportHash { get; private set; }

    /// <summary>A report that says what the last version said is no new version.</summary>
    private void KeepReport(Attempt attempt)
    {
        var kept = Snapshot.Of(this, SnapshotKind.Report, ReportVersion + 1, ReportContent.Of(this), attempt);
        if (kept.Sha256 == ReportHash) return;

        (ReportVersion, ReportHash) = (kept.Number, kept.Sha256);
        Record(kept);
    }
}
