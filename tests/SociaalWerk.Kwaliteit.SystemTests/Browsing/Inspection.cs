using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>Looks at pages in both languages, and keeps what is wrong with them.</summary>
/// <remarks>Axe takes most of a second a page, so it looks only where something stands on the page that it has not seen on that page before.</remarks>
internal sealed class Inspection
{
    private const int NarrowPhone = 360;

    /// <summary>Each kind of element of a page by the way to it, with the attributes that axe goes by; one line per kind however many rows a table has.</summary>
    private const string Kinds = """
        () => {
            const kindOf = element => element.localName + [...element.attributes]
                .map(a => ['class', 'type', 'role', 'scope', 'lang', 'aria-invalid', 'tabindex', 'disabled'].includes(a.name) ? `[${a.name}=${a.value}]` : `[${a.name}]`)
                .sort().join('') + (element.childElementCount === 0 && !element.textContent.trim() ? ':empty' : '');
            const kinds = new Set();
            const visit = (element, way) => {
                const here = `${way}>${kindOf(element)}`;
                kinds.add(here);
                for (const child of element.children) visit(child, here);
            };
            visit(document.documentElement, '');
            return [...kinds];
        }
        """;

    private readonly Dictionary<string, HashSet<string>> kinds = [];
    private readonly HashSet<(string, string)> seen = [];
    private readonly HashSet<string> routes = [];
    private readonly HashSet<IPage> watched = [];
    private readonly List<string> faults = [];

    public IReadOnlyCollection<string> Routes => routes;

    public IReadOnlyList<string> Faults => faults;

    /// <summary>False when this person's page was looked at before.</summary>
    /// <param name="address">With a question behind it, where the page is about what that names.</param>
    /// <param name="situation">What makes the same address another page.</param>
    public async Task<bool> LookAsync(IPage page, string address, string situation, int expected = 200)
    {
        if (!seen.Add((address, situation))) return false;
        if (watched.Add(page)) page.Console += (_, said) => KeepViolation(page, said.Text);
        var route = Browsing.Routes.Of(address.Split('?')[0]);
        if (route is not null) _ = routes.Add(route);

        foreach (var language in new[] { "nl", "en" })
        {
            var where = $"{address} ({language}, {situation})";
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}taal={language}");
            if (answer!.Status != expected)
            {
                faults.Add($"{where} answered {answer.Status}");
                return true;
            }

            if (await page.Locator("html").GetAttributeAsync("lang") != language) faults.Add($"{where} is in another language");
            var showsNew = await ShowsNewAsync(page, $"{route} {language}");
            if (showsNew)
                faults.AddRange((await page.RunAxe()).Violations.Select(v => $"{where}: {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
            await page.SetViewportSizeAsync(NarrowPhone, 740);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > NarrowPhone) faults.Add($"{where} is {width} px wide on a screen of {NarrowPhone}");
            // Built of nothing but what was seen before; then it was seen in English, too.
            if (!showsNew) break;
        }

        return true;
    }

    private async Task<bool> ShowsNewAsync(IPage page, string route)
    {
        var known = kinds.TryGetValue(route, out var found) ? found : kinds[route] = [];
        var before = known.Count;
        known.UnionWith(await page.EvaluateAsync<string[]>(Kinds));
        return known.Count > before;
    }

    /// <summary>The browser says in its console what the page's own security policy kept from it.</summary>
    private void KeepViolation(IPage page, string said)
    {
        if (said.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) faults.Add($"{page.Url}: {said}");
    }
}
