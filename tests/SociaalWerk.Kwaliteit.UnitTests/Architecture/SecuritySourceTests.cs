using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>What must hold in the sources so that docs/security/asvs.md stays true.</summary>
public sealed partial class SecuritySourceTests
{
    [Fact]
    public void Every_test_that_the_checklist_names_exists()
    {
        var tests = Product.Sources("tests").ToList();
        var named = Named().Matches(File.ReadAllText(Path.Combine(Product.Root, "docs/security/asvs.md"))).Select(m => (Class: m.Groups["class"].Value, Method: m.Groups["method"].Value)).Distinct().ToList();

        Assert.True(named.Count > 30, $"{named.Count} tests are named");
        Assert.All(named, name => Assert.True(
            tests.Any(f => f.Text.Contains($"class {name.Class}", StringComparison.Ordinal) && (name.Method.Length == 0 || f.Text.Contains($" {name.Method}(", StringComparison.Ordinal))),
            $"{name.Class}.{name.Method}"));
    }

    [Fact]
    public void No_page_writes_markup_it_did_not_make() => Assert.All(
        Product.Sources("src", "*.cshtml"), f => Assert.DoesNotMatch(Unencoded(), f.Text));

    [Fact]
    public void No_page_carries_a_script_a_style_or_a_handler_of_its_own() => Assert.All(
        Product.Sources("src", "*.cshtml"), f => Assert.DoesNotMatch(Inline(), f.Text));

    [Fact]
    public void Nobody_switches_the_protection_of_forms_off() => Assert.Equal(
        [$"src/{Product.Name}.Platform/Web/Errors/ErrorPage.cs"],
        Product.Sources("src").Where(f => SwitchedOff().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void A_known_vulnerability_in_any_package_fails_the_build()
    {
        var settings = XDocument.Load(Path.Combine(Product.Root, "Directory.Build.props")).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);

        Assert.Equal(["true"], settings["NuGetAudit"]);
        Assert.Equal(["all"], settings["NuGetAuditMode"]);
        Assert.Equal(["low"], settings["NuGetAuditLevel"]);
        Assert.All(["NU1901", "NU1902", "NU1903", "NU1904"], code =>
        {
            Assert.Contains(code, settings["WarningsAsErrors"].Single());
            Assert.DoesNotContain(code, settings["WarningsNotAsErrors"].Single());
        });
        Assert.All(Product.Sources("src", "*.csproj").Concat(Product.Sources("tests", "*.csproj")), f => Assert.DoesNotContain("NuGetAudit", f.Text));
    }

    [Fact]
    public void No_password_stands_in_what_is_handed_out() => Assert.All(
        Product.Sources("deploy", "*.env.example").Concat(Product.Sources("deploy", "*.yml")).Concat(Product.Sources("src", "*.json")),
        f => Assert.All(Password().Matches(f.Text).Select(m => m.Groups["value"].Value), value => Assert.Equal("change-me", value)));

    [GeneratedRegex(@"`(?<class>[A-Z]\w+Tests)(\.(?<method>\w+))?`")]
    private static partial Regex Named();

    [GeneratedRegex(@"Html\.Raw|HtmlString|WriteLiteral")]
    private static partial Regex Unencoded();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style\b|\sstyle=""|\son[a-z]+=""|hx-on|href=""javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"IgnoreAntiforgeryToken|DisableAntiforgery")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"(PASSWORD|DEFAULT_PASS)[""']?\s*[=:]\s*[""']?(?<value>[^""';\s]+)|Password=(?<value>[^;""\s]+)|amqp://\w+:(?<value>[^@]+)@")]
    private static partial Regex Password();
}
