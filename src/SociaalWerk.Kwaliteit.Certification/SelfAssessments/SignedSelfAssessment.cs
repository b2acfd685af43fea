using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>What a signature stands under: every norm with its score, words and documents (7.2).</summary>
internal sealed record SignedSelfAssessment(string NormVersion, IReadOnlyList<SignedScore> Scores)
{
    public static SignedSelfAssessment Of(CertificationPath path) => new(
        path.NormVersion!,
        [.. path.SelfScores.OrderBy(s => s.Norm, StringComparer.Ordinal).Select(s => new SignedScore(s.Norm, s.Score, s.Confidence, s.Explanation, DocumentsOf(path, s.Norm)))]);

    /// <summary>The same, with a neutral name for these documents: theirs may tell of a client.</summary>
    public SignedSelfAssessment WithoutNamesOf(IReadOnlyCollection<string> documents) => this with
    {
        Scores = [.. Scores.Select(s => s with { Documents = [.. s.Documents.Select(d => documents.Contains(d.Sha256) ? d with { Title = ClientDataReport.NeutralName } : d)] })],
    };

    private static IReadOnlyList<SignedDocument> DocumentsOf(CertificationPath path, string norm) =>
        [.. path.Evidence.Where(e => !e.IsWithheld && e.Norms.Contains(norm)).OrderBy(e => e.Sha256, StringComparer.Ordinal).Select(e => new SignedDocument(e.Title, e.Sha256))];
}

/// <summary>One norm as it was signed.</summary>
internal sealed record SignedScore(string Norm, Score Score, Confidence Confidence, string Explanation, IReadOnlyList<SignedDocument> Documents);

/// <summary>A document by its content.</summary>
internal sealed record SignedDocument(string Title, string Sha256);
