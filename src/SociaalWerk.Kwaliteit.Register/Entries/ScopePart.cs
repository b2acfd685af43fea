using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>One municipality or one kind of social work for which a label counts (domain 5.1: scope has these two dimensions).</summary>
internal sealed class ScopePart
{
    private ScopePart()
    {
    }

    public Guid LabelId { get; private set; }

    public ScopeKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string SearchName { get; private set; } = "";

    public static ScopePart Of(Guid labelId, ScopeKind kind, string name) =>
        new() { LabelId = labelId, Kind = kind, Name = name, SearchName = SearchText.Normalise(name) };
}

/// <summary>The dimensions of a scope.</summary>
internal enum ScopeKind
{
    ServiceType,
    Municipality,
}
