using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>One service's files by their SHA-256, under the data directory; the same content is kept once, and nothing is ever overwritten.</summary>
/// <remarks>Each service has a folder of its own: only it knows which of its rows still name a file.</remarks>
public abstract class FileStore(KwaliteitSettings settings, string folder)
{
    /// <summary>Younger than this a file may still wait for the row that will name it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromDays(1);

    private readonly string root = Path.Combine(settings.PathOf("files"), folder);

    /// <summary>Writes the file fully and durably before its hash is handed out.</summary>
    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken ct) => (await SaveAsync(content, _ => true, ct))!;

    /// <summary>The same for a file that is kept only if it is what it should be, which some kinds show at their end; null when it is not.</summary>
    public async Task<StoredFile?> SaveAsync(Stream content, Func<Stream, bool> fits, CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        var draft = Path.Combine(root, $"{Guid.CreateVersion7():N}.tmp");
        try
        {
            string hash;
            long length;
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await content.CopyToAsync(file, ct);
                length = file.Length;
                file.Position = 0;
                if (!fits(file)) return null;

                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
                file.Flush(flushToDisk: true);
            }

            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(draft, path, overwrite: true);
            return new StoredFile(hash, length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Null when no such file is kept, also when it goes at this very moment.</summary>
    public Stream? Open(string sha256)
    {
        try
        {
            return File.OpenRead(PathOf(sha256));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes one file that no row names any more, or soon none will.</summary>
    public void Delete(string sha256)
    {
        if (File.Exists(PathOf(sha256))) File.Delete(PathOf(sha256));
    }

    /// <summary>Deletes what no row names: after a deletion was committed, and what an upload left that broke off. Returns how many files are gone.</summary>
    /// <remarks>A file that was written lately stays: its row may be on its way, also when the same content was there before.</remarks>
    public int Sweep(IReadOnlySet<string> named, DateTimeOffset now)
    {
        if (!Directory.Exists(root)) return 0;

        var unnamed = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !named.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < (now - Settling).UtcDateTime).ToList();
        foreach (var file in unnamed) File.Delete(file);
        return unnamed.Count;
    }

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(root, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
}

/// <summary>A file's identity and length in bytes.</summary>
public sealed record StoredFile(string Sha256, long Length);
