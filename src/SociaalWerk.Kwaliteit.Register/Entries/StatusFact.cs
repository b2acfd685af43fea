namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>What one version of a label says of its state, and from which day on.</summary>
/// <remarks>All versions are kept: a state that was decided today may count from next month, and until then the one before it counts.</remarks>
internal sealed class StatusFact
{
    public required Guid LabelId { get; init; }

    public required int LabelVersion { get; init; }

    public required LabelState State { get; init; }

    public required DateOnly From { get; init; }
}
