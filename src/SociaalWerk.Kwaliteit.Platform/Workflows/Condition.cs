namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>A named, pure fact about the subject and the attempt.</summary>
/// <param name="Selects">True when it chooses between two rows; then it is never shown as a reason.</param>
/// <param name="Of">What it is about, where one condition serves several: which term, which motion.</param>
public sealed record Condition<TSubject>(string Key, Func<TSubject, Attempt, bool> Holds, bool Selects = false, string? Of = null)
{
    /// <summary>As the documentation writes it.</summary>
    public string Name => Of is null ? Key : $"{Key}({Of})";
}
