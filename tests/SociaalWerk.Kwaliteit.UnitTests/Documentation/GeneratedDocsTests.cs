using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Host.Documentation;
using Serving = SociaalWerk.Kwaliteit.Host.Serving;

namespace SociaalWerk.Kwaliteit.UnitTests.Documentation;

/// <summary>What the documentation says of machines and events is what the code does (architecture, rule 9).</summary>
public sealed class GeneratedDocsTests
{
    [Theory]
    [InlineData("workflows.md")]
    [InlineData("events.md")]
    public void The_committed_file_is_the_one_the_code_writes(string name)
    {
        var committed = File.ReadAllText(Path.Combine(Root(), "docs", name));

        Assert.True(committed == Documenting.Files(Serving.All)[name], $"docs/{name} is behind the code: run deploy/kwaliteit docs.");
    }

    [Fact]
    public void An_event_is_made_only_in_the_service_that_says_it_publishes_it()
    {
        var contracts = typeof(PathMovedV1).Assembly.GetExportedTypes();
        foreach (var module in Serving.All)
        {
            var sources = Directory.EnumerateFiles(Path.Combine(Root(), "src", $"SociaalWerk.Kwaliteit.{module.Name}"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
            var made = contracts.Where(c => sources.Any(s => s.Contains($"new {c.Name}(", StringComparison.Ordinal))).Where(c => c.Name is not (nameof(LabelScopeV1) or nameof(LabelWordsV1) or nameof(LetterPartV1) or nameof(ParticipantV1)));

            Assert.Equal(module.Publishes.OrderBy(c => c.Name), made.OrderBy(c => c.Name));
        }
    }

    [Fact]
    public void Every_event_has_a_listener() =>
        Assert.DoesNotContain("|  |\n", Documenting.Files(Serving.All)["events.md"][..Documenting.Files(Serving.All)["events.md"].IndexOf("\n## ", StringComparison.Ordinal)], StringComparison.Ordinal);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && directory.GetFiles("SociaalWerk.Kwaliteit.sln").Length == 0) directory = directory.Parent;
        Assert.NotNull(directory);
        return directory.FullName;
    }
}
