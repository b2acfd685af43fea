namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A label's status, last day, certifying body or words changed.</summary>
/// <param name="Status">Name of the label's state: Active, Superseded, ...</param>
/// <param name="StatusFrom">The first day on which the status counts, in Europe/Amsterdam.</param>
/// <param name="Words">Name, place and summary as they should read now; null when nothing of that was ever corrected.</param>
/// <param name="PublicReason">Why the label is annulled, in short, for everybody to read; null otherwise.</param>
public sealed record LabelChangedV1(
    Guid LabelId, int LabelVersion, string Number, string Status, DateOnly StatusFrom, DateOnly ValidUntil,
    string BodyName, IReadOnlyList<string> PublishedConditions, string? SupersededBy, LabelWordsV1? Words = null, string? PublicReason = null);

/// <summary>The words on a label that may hold a clerical error.</summary>
/// <param name="Summary">For which work and where the label counts.</param>
public sealed record LabelWordsV1(string HolderName, string Place, string Summary);
