namespace SociaalWerk.Kwaliteit.Notices.Bounces;

/// <summary>The folder of the setting Kwaliteit:BounceFolder, in Maildir form: the mail server delivers into new/, and what was read lies in cur/.</summary>
internal sealed class Maildir
{
    private const string Seen = ":2,S";

    private readonly string fresh, read;

    public Maildir(string path)
    {
        (fresh, read) = (Path.Combine(path, "new"), Path.Combine(path, "cur"));
        if (!Directory.Exists(fresh) || !Directory.Exists(read))
            throw new InvalidOperationException($"Kwaliteit:BounceFolder is not a Maildir: {path} has no directories new and cur.");
    }

    /// <summary>What came in, oldest name first.</summary>
    public IReadOnlyList<string> New() => [.. Directory.EnumerateFiles(fresh).Order(StringComparer.Ordinal)];

    /// <summary>The part of a file's name that stays, wherever it lies and whatever it is flagged with.</summary>
    public static string NameOf(string file) => Path.GetFileName(file).Split(":2,")[0];

    /// <summary>Its content stays as it is. Another copy of this service may have been first.</summary>
    public void MarkRead(string file)
    {
        try
        {
            File.Move(file, Path.Combine(read, NameOf(file) + Seen));
        }
        catch (FileNotFoundException)
        {
            // It was moved already.
        }
    }

    /// <summary>Whether a file that was read still lies there.</summary>
    public bool Holds(string name) => Directory.EnumerateFiles(read, name + "*").Any();
}
