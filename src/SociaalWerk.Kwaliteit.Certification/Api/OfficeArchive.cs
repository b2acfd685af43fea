using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A Word or Excel document as the archive it is: real, without macros, and not one that swells when somebody opens it.</summary>
internal static class OfficeArchive
{
    private const int MostEntries = 5_000, LargestList = 1024 * 1024;

    private const long MostUnpacked = 512L * 1024 * 1024, MostTimesLarger = 200;

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>True when the archive says of itself that it is such a document, and the part it names is there.</summary>
    public static bool Holds(Stream content, string mainPart)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return IsModest(archive, content.Length) && !HasMacros(archive) && archive.GetEntry(PartIn(archive, mainPart)) is not null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsModest(ZipArchive archive, long packed) =>
        archive.Entries.Count <= MostEntries && archive.Entries.Sum(e => e.Length) is var unpacked && unpacked <= MostUnpacked && unpacked <= packed * MostTimesLarger;

    private static bool HasMacros(ZipArchive archive) => archive.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static string PartIn(ZipArchive archive, string mainPart)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { Length: <= LargestList } list) return "";

        using var text = XmlReader.Create(list.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestList, CloseInput = true });
        return XDocument.Load(text).Descendants(Types + "Override")
            .FirstOrDefault(o => (string?)o.Attribute("ContentType") == mainPart)
            ?.Attribute("PartName")?.Value.TrimStart('/') ?? "";
    }
}
