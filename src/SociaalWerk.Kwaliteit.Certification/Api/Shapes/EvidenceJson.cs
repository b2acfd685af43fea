using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A document that supports what is said on norms.</summary>
/// <param name="Grootte">In bytes.</param>
/// <param name="Afgeschermd">Somebody reported data of clients in it: nobody reaches the content, and its name is left out.</param>
/// <param name="InhoudVerwijderdOp">The content is gone for good.</param>
internal sealed record EvidenceJson(
    Guid Id, string Titel, string Bestandsnaam, string Sha256, long Grootte, IReadOnlyList<string> Normen, bool Afgeschermd, DateTimeOffset? InhoudVerwijderdOp)
{
    public static EvidenceJson Of(Evidence evidence) => new(
        evidence.Id, evidence.IsWithheld ? ClientDataReport.NeutralName : evidence.Title, evidence.IsWithheld ? ClientDataReport.NeutralName : evidence.FileName,
        evidence.Sha256, evidence.Length, evidence.Norms, evidence.IsWithheld, evidence.ClientData?.RemovedAt);
}

/// <summary>The norms a document supports.</summary>
internal sealed record EvidenceNormsRequest(IReadOnlyList<string> Normen);
