namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The heads of a table's columns, and where in the row we are while it is written.</summary>
internal sealed class TableColumns
{
    private readonly List<string> heads = [];
    private int next;

    public void Add(string head) => heads.Add(head);

    public void NewRow() => next = 0;

    public string? Next() => next < heads.Count ? heads[next++] : null;
}
