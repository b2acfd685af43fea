namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>A tie between a person and an organisation that may make the person partial (ConflictDeclaration, domain section 10).</summary>
internal sealed class Interest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required InterestKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    /// <summary>Still counts so many months after it ended.</summary>
    public bool CountsOn(DateOnly date, int months) => From <= date && (Until is null || Until.Value.AddMonths(months) >= date);
}

/// <summary>What kind of tie it is (domain section 10).</summary>
internal enum InterestKind
{
    Employed,
    Advised,
    Family,
    Financial,
    Other,
}
