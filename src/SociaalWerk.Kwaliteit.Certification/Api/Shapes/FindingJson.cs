using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A recorded fact against a norm, with what the organisation does about it.</summary>
/// <param name="OverTermijn">What the organisation must hand in is late.</param>
internal sealed record FindingJson(
    Guid Id, string Norm, Grade Graad, string Constatering, string Bewijs, FindingState Staat, bool OverTermijn, bool AlsVoorwaarde, int PlanRondes, MeasureJson? Maatregel)
{
    public static FindingJson? Of(CertificationPath path, Guid id) => path.Findings.SingleOrDefault(f => f.Id == id) is { } finding ? Of(finding) : null;

    public static FindingJson Of(Finding finding) => new(
        finding.Id, finding.Norm, finding.Grade, finding.Statement, finding.Evidence, finding.State, finding.IsOverdue, finding.ProposedAsCondition, finding.PlanRounds,
        finding.Measure is { } measure ? MeasureJson.Of(measure) : null);
}

/// <summary>What the organisation does about a shortfall.</summary>
/// <param name="Oordeel">What the lead auditor said of the plan.</param>
internal sealed record MeasureJson(
    string Herstel, string Omvang, string Oorzaak, string Maatregel, string Eigenaar, DateOnly GereedOp, string Oordeel, string Bewijs, VerificationJson? Verificatie)
{
    public static MeasureJson Of(Measure measure) => new(
        measure.Correction, measure.Extent, measure.RootCause, measure.Action, measure.Owner, measure.Due, measure.Judgement, measure.Evidence,
        measure.Verification is { } check ? VerificationJson.Of(check) : null);
}

/// <summary>How it was checked that a measure works.</summary>
internal sealed record VerificationJson(string Methode, DateOnly Op, bool Doeltreffend, string Resultaat)
{
    public static VerificationJson Of(Verification verification) => new(verification.Method, verification.On, verification.Effective, verification.Result);

    public Verification ToVerification(Attempt attempt) => new(Methode.Trim(), Op, Doeltreffend, Resultaat.Trim(), attempt.Actor.Id);
}

/// <summary>A finding, as it is recorded.</summary>
internal sealed record FindingRequest(string Norm, Grade Graad, string Constatering, string Bewijs) : ILimited
{
    public IEnumerable<Fault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Constatering)) yield return Fault.Missing("constatering");
        if (string.IsNullOrWhiteSpace(Bewijs)) yield return Fault.Missing("bewijs");
    }
}

/// <summary>A measure, as the organisation proposes it.</summary>
internal sealed record MeasureRequest(string Herstel, string Omvang, string Oorzaak, string Maatregel, string Eigenaar, DateOnly GereedOp)
{
    public Measure ToMeasure() => new(Herstel.Trim(), Omvang.Trim(), Oorzaak.Trim(), Maatregel.Trim(), Eigenaar.Trim(), GereedOp);
}

/// <summary>The lead auditor's judgement of a measure.</summary>
internal sealed record JudgementRequest(bool Aanvaard, string Toelichting = "");

/// <summary>What shows that a measure was carried out.</summary>
internal sealed record MeasureEvidenceRequest(string Bewijs);

/// <summary>Whether a major is proposed as a condition on the label.</summary>
internal sealed record AsConditionRequest(bool AlsVoorwaarde);

/// <summary>What the organisation says to the draft, and what the lead answers.</summary>
internal sealed record ReactionJson(int Nummer, string? Norm, string Tekst, string Antwoord);
