using System.ComponentModel.DataAnnotations.Schema;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>A root that is changed as a whole. It records what happened; the context makes history, log and events of that.</summary>
public abstract class Aggregate
{
    private readonly List<object> happened = [];

    public Guid Id { get; protected set; } = Guid.CreateVersion7();

    [NotMapped]
    public IReadOnlyList<object> Happened => happened;

    protected void Record(object happening) => happened.Add(happening);

    internal IReadOnlyList<object> Tell()
    {
        object[] told = [.. happened];
        happened.Clear();
        return told;
    }
}
