using System.Xml.Linq;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

/// <summary>The text files of the projects as they stand in the repository.</summary>
internal static class Resources
{
    public static readonly string Source = Path.Combine(Root(), "src");

    public static IEnumerable<string> Projects => Directory.EnumerateFiles(Source, "Text.resx", SearchOption.AllDirectories)
        .Select(file => Path.GetDirectoryName(file)!)
        .Where(directory => !directory.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"));

    public static IReadOnlyDictionary<string, string> Read(string project, string file) => XDocument.Load(Path.Combine(project, file))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "SociaalWerk.Kwaliteit.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return directory.FullName;
    }
}
