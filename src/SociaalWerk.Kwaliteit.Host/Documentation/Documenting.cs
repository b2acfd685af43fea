using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Host.Documentation;

/// <summary>Writes the part of the documentation that follows from the code.</summary>
internal static class Documenting
{
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<ServiceModule> modules) => new Dictionary<string, string>
    {
        ["workflows.md"] = WorkflowsFile.Write(modules),
        ["events.md"] = EventsFile.Write(modules),
    };

    public static int Write(string[] args)
    {
        if (args is not [_, var directory])
        {
            Console.Error.WriteLine("Say where to write: docs DIR.");
            return 1;
        }

        Directory.CreateDirectory(directory);
        foreach (var (name, text) in Files(Serving.All))
        {
            File.WriteAllText(Path.Combine(directory, name), text);
            Console.WriteLine($"{name} written.");
        }

        return 0;
    }
}
