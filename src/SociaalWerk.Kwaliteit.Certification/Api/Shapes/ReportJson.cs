using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The versions of a report, newest first.</summary>
/// <param name="Concept">What changed since the newest version; null for whoever reads versions only.</param>
internal sealed record ReportVersionsJson(IReadOnlyList<ReportVersionJson> Items, ReportDifferenceJson? Concept)
{
    public static ReportVersionsJson Of(PathView view, IReadOnlyList<KeptReport> kept) => new(
        [.. kept.Select(ReportVersionJson.Of)],
        view.ShowsWorkingReport && KeptReports.SinceLast(kept, view.Path) is { } working ? ReportDifferenceJson.Of(working) : null);
}

/// <summary>One version of a report.</summary>
/// <param name="Verschil">With the version before it; null for the first.</param>
internal sealed record ReportVersionJson(int Nummer, DateTimeOffset Op, string Sha256, ReportDifferenceJson? Verschil)
{
    public static ReportVersionJson Of(KeptReport kept) =>
        new(kept.Number, kept.At, kept.Sha256, kept.Difference is { } difference ? ReportDifferenceJson.Of(difference) : null);
}

/// <summary>What is otherwise, per norm and per finding.</summary>
internal sealed record ReportDifferenceJson(IReadOnlyList<ChangedScoreJson> Scores, IReadOnlyList<ChangedFindingJson> Bevindingen)
{
    public static ReportDifferenceJson Of(ReportDifference difference) => new(
        [.. difference.Scores.Select(c => new ChangedScoreJson(c.Either.Norm, ReportedScoreJson.Of(c.Old), ReportedScoreJson.Of(c.Now)))],
        [.. difference.Findings.Select(c => new ChangedFindingJson(c.Either.Id, c.Either.Norm, ReportedFindingJson.Of(c.Old), ReportedFindingJson.Of(c.Now)))]);
}

/// <summary>A score before and after; null where there was none.</summary>
internal sealed record ChangedScoreJson(string Norm, ReportedScoreJson? Oud, ReportedScoreJson? Nieuw);

/// <summary>A finding before and after; null where it was not there.</summary>
internal sealed record ChangedFindingJson(Guid Id, string Norm, ReportedFindingJson? Oud, ReportedFindingJson? Nieuw);

/// <summary>A score as a report gives it.</summary>
internal sealed record ReportedScoreJson(Score Score, string Toelichting)
{
    public static ReportedScoreJson? Of(ReportedScore? score) => score is null ? null : new(score.Score, score.Explanation);
}

/// <summary>A finding as a report gives it.</summary>
internal sealed record ReportedFindingJson(Grade Graad, string Constatering, string Bewijs)
{
    public static ReportedFindingJson? Of(ReportedFinding? finding) => finding is null ? null : new(finding.Grade, finding.Statement, finding.Evidence);
}
