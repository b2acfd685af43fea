using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

public sealed class ScriptTests(SqliteHost host, TestRun run) : IClassFixture<SqliteHost>
{
    /// <summary>Where the walk halts, so that each text is seen on the pages of that moment.</summary>
    private static readonly string[] Halts = ["Admit", "DrawUpPlan", "RecordFindings", "AnswerReactions", "JudgePlans", "GiveAdvice", "PutMotion", "GrantConditionally"];

    private static readonly string[] People = ["coordinator", "signatory", "officer", "cb-manager", "lead-auditor", "cb-reviewer", "secretary", "chair", "member-1"];

    private readonly HashSet<string> looked = [];
    private int shown;

    [Fact]
    public async Task Markup_in_any_text_of_a_path_comes_back_as_text_on_every_page_that_shows_it()
    {
        var text = JsonNode.Parse(await File.ReadAllTextAsync(Example, TestContext.Current.CancellationToken))!;
        var poisoned = Poison(text, []);
        var (input, faults) = InputReading.Read(text.ToJsonString());
        Assert.Empty(faults);
        Assert.True(poisoned > 100, $"{poisoned} texts");

        foreach (var halt in Halts)
        {
            using var walk = new DemoWalk(new Uri(host.Address), input!, run.NewDirectory(), TextWriter.Null);
            await walk.RunUntilAsync(halt, TestContext.Current.CancellationToken);
            await LookAroundAsync(halt);
        }

        using var last = new DemoWalk(new Uri(host.Address), input!, run.NewDirectory(), TextWriter.Null);
        var label = (await last.RunAsync(TestContext.Current.CancellationToken)).LabelNumber;
        await LookAroundAsync("the end");
        using var anybody = host.Anybody();
        foreach (var address in new[] { "/register", $"/register/{label}", $"/certificaten/{label}" }) await LookAsync(anybody, address);

        Assert.True(shown > 100, $"the texts were seen {shown} times");
    }

    [Fact]
    public async Task Markup_in_an_address_comes_back_as_text()
    {
        using var visitor = await host.SignInAsync("coordinator");
        var sent = Uri.EscapeDataString(Markup.Hostile);
        var path = await Routes.PathAsync(visitor);
        foreach (var endpoint in (await Routes.OfAsync(host)).Where(Routes.IsPage))
            _ = await LookAsync(visitor, $"{Routes.AddressOf(endpoint, path)}?terug={sent}&naam={sent}&plaats={sent}&gemeente={sent}&werksoort={sent}&pagina={sent}&{sent}={sent}");
        foreach (var address in new[] { $"/register/{sent}", $"/certificaten/{sent}", $"/nergens/{sent}", $"/trajecten/{path}/stappen/{sent}" }) _ = await LookAsync(visitor, address);

        Assert.True(shown > 3, $"the text was seen {shown} times");
    }

    private static string Example => Path.Combine(AppContext.BaseDirectory.Split("/tests/")[0], "docs/examples/toegekend-onder-voorwaarden.json");

    /// <summary>Adds markup to whatever somebody wrote in their own words.</summary>
    private static int Poison(JsonNode node, string[] at)
    {
        string[] chosen = ["titel", "werksoorten", "gemeenten", "certificerendeInstelling", "normen"];
        var count = 0;
        if (node is JsonObject part)
        {
            foreach (var (name, value) in part.ToList())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var words) && words.Contains(' ') && !chosen.Contains(name))
                {
                    part[name] = words + Markup.Hostile;
                    count++;
                }
                else if (value is not null && !chosen.Except(["gemeenten"]).Contains(name))
                    count += Poison(value, [.. at, name]);
            }
        }

        if (node is not JsonArray list) return count;

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonValue text && text.TryGetValue<string>(out var words) && (words.Contains(' ') || at[^1] == "gemeenten")) (list[i], count) = (words + Markup.Hostile, count + 1);
            else count += Poison(list[i]!, at);
        }

        return count;
    }

    /// <summary>The path's own page for each person, and every page that it leads to.</summary>
    private async Task LookAroundAsync(string halt)
    {
        foreach (var person in People)
        {
            using var visitor = await host.SignInAsync(person);
            var items = (await visitor.GetAsync("/api/v1/trajecten")).Root.GetProperty("items");
            if (items.GetArrayLength() == 0) continue;

            var path = items[0].GetProperty("id").GetGuid();
            foreach (var start in new[] { "/werklijst", "/trajecten", $"/trajecten/{path}" })
                foreach (var link in await LookAsync(visitor, start))
                    if (link.StartsWith($"/trajecten/{path}/", StringComparison.Ordinal) && looked.Add($"{halt} {person} {link}"))
                        foreach (var deeper in (await LookAsync(visitor, link)).Where(l => l.StartsWith(link + "/", StringComparison.Ordinal)).Take(3)) _ = await LookAsync(visitor, deeper);
        }
    }

    private async Task<IReadOnlyList<string>> LookAsync(Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        if (answer.MediaType != "text/html") return [];

        var page = await answer.PageAsync();
        Inspect(page, address);
        return [.. page.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(a => a.GetAttribute("href") ?? "").Distinct()];
    }

    private void Inspect(IDocument page, string where)
    {
        Assert.Empty(Markup.FaultsIn(page).Select(fault => $"{where}: {fault}"));
        if (Markup.IsShownOn(page)) shown++;
    }
}
