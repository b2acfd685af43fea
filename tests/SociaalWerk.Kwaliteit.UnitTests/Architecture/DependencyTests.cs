using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>Who may name whom (architecture section 2, rules 1 to 3).</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void Contracts_reference_nothing()
    {
        Assert.All(Product.Contracts.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name));
        Assert.DoesNotContain("Reference", File.ReadAllText(ProjectFile("Contracts")));
    }

    [Fact]
    public void The_platform_names_no_service_and_no_contract() => Assert.Empty(OwnReferences(Product.Platform.GetName().Name!));

    [Fact]
    public void A_service_names_the_platform_and_the_contracts_and_no_other_service()
    {
        foreach (var service in Product.ServiceAssemblies)
            Assert.Subset(new HashSet<string> { $"{Product.Name}.Platform", $"{Product.Name}.Contracts" }, OwnReferences(service.GetName().Name!));
    }

    [Fact]
    public void The_project_files_say_the_same()
    {
        foreach (var service in Product.ServiceAssemblies.Select(a => a.GetName().Name!.Split('.')[^1]))
        {
            var references = ProjectReference().Matches(File.ReadAllText(ProjectFile(service))).Select(m => m.Groups[1].Value);
            Assert.Subset(new HashSet<string> { "Platform", "Contracts" }, references.ToHashSet());
        }

        Assert.DoesNotMatch(ProjectReference(), File.ReadAllText(ProjectFile("Platform")));
    }

    [Fact]
    public void Machines_and_aggregates_know_neither_database_nor_web_nor_bus_nor_clock()
    {
        var pure = Product.Sources("src").Where(f => f.Path.Contains("/Machine/") || f.Path.EndsWith("Machine.cs") || DefinesAggregate().IsMatch(f.Text)).ToList();

        Assert.True(pure.Count > 5, "Too few files found; has the layout changed?");
        Assert.All(pure, f => Assert.False(
            Impure().IsMatch(f.Text), $"{f.Path} names {Impure().Match(f.Text).Value}"));
    }

    [Fact]
    public void Every_aggregate_is_found_by_the_rule_above()
    {
        var written = Product.Sources("src").SelectMany(f => DefinesAggregate().Matches(f.Text)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Subset(written, Product.Types(Product.All).Where(t => t.IsSubclassOf(typeof(Aggregate))).Select(t => t.Name).ToHashSet());
    }

    private static HashSet<string> OwnReferences(string assembly) => Product.All.Single(a => a.GetName().Name == assembly)
        .GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith(Product.Name, StringComparison.Ordinal)).ToHashSet();

    private static string ProjectFile(string project) => Path.Combine(Product.Root, $"src/{Product.Name}.{project}/{Product.Name}.{project}.csproj");

    [GeneratedRegex("""<ProjectReference Include="[^"]*?\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"class (\w+)[^\n{]*: Aggregate\b")]
    private static partial Regex DefinesAggregate();

    [GeneratedRegex(@"EntityFrameworkCore|AspNetCore|\bMassTransit\b|\bTimeProvider\b|IStringLocalizer|HttpContext")]
    private static partial Regex Impure();
}
