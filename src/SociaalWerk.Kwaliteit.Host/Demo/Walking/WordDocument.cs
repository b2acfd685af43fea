using System.IO.Compression;
using System.Xml.Linq;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Makes a small but real Word document: what an organisation would upload as evidence.</summary>
internal static class WordDocument
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(string title, IEnumerable<string> paragraphs)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", new XElement(Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(Types + "Override", new XAttribute("PartName", "/word/document.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))));
            Add(zip, "_rels/.rels", new XElement(Relations + "Relationships",
                new XElement(Relations + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Target", "word/document.xml"),
                    new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"))));
            Add(zip, "word/document.xml", new XElement(Word + "document", new XElement(Word + "body", paragraphs.Prepend(title).Select(text =>
                new XElement(Word + "p", new XElement(Word + "r", new XElement(Word + "t", text)))))));
        }

        return bytes.ToArray();
    }

    /// <summary>With a fixed date, so that the same text is the same file.</summary>
    private static void Add(ZipArchive zip, string name, XElement content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(stream);
    }
}
