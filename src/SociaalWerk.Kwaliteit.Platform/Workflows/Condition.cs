namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>A named, pure fact about the subject and the attempt.</summary>
/// <param name="Selects">True when it chooses between two rows; then it is never shown as a reason.</param>
public sealed record Condition<TSubject>(string Key, Func<TSubject, Attempt, bool> Holds, bool Selects = false);
