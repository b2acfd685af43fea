using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>The published heads of all services, as files under the data directory that all processes share. A file is never overwritten.</summary>
public sealed partial class HeadFiles(KwaliteitSettings settings)
{
    private readonly string root = settings.PathOf("koppen");

    /// <summary>The services that have published a head.</summary>
    public IReadOnlyList<string> Services => Directory.Exists(root) ? [.. Directory.EnumerateDirectories(root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<DateOnly> Days(string service) => !IsName().IsMatch(service) || !Directory.Exists(Path.Combine(root, service))
        ? []
        : [.. Directory.EnumerateFiles(Path.Combine(root, service), "*.txt").Select(f => DateOnly.ParseExact(Path.GetFileNameWithoutExtension(f), "O", CultureInfo.InvariantCulture)).OrderDescending()];

    public HeadFacts Read(string service, DateOnly day) => JsonSerializer.Deserialize<HeadFacts>(File.ReadLines(PathOf(service, day)).First(), LogExport.Json)!;

    /// <summary>Null when no such head was published.</summary>
    public Stream? Open(string service, DateOnly day) => IsName().IsMatch(service) && File.Exists(PathOf(service, day)) ? File.OpenRead(PathOf(service, day)) : null;

    internal void Publish(string service, LogHead head)
    {
        var path = PathOf(service.ToLowerInvariant(), head.Day);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew))
            {
                file.Write(Encoding.UTF8.GetBytes(head.ToFile(service)));
                file.Flush(flushToDisk: true);
            }

            // Another copy of the service may have been first, with the same head.
            NewFile.FirstWins(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private string PathOf(string service, DateOnly day) => Path.Combine(root, service, day.ToString("O", CultureInfo.InvariantCulture) + ".txt");

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex IsName();
}
