using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>Looks at pages in both languages, and keeps what is wrong with them.</summary>
/// <remarks>
/// Axe takes most of a second a page, so it looks only where something stands on the page that it has not seen on that page before.
/// It runs in the page itself: Deque's own runner opens a second page for every look, and brings back all that is in order.
/// Several people may be looked after at once.
/// </remarks>
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

    /// <summary>What is wrong, in the words of axe; of what is in order it says nothing.</summary>
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(v => `${v.id}, ${v.help}: ${v.nodes.map(node => node.html).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly Lock gate = new();
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
        var route = Browsing.Routes.Of(address.Split('?')[0]);
        lock (gate)
        {
            if (!seen.Add((address, situation))) return false;
            if (watched.Add(page)) page.Console += (_, said) => KeepViolation(page, said.Text);
            if (route is not null) _ = routes.Add(route);
        }

        foreach (var language in new[] { "nl", "en" })
        {
            var where = $"{address} ({language}, {situation})";
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}taal={language}");
            if (answer!.Status != expected)
            {
                Fault($"{where} answered {answer.Status}");
                return true;
            }

            if (await page.Locator("html").GetAttributeAsync("lang") != language) Fault($"{where} is in another language");
            var showsNew = await ShowsNewAsync(page, $"{route} {language}");
            if (showsNew)
            {
                _ = await page.EvaluateAsync(Axe);
                foreach (var violation in await page.EvaluateAsync<string[]>(Violations)) Fault($"{where}: {violation}");
            }

            await page.SetViewportSizeAsync(NarrowPhone, 740);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > NarrowPhone) Fault($"{where} is {width} px wide on a screen of {NarrowPhone}");
            // Built of nothing but what was seen before; then it was seen in English, too.
            if (!showsNew) break;
        }

        return true;
    }

    private async Task<bool> ShowsNewAsync(IPage page, string route)
    {
        var shown = await page.EvaluateAsync<string[]>(Kinds);
        lock (gate)
        {
            var known = kinds.TryGetValue(route, out var found) ? found : kinds[route] = [];
            var before = known.Count;
            known.UnionWith(shown);
            return known.Count > before;
        }
    }

    /// <summary>The browser says in its console what the page's own security policy kept from it.</summary>
    private void KeepViolation(IPage page, string said)
    {
        if (said.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) Fault($"{page.Url}: {said}");
    }

    private void Fault(string what)
    {
        lock (gate) faults.Add(what);
    }
}
