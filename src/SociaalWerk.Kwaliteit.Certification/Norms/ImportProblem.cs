namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Why a norm set or a scheme version is refused: the field as its path in the file, and what is wrong with it.</summary>
internal sealed record ImportProblem(string Field, ImportFault Fault, string? Value = null)
{
    /// <summary>The key of the sentence about the fault in the texts; it takes field and value.</summary>
    public string TextKey => $"Import.{Fault}";

    public override string ToString() => $"{Field}: {Fault}{(Value is null ? "" : $" ({Value})")}";
}
