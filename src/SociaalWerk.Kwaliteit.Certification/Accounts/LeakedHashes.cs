using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Looks in the file of leaked passwords that an installation may have: lines of SHA-1, a colon and a count, in the order of the hash.</summary>
/// <remarks>That is the form in which Have I Been Pwned offers its list. It is searched on disk, not read into memory.</remarks>
internal sealed class LeakedHashes(KwaliteitSettings settings)
{
    public async Task<bool> HasAsync(string password)
    {
        if (string.IsNullOrWhiteSpace(settings.LeakedPasswords)) return false;

        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
        await using var file = new FileStream(settings.LeakedPasswords, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
        var (low, high) = (0L, file.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var (line, next) = await LineFromAsync(file, middle);
            var order = line is null ? -1 : string.CompareOrdinal(wanted, line.Split(':')[0].ToUpperInvariant());
            if (order == 0) return true;
            if (order < 0) high = middle;
            else low = next;
        }

        return false;
    }

    /// <summary>The first line that begins at or after this place, and where it ends; null when none does.</summary>
    private static async Task<(string? Line, long Next)> LineFromAsync(FileStream file, long place)
    {
        var buffer = new byte[256];
        var start = Math.Max(0, place - 1);
        file.Position = start;
        var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        var text = Encoding.ASCII.GetString(buffer, 0, read);
        var begin = place == 0 ? 0 : text.IndexOf('\n') + 1;
        if ((place > 0 && begin == 0) || begin >= text.Length) return (null, file.Length);

        var end = text.IndexOf('\n', begin);
        return end < 0 ? (text[begin..].Trim(), file.Length) : (text[begin..end].Trim(), start + end + 1);
    }
}
