using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>The keys under which names and mail addresses are kept: two for each person, and one for each letter, each in a file of its own, apart from every database.</summary>
/// <remarks>
/// Destroying a key erases what was sealed under it wherever copies of that are: tables, queues, backups. Its tombstone keeps a key that comes back
/// with a backup of the key store from being used. All processes share the directory; another process forgets a key within <see cref="Remembered"/>.
/// </remarks>
public sealed class PersonKeys(KwaliteitSettings settings, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly KeyFiles files = new(settings.KeyStorePath);
    private readonly ConcurrentDictionary<string, (byte[] Key, DateTimeOffset Until)> remembered = new();

    /// <summary>Seals a text about a person. After the key was destroyed the result can be opened by nobody, from the first moment.</summary>
    public string Seal(Guid person, KeyPart part, string text) =>
        SealedText.Seal(person, part, text, KeyOf(NameOf(person, part), make: true) ?? RandomNumberGenerator.GetBytes(KeyFiles.Length));

    /// <summary>Null when the key is destroyed, or the text is not a sealed one.</summary>
    public string? Open(string kept) =>
        SealedText.Parse(kept) is { } parsed && KeyOf(NameOf(parsed.Owner, parsed.Part), make: false) is { } key ? parsed.Open(key) : null;

    /// <summary>What stands for a mail address where it must be found again: the same for the same address, in whatever case, and without the key store nobody's guess.</summary>
    public string MarkOf(string address) => Convert.ToHexStringLower(HMACSHA256.HashData(
        KeyOf(KeyFiles.Marks, make: true)!, Encoding.UTF8.GetBytes(address.Trim().ToUpperInvariant())));

    /// <summary>False before anybody was ever named, and when the key store was lost: then every name would seem to be erased.</summary>
    public bool IsThere => files.Exists(KeyFiles.Marks);

    public bool IsDestroyed(Guid person, KeyPart part) => files.IsDestroyed(NameOf(person, part));

    /// <summary>Destroys the key for good; again is no fault.</summary>
    /// <param name="record">What a restored database has to do once more, without names; kept with the tombstone.</param>
    public void Destroy(Guid person, KeyPart part, string record = "")
    {
        files.Destroy(NameOf(person, part), record);
        remembered.TryRemove(NameOf(person, part), out _);
    }

    /// <summary>Everybody whose key of this part was destroyed, with what was recorded then. Keys that came back with a backup are destroyed again.</summary>
    public IReadOnlyDictionary<Guid, string> Destroyed(KeyPart part) => files.Tombstones()
        .Where(t => t.Name.EndsWith($".{part}", StringComparison.Ordinal))
        .ToDictionary(t => Guid.ParseExact(t.Name.Split('.')[0], "N"), t => t.Record);

    private byte[]? KeyOf(string name, bool make)
    {
        if (remembered.TryGetValue(name, out var known) && known.Until > machine.GetUtcNow()) return known.Key;
        if ((files.Read(name) ?? (make ? files.Make(name) : null)) is not { } key) return null;

        remembered[name] = (key, machine.GetUtcNow() + Remembered);
        return key;
    }

    private static string NameOf(Guid person, KeyPart part) => $"{person:N}.{part}";
}
