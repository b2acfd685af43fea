namespace SociaalWerk.Kwaliteit.Certification.Organisations;

/// <summary>An organisation for social work that can apply for the label.</summary>
internal sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string LegalName { get; set; }

    public required string KvkNumber { get; init; }

    public required string Place { get; set; }

    public required string Province { get; init; }

    public string? Website { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>Member of the branch; the scheme may require it (6.5).</summary>
    public bool Member { get; init; }

    /// <summary>Admitted without membership by decision of the committee (6.5).</summary>
    public bool AdmittedAsException { get; init; }
}
