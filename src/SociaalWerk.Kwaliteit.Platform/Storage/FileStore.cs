using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>Files by their SHA-256, under the data directory; the same content is kept once, and nothing is ever overwritten.</summary>
public sealed class FileStore(KwaliteitSettings settings)
{
    private readonly string root = settings.PathOf("files");

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

    /// <summary>Null when no such file is kept.</summary>
    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(root, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
}

/// <summary>A file's identity and length in bytes.</summary>
public sealed record StoredFile(string Sha256, long Length);
