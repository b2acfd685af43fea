using System.Text.Json;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

/// <summary>A path that the demo's own walk brought as far as a test needs it.</summary>
internal static class Walked
{
    /// <param name="act">The act of the walk that is left, with all after it.</param>
    /// <returns>The address of the path in the JSON interface.</returns>
    public static async Task<string> UntilAsync(KwaliteitHost host, string act, string state)
    {
        var (input, faults) = InputReading.Read(await File.ReadAllTextAsync(Example("toegekend.json")));
        Assert.Empty(faults);
        using (var walk = new DemoWalk(new Uri(host.Address), input!, Path.GetTempPath(), TextWriter.Null)) await walk.RunUntilAsync(act, TestContext.Current.CancellationToken);

        using var coordinator = await host.SignInAsync("coordinator");
        var paths = (await coordinator.GetAsync("/api/v1/trajecten")).Root.GetProperty("items").EnumerateArray();
        return $"/api/v1/trajecten/{paths.Single(p => p.GetProperty("staat").GetString() == state).GetProperty("id").GetGuid()}";
    }

    public static async Task<Answer> StepAsync(Visitor who, string path, string step, string? note = null, object? data = null)
    {
        var version = (await who.GetAsync(path)).Root.GetProperty("versie").GetInt32();
        return Done(await who.PostAsync($"{path}/stappen", new { stap = step, versie = version, toelichting = note, gegevens = data }));
    }

    public static Answer Done(Answer answer)
    {
        Assert.True(answer.IsSuccess, answer.ToString());
        return answer;
    }

    public static IReadOnlyList<JsonElement> Items(Answer answer) => [.. Done(answer).Root.GetProperty("items").EnumerateArray()];

    private static string Example(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root.GetFiles("SociaalWerk.Kwaliteit.sln").Length == 0) root = root.Parent!;
        return Path.Combine(root.FullName, "docs", "examples", name);
    }
}
