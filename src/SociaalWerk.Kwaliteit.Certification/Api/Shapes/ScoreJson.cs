using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the organisation says of itself on one norm.</summary>
/// <param name="Versie">0 as long as nothing was saved.</param>
internal sealed record SelfScoreJson(
    string Norm, string Titel, string Thema, bool Kernnorm, Score Score, Confidence Zekerheid, string Toelichting, int Versie, IReadOnlyList<Guid> Bewijs)
{
    public static SelfScoreJson? Of(CertificationPath path, string code) => path.ApplicableNorms.SingleOrDefault(n => n.Code == code) is { } norm ? Of(path, norm) : null;

    public static SelfScoreJson Of(CertificationPath path, Norm norm)
    {
        var score = path.SelfScores.SingleOrDefault(s => s.Norm == norm.Code);
        return new SelfScoreJson(
            norm.Code, norm.TitleIn(CultureInfo.CurrentUICulture), path.Norms!.ThemeOf(norm).Code, norm.Core,
            score?.Score ?? Score.NotScored, score?.Confidence ?? Confidence.Sure, score?.Explanation ?? "", score?.Version ?? 0,
            [.. path.Evidence.Where(e => e.Norms.Contains(norm.Code)).Select(e => e.Id)]);
    }
}

/// <summary>The self-assessment: all norms of the path, scored or not.</summary>
/// <param name="Ingevuld">How many norms are complete.</param>
/// <param name="Revisie">The number of what was signed last; 0 before the first signature.</param>
internal sealed record SelfAssessmentJson(
    IReadOnlyList<SelfScoreJson> Items, int Ingevuld, int Totaal, DateOnly? OndertekendOp, string? Sha256, int Revisie, bool Heropend)
{
    public static SelfAssessmentJson Of(PathView view) => new(
        [.. view.Path.ApplicableNorms.Select(norm => SelfScoreJson.Of(view.Path, norm))],
        view.Path.ApplicableNorms.Count(view.Path.IsSelfScored), view.Path.ApplicableNorms.Count, view.Path.SelfAssessmentSignedOn, view.Path.SelfAssessmentHash,
        view.Path.SelfAssessmentRevision, view.Path.SelfAssessmentReopened);
}

/// <summary>One self-score, as it is saved.</summary>
internal sealed record SelfScoreRequest(Score Score, Confidence Zekerheid, string Toelichting, int Versie);

/// <summary>What the auditors found on one norm.</summary>
/// <param name="Instemming">The certifying body's reviewer agreed that the norm does not apply.</param>
internal sealed record AuditScoreJson(
    string Norm, string Titel, string Thema, bool Kernnorm, Score Score, string Toelichting, int Versie, bool Instemming)
{
    public static AuditScoreJson? Of(CertificationPath path, string code) => path.ApplicableNorms.SingleOrDefault(n => n.Code == code) is { } norm ? Of(path, norm) : null;

    public static AuditScoreJson Of(CertificationPath path, Norm norm)
    {
        var score = path.AuditScores.SingleOrDefault(s => s.Norm == norm.Code);
        return new AuditScoreJson(
            norm.Code, norm.TitleIn(CultureInfo.CurrentUICulture), path.Norms!.ThemeOf(norm).Code, norm.Core,
            score?.Score ?? Score.NotScored, score?.Explanation ?? "", score?.Version ?? 0, score?.NotApplicableConsentBy is not null);
    }
}

/// <summary>The audit's scores: all norms of the path, scored or not.</summary>
internal sealed record AuditScoresJson(IReadOnlyList<AuditScoreJson> Items, int Ingevuld, int Totaal)
{
    public static AuditScoresJson Of(PathView view)
    {
        var items = view.Path.ApplicableNorms.Select(norm => AuditScoreJson.Of(view.Path, norm)).ToList();
        return new AuditScoresJson(items, items.Count(i => i.Score != Score.NotScored && i.Toelichting.Length > 0), items.Count);
    }
}

/// <summary>One audit score, as it is saved.</summary>
internal sealed record AuditScoreRequest(Score Score, string Toelichting, int Versie);
