using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>The self-assessment: many hands, norm by norm, signed as a whole (7.2).</content>
internal sealed partial class CertificationPath
{
    public List<SelfScore> SelfScores { get; } = [];

    public DateOnly? SelfAssessmentSignedOn { get; private set; }

    /// <summary>SHA-256 over what was signed.</summary>
    public string? SelfAssessmentHash { get; private set; }

    /// <param name="seen">The version of this norm's score the writer saw; 0 when there was none.</param>
    public StepResult ScoreSelf(string norm, Score score, Confidence confidence, string explanation, int seen, Attempt attempt)
    {
        if (Refusal(PathAct.ScoreSelf, attempt) is { } refusal) return refusal;
        if (ApplicableNorms.SingleOrDefault(n => n.Code == norm) is not { } known) return StepResult.Refused("NormUnknown");
        if (score == Score.NotApplicable && !known.MayBeNotApplicable) return StepResult.Refused("NormAlwaysApplies");
        if (explanation.Length > Scheme.SelfAssessments.MaxExplanationLength) return StepResult.Refused("ExplanationTooLong");

        var row = SelfScores.SingleOrDefault(s => s.Norm == norm);
        if ((row?.Version ?? 0) != seen) return StepResult.PassedBy;

        if (row is null) SelfScores.Add(row = new SelfScore { PathId = Id, Norm = norm });
        (row.Score, row.Confidence, row.Explanation, row.By, row.At) = (score, confidence, explanation, attempt.Actor.Id, attempt.At);
        row.Version++;
        return Saved();
    }

    public bool IsSelfScored(Norm norm) =>
        SelfScores.SingleOrDefault(s => s.Norm == norm.Code) is { } score
        && score.Score != Score.NotScored
        && score.Explanation.Trim().Length >= Scheme.SelfAssessments.MinExplanationLength
        && (!norm.Core || Evidence.Count(e => e.Norms.Contains(norm.Code)) >= Scheme.SelfAssessments.MinEvidencePerCoreNorm);

    private string HashOfSelfScores()
    {
        var signed = Json.Write(SelfScores.OrderBy(s => s.Norm, StringComparer.Ordinal).Select(s => new { s.Norm, s.Score, s.Confidence, s.Explanation }));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)));
    }
}
