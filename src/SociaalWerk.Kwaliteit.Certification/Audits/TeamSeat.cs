namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Somebody's place in the team of a path.</summary>
internal sealed class TeamSeat
{
    public required Guid PathId { get; init; }

    public required Guid PersonId { get; init; }
}
