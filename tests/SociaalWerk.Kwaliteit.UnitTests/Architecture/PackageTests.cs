using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>Nothing floats, and everything we stand on may be used (architecture section 2, rule 11).</summary>
public sealed partial class PackageTests
{
    // EUPL-1.2 is there for the components of NL Design System, OFL-1.1 for fonts, Python-2.0 and Zlib for what cuts
    // fonts down at build. AGPL and commercial licences are not.
    private static readonly HashSet<string> Allowed =
    [
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EUPL-1.2", "ISC", "MIT", "MPL-2.0", "MS-PL", "OFL-1.1", "PostgreSQL", "Python-2.0", "Unlicense", "Zlib",
    ];

    // Their nuspec names a file instead of a licence; read by hand. QuestPDF's community licence covers non-profits.
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase) { ["QuestPDF"] = "QuestPDF Community" };

    [Fact]
    public void Every_version_is_exact_and_central()
    {
        var central = XDocument.Load(Path.Combine(Product.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.NotEmpty(central);
        Assert.All(central, p => Assert.Matches(ExactVersion(), p.Attribute("Version")!.Value));
        Assert.All(ProjectFiles(), f => Assert.DoesNotMatch(OwnVersion(), f.Text));
    }

    [Fact]
    public void Every_project_has_a_lock_file_and_a_missing_version_is_an_error()
    {
        Assert.All(ProjectFiles(), f => Assert.True(File.Exists(Path.Combine(Product.Root, Path.GetDirectoryName(f.Path)!, "packages.lock.json")), f.Path));
        var props = File.ReadAllText(Path.Combine(Product.Root, "Directory.Build.props"));
        Assert.Contains("<RestorePackagesWithLockFile>true", props);
        Assert.Matches(@"<WarningsAsErrors>[^<]*NU1603[^<]*NU1605", props);
    }

    [Fact]
    public void Every_restored_package_has_a_licence_that_is_allowed()
    {
        var licences = Restored().Distinct().Select(p => (p.Package, Licence: ReadByHand.GetValueOrDefault(p.Package.Split('/')[0]) ?? LicenceOf(p.Nuspec))).ToList();

        Assert.True(licences.Count > 50, $"Only {licences.Count} packages found.");
        Assert.Empty(licences.Where(l => !ReadByHand.ContainsValue(l.Licence) && !IsAllowed(l.Licence)).Select(l => $"{l.Package}: {l.Licence}"));
    }

    [Fact]
    public void Every_package_from_npm_has_an_exact_version_and_a_licence_that_is_allowed()
    {
        var locks = Product.Sources("src", "package-lock.json").ToList();

        Assert.NotEmpty(locks);
        foreach (var (path, text) in locks)
        {
            foreach (var (name, package) in JsonNode.Parse(text)!["packages"]!.AsObject().Where(p => p.Key.Length > 0))
                Assert.True(IsAllowed(package!["license"]?.GetValue<string>() ?? ""), $"{path}: {name} {package["license"]}");

            var wanted = JsonNode.Parse(File.ReadAllText(Path.Combine(Product.Root, Path.GetDirectoryName(path)!, "package.json")))!;
            foreach (var (name, version) in new[] { "dependencies", "devDependencies" }.SelectMany(k => wanted[k]?.AsObject().ToArray() ?? []))
                Assert.True(ExactVersion().IsMatch(version!.GetValue<string>()), $"{path}: {name} {version}");
        }
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("AGPL-3.0-only OR MIT", true)]
    [InlineData("AGPL-3.0-only", false)]
    [InlineData("MIT AND AGPL-3.0-only", false)]
    [InlineData("LICENSE.txt", false)]
    [InlineData("", false)]
    public void A_choice_of_licences_needs_one_that_is_allowed_and_a_sum_all(string licence, bool allowed) => Assert.Equal(allowed, IsAllowed(licence));

    private static bool IsAllowed(string licence) => licence.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(part => Allowed.Contains(part.Trim('(', ')', ' '))));

    private static IEnumerable<(string Path, string Text)> ProjectFiles() => Product.Sources("src", "*.csproj").Concat(Product.Sources("tests", "*.csproj"));

    /// <summary>What restore put on this machine, for every project that was restored here.</summary>
    private static IEnumerable<(string Package, string Nuspec)> Restored()
    {
        foreach (var (path, _) in ProjectFiles())
        {
            var assets = Path.Combine(Product.Root, Path.GetDirectoryName(path)!, "obj/project.assets.json");
            if (!File.Exists(assets)) continue;

            var root = JsonNode.Parse(File.ReadAllText(assets))!;
            var folders = root["packageFolders"]!.AsObject().Select(f => f.Key).ToList();
            foreach (var (package, facts) in root["libraries"]!.AsObject().Where(l => l.Value!["type"]!.GetValue<string>() == "package"))
            {
                var nuspec = facts!["files"]!.AsArray().Select(f => f!.GetValue<string>()).Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal));
                var found = folders.Select(f => Path.Combine(f, facts["path"]!.GetValue<string>(), nuspec)).FirstOrDefault(File.Exists);
                yield return (package, found ?? throw new FileNotFoundException($"{package} is not in {string.Join(", ", folders)}."));
            }
        }
    }

    private static string LicenceOf(string nuspec)
    {
        var licence = XDocument.Load(nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "";
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex("""<PackageReference[^>]*\bVersion(Override)?=""")]
    private static partial Regex OwnVersion();
}
