using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>What an organisation says of itself on one norm (7.2); saved on its own, with its own version.</summary>
internal sealed class SelfScore
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required string Norm { get; init; }

    public Score Score { get; set; }

    public Confidence Confidence { get; set; }

    public string Explanation { get; set; } = "";

    public Guid By { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }
}

/// <summary>Zeker or twijfel (4.3).</summary>
internal enum Confidence
{
    Sure,
    Doubt,
}
