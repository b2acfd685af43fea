using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>What a report says: scores and findings (domain section 9, Toetsingsrapport).</summary>
internal sealed record ReportContent(string NormVersion, IReadOnlyList<ReportedScore> Scores, IReadOnlyList<ReportedFinding> Findings)
{
    public static ReportContent Of(CertificationPath path) => new(
        path.NormVersion!,
        [.. path.AuditScores.OrderBy(s => s.Norm, StringComparer.Ordinal).Select(s => new ReportedScore(s.Norm, s.Score, s.Explanation))],
        [.. path.Findings.OrderBy(f => f.Norm, StringComparer.Ordinal).ThenBy(f => f.Id).Select(f => new ReportedFinding(f.Id, f.Norm, f.Grade, f.Statement, f.Evidence))]);
}

/// <summary>A score as a report gives it.</summary>
internal sealed record ReportedScore(string Norm, Score Score, string Explanation);

/// <summary>A finding as a report gives it.</summary>
internal sealed record ReportedFinding(Guid Id, string Norm, Grade Grade, string Statement, string Evidence);
