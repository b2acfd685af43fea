using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A self-assessment as it was signed.</summary>
internal sealed record SignedJson(int Revisie, DateTimeOffset Op, string Sha256, string Normversie, IReadOnlyList<SignedScoreJson> Items)
{
    public static SignedJson? Of(Snapshot? kept, CertificationPath path)
    {
        if (kept?.Read<SignedSelfAssessment>().WithoutNamesOf([.. path.Evidence.Where(e => e.IsWithheld).Select(e => e.Sha256)]) is not { } signed) return null;
        return new SignedJson(kept.Number, kept.At, kept.Sha256, signed.NormVersion, [.. signed.Scores.Select(SignedScoreJson.Of)]);
    }
}

/// <summary>One norm as it was signed.</summary>
internal sealed record SignedScoreJson(string Norm, Score Score, Confidence Zekerheid, string Toelichting, IReadOnlyList<SignedDocumentJson> Bewijs)
{
    public static SignedScoreJson Of(SignedScore score) =>
        new(score.Norm, score.Score, score.Confidence, score.Explanation, [.. score.Documents.Select(d => new SignedDocumentJson(d.Title, d.Sha256))]);
}

/// <summary>A document by its content.</summary>
internal sealed record SignedDocumentJson(string Titel, string Sha256);
