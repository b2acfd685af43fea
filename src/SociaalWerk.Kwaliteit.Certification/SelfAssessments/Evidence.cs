namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>A document that supports what is said on one or more norms (bewijsstuk, domain section 10).</summary>
internal sealed class Evidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    public IReadOnlyList<string> Norms { get; set; } = [];

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }
}
