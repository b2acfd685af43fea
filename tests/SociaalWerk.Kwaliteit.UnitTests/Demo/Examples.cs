using System.Text.Json.Nodes;

namespace SociaalWerk.Kwaliteit.UnitTests.Demo;

/// <summary>The input files of docs/examples, as they are and with something changed.</summary>
internal static class Examples
{
    public static string Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SociaalWerk.Kwaliteit.sln"))) return File.ReadAllText(Path.Combine(folder.FullName, "docs", "examples", name));
        }

        throw new InvalidOperationException("These tests run inside the repository.");
    }

    public static string Changed(string name, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(Read(name))!;
        change(file);
        return file.ToJsonString();
    }
}
