using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>Somebody said that a document holds data of clients; what was done about it, and whether it was a data breach (hard case 12, 11.2).</summary>
internal sealed class ClientDataReport
{
    /// <summary>Stands where the name of a document was.</summary>
    public const string NeutralName = "Verwijderd bewijsstuk";

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    /// <summary>Others than the organisation itself may have read it, so the branch judges whether it is a data breach.</summary>
    public required bool AsksJudgement { get; init; }

    public Guid? RemovedBy { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public Guid? JudgedBy { get; set; }

    public DateTimeOffset? JudgedAt { get; set; }

    public bool? IsBreach { get; set; }

    /// <summary>The day on which a breach was reported to the authority.</summary>
    public DateOnly? ReportedOn { get; set; }

    public string? Judgement { get; set; }

    public bool AwaitsRemoval => RemovedAt is null;

    public bool AwaitsJudgement => AsksJudgement && JudgedAt is null;

    /// <summary>Within which a possible breach must have been judged and reported (11.2).</summary>
    public DateTimeOffset JudgeBy(EvidenceNumbers numbers) => At.AddHours(numbers.BreachHours);

    public ClientDataReport AsCopy() => new() { By = By, At = At, Reason = Reason, AsksJudgement = false };
}
