namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Recognises a document by its first bytes, because a name promises nothing.</summary>
internal static class FileKind
{
    public const int HeadLength = 8;

    private const int LongestName = 200;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    private static readonly Dictionary<string, byte[]> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "%PDF-"u8.ToArray(),
        [".png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        [".jpg"] = [0xFF, 0xD8, 0xFF],
        [".docx"] = Zip,
        [".xlsx"] = Zip,
    };

    public static bool Knows(string fileName) => Heads.ContainsKey(Path.GetExtension(fileName));

    /// <summary>A kind we can't recognise never fits: the scheme may only accept what this table knows.</summary>
    public static bool Fits(string fileName, ReadOnlySpan<byte> head) =>
        Heads.TryGetValue(Path.GetExtension(fileName), out var start) && head.StartsWith(start);

    /// <summary>Only the name, of whatever path a browser sent, without characters that could break a header or a file system.</summary>
    public static string SafeName(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new string([.. name.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c))]).Trim();
        var extension = Path.GetExtension(safe);
        if (safe.Length <= LongestName) return safe;

        return extension.Length < LongestName ? safe[..(LongestName - extension.Length)] + extension : safe[..LongestName];
    }
}
