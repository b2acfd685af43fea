using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

public sealed partial class TextTests
{
    public static TheoryData<string> Projects => [.. Resources.Projects.Select(project => Path.GetFileName(project))];

    [Theory, MemberData(nameof(Projects))]
    public void Every_text_exists_in_both_languages(string project)
    {
        var (dutch, english) = Both(project);

        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
    }

    [Theory, MemberData(nameof(Projects))]
    public void No_text_is_empty(string project)
    {
        var (dutch, english) = Both(project);

        Assert.DoesNotContain(dutch.Concat(english), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_text_fills_in_the_same_places_in_both_languages(string project)
    {
        var (dutch, english) = Both(project);

        Assert.All(dutch, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Every_text_that_a_page_asks_for_by_name_exists(string project)
    {
        var (dutch, _) = Both(project);
        var directory = Path.Combine(Resources.Source, project);
        var asked = Directory.EnumerateFiles(directory, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("node_modules"))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

        Assert.Empty(asked.Distinct().Where(key => !dutch.ContainsKey(key)).Order());
    }

    [Fact]
    public void Every_role_has_a_name_for_the_header()
    {
        var (dutch, _) = Both("SociaalWerk.Kwaliteit.Platform");

        Assert.All(Enum.GetValues<Role>().Except([Role.None]), role => Assert.Contains($"Role.{role}", dutch.Keys));
    }

    private static (IReadOnlyDictionary<string, string> Dutch, IReadOnlyDictionary<string, string> English) Both(string project)
    {
        var directory = Path.Combine(Resources.Source, project);
        return (Resources.Read(directory, "Text.resx"), Resources.Read(directory, "Text.en.resx"));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    // T["Key"] and text["Key", ...], not T[$"Key.{x}"].
    [GeneratedRegex("""\b(?:T|text|Texts)\["([^"]+)"\s*[,\]]""")]
    private static partial Regex Asked();
}
