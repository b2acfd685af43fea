namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Which rows of people are one human being: separation of duties looks at humans, never at accounts.</summary>
internal sealed class Humans
{
    public static readonly Humans Unlinked = new([]);

    private readonly Dictionary<Guid, Guid> groups = [];

    /// <param name="links">Pairs of rows that are one human, in any order and any direction.</param>
    public Humans(IEnumerable<(Guid One, Guid Other)> links)
    {
        foreach (var (one, other) in links)
        {
            var (kept, joined) = (Of(one), Of(other));
            foreach (var row in groups.Where(g => g.Value == joined).Select(g => g.Key).ToList()) groups[row] = kept;
            (groups[one], groups[other], groups[joined]) = (kept, kept, kept);
        }
    }

    /// <summary>The row that stands for this human.</summary>
    public Guid Of(Guid person) => groups.GetValueOrDefault(person, person);

    public bool Same(Guid one, Guid other) => Of(one) == Of(other);

    /// <summary>Every row of this human, this one included.</summary>
    public IReadOnlyList<Guid> RowsOf(Guid person)
    {
        var human = Of(person);
        return [.. groups.Where(g => g.Value == human).Select(g => g.Key).Append(person).Distinct()];
    }
}
