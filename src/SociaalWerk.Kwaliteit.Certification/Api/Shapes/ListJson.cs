namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>One page of a list.</summary>
internal sealed record ListJson<T>(IReadOnlyList<T> Items, int Totaal, int Pagina, int PaginaGrootte)
{
    /// <summary>A list that is always given whole.</summary>
    public static ListJson<T> Whole(IReadOnlyList<T> items) => new(items, items.Count, 1, items.Count);
}

/// <summary>Starts lists without naming their type.</summary>
internal static class Lists
{
    public const int PageSize = 25;

    public static ListJson<T> Whole<T>(IEnumerable<T> items) => ListJson<T>.Whole([.. items]);
}
