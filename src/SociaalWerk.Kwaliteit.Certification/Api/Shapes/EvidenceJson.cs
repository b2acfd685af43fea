using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A document that supports what is said on norms.</summary>
/// <param name="Grootte">In bytes.</param>
internal sealed record EvidenceJson(Guid Id, string Titel, string Bestandsnaam, string Sha256, long Grootte, IReadOnlyList<string> Normen)
{
    public static EvidenceJson Of(Evidence evidence) => new(evidence.Id, evidence.Title, evidence.FileName, evidence.Sha256, evidence.Length, evidence.Norms);
}

/// <summary>The norms a document supports.</summary>
internal sealed record EvidenceNormsRequest(IReadOnlyList<string> Normen);
