using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>Keys as files: made by one of any number of processes, read by all, destroyed once and for all.</summary>
internal sealed class KeyFiles(string root)
{
    public const int Length = 32;

    /// <summary>The one key that belongs to nobody: by it addresses are found again.</summary>
    public const string Marks = "adressen";

    private const string Key = ".sleutel", Tombstone = ".vernietigd";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public bool Exists(string name) => File.Exists(PathOf(name));

    public bool IsDestroyed(string name) => File.Exists(TombstoneOf(name));

    /// <summary>Null when there is none, or it was destroyed.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            return IsDestroyed(name) ? null : File.ReadAllBytes(PathOf(name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The key, whichever process made it; null when it was destroyed, be it at this moment.</summary>
    public byte[]? Make(string name)
    {
        if (IsDestroyed(name)) return null;

        Write(PathOf(name), RandomNumberGenerator.GetBytes(Length));
        if (!IsDestroyed(name)) return Read(name);

        File.Delete(PathOf(name));
        return null;
    }

    /// <summary>The tombstone first: what is made between it and the end finds it there.</summary>
    public void Destroy(string name, string record)
    {
        Write(TombstoneOf(name), System.Text.Encoding.UTF8.GetBytes(record));
        File.Delete(PathOf(name));
    }

    public IEnumerable<(string Name, string Record)> Tombstones()
    {
        if (!Directory.Exists(root)) yield break;

        foreach (var file in Directory.EnumerateFiles(root, "*" + Tombstone))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            File.Delete(PathOf(name));
            yield return (name, File.ReadAllText(file));
        }
    }

    /// <summary>Whole and durable, or not at all; what is there already stays.</summary>
    private void Write(string path, byte[] content)
    {
        if (File.Exists(path)) return;

        Directory.CreateDirectory(root);
        var draft = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            using (var file = new FileStream(draft, Draft()))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            NewFile.FirstWins(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions Draft()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private string PathOf(string name) => Path.Combine(root, name + Key);

    private string TombstoneOf(string name) => Path.Combine(root, name + Tombstone);
}
