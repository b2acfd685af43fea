namespace SociaalWerk.Kwaliteit.Certification.Organisations;

/// <summary>A certifying body (CI) that assesses and advises (7.8).</summary>
internal sealed class CertifyingBody
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required DateOnly ContractFrom { get; init; }

    public DateOnly? ContractUntil { get; init; }

    public bool Suspended { get; init; }

    public bool IsActiveOn(DateOnly date) => !Suspended && ContractFrom <= date && (ContractUntil is null || date <= ContractUntil);
}
