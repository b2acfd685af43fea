using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Recognises a document by its content, because a name promises nothing.</summary>
internal static class FileKind
{
    public const int HeadLength = 8;

    private const int LongestName = 200;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    private static readonly Dictionary<string, string> OfficeParts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    };

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

    /// <summary>The second look, at the whole file: an office document is an archive, and any archive begins alike.</summary>
    public static bool Fits(string fileName, Stream whole) =>
        !OfficeParts.TryGetValue(Path.GetExtension(fileName), out var mainPart) || OfficeArchive.Holds(whole, mainPart);

    /// <summary>Only the name, of whatever path a browser sent, without characters that break a header or a file system or that turn text around.</summary>
    public static string SafeName(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new string([.. name.Where(IsSafe)]).Trim(' ', '.');
        var extension = Path.GetExtension(safe);
        if (safe.Length <= LongestName) return safe;

        return extension.Length < LongestName ? safe[..(LongestName - extension.Length)] + extension : safe[..LongestName];
    }

    private static bool IsSafe(char c) => !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format && !"<>:\"|?*".Contains(c);
}
