namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A label's status, last day or certifying body changed.</summary>
/// <param name="Status">Name of the label's state: Active, Superseded, ...</param>
/// <param name="StatusFrom">The first day on which the status counts, in Europe/Amsterdam.</param>
public sealed record LabelChangedV1(
    Guid LabelId, int LabelVersion, string Number, string Status, DateOnly StatusFrom, DateOnly ValidUntil,
    string BodyName, IReadOnlyList<string> PublishedConditions, string? SupersededBy);
