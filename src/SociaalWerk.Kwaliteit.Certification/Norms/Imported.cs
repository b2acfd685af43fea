namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The outcome of an import: the item when the file is right, otherwise everything that is wrong with it.</summary>
internal sealed record Imported<T>(T? Item, IReadOnlyList<ImportProblem> Problems)
    where T : class
{
    public T Require() => Item ?? throw new InvalidOperationException(string.Join("; ", Problems));
}
