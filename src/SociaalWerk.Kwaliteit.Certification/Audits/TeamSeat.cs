namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Somebody's place in the team of a path.</summary>
internal sealed class TeamSeat
{
    public required Guid PathId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>A peer, not an auditor of the certifying body.</summary>
    public bool AsPeer { get; set; }
}
