using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

public sealed class JourneyTests(Browser browser) : IDisposable
{
    private readonly ScratchDirectory data = new(), keep = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task People_apply_assess_and_find_the_certificate_with_and_without_JavaScript(bool javaScript)
    {
        await using var system = await OneProcess.StartAsync(data.Name);
        await using var visitor = await browser.VisitAsync(system.Address, javaScript);
        var page = await visitor.NewPageAsync();
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        var path = (await coordinator.PathAsync()).GetProperty("id").GetGuid();

        await page.SignInAsync("coordinator");
        await ApplyAsync(page, path);
        var application = (await coordinator.PathAsync()).GetProperty("aanmelding");
        Assert.Equal(61.5m, application.GetProperty("fte").GetDecimal());
        Assert.Equal(0, application.GetProperty("ontbreekt").GetArrayLength());
        await page.SignOutAsync();

        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "ScoreSelf");
        await page.SignInAsync("contributor");
        var norm = await AssessAsync(page, path);
        var score = await coordinator.GetAsync($"/api/v1/trajecten/{path}/zelfevaluatie/{norm}");
        Assert.Equal(("Met", "Doubt"), (score.GetProperty("score").GetString(), score.GetProperty("zekerheid").GetString()));
        await page.SignOutAsync();

        var outcome = await Walking.ToTheEndAsync(system, Walking.Granted, keep.Name);
        await FindAsync(page, outcome.LabelNumber!, outcome.Sha256!, javaScript);
    }

    public void Dispose()
    {
        data.Dispose();
        keep.Dispose();
    }

    /// <summary>From the worklist by way of the path's own page to the form.</summary>
    private static async Task ApplyAsync(IPage page, Guid path)
    {
        await page.GoByNavigationAsync("/werklijst");
        await page.Locator($"main a[href^='/trajecten/{path}']").First.ClickAsync();
        _ = await page.GotoAsync($"/trajecten/{path}");
        await page.Locator($"main a[href='/trajecten/{path}/aanmelding']").First.ClickAsync();

        await page.Locator("input[type=checkbox][name='Form.WholeOrganisation']").CheckAsync();
        await page.Locator("input[type=checkbox][name='Form.Services']").First.CheckAsync();
        await page.Locator("[name='Form.Municipalities']").FillAsync("Utrecht\nZeist");
        await page.Locator("[name='Form.Fte']").FillAsync("61.5");
        await page.Locator("[name='Form.Headcount']").FillAsync("80");
        await page.Locator("[name='Form.Volunteers']").FillAsync("120");
        await page.Locator("[name='Form.Locations']").FillAsync("4");
        var body = await page.Locator("[name='Form.BodyId'] option:not([value=''])").First.GetAttributeAsync("value");
        _ = await page.Locator("[name='Form.BodyId']").SelectOptionAsync(body!);
        await page.Locator("input[type=checkbox][name='Form.Statement']").CheckAsync();
        await page.Locator("main form[method=post] button").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/trajecten/{path}$"));
    }

    /// <summary>The first norm of the list; the code of it.</summary>
    private static async Task<string> AssessAsync(IPage page, Guid path)
    {
        _ = await page.GotoAsync($"/trajecten/{path}");
        await page.Locator($"main a[href='/trajecten/{path}/zelfevaluatie']").First.ClickAsync();
        await page.Locator("main table th a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/zelfevaluatie/[A-Z0-9.]+$"));
        var norm = new Uri(page.Url).Segments[^1];

        await page.Locator("input[name='Score'][value='Met']").CheckAsync();
        await page.Locator("input[name='Confidence'][value='Doubt']").CheckAsync();
        await page.Locator("textarea[name='Explanation']").FillAsync("Wij spreken elk jaar met alle bewoners van de wijk, en leggen vast wat wij daarmee doen.");
        await page.Locator("main form[method=post] button").First.ClickAsync();
        await Expect(page.Locator("main .utrecht-alert[role=status]")).ToBeVisibleAsync();
        return norm;
    }

    private static async Task FindAsync(IPage page, string number, string sha256, bool javaScript)
    {
        await page.GoByNavigationAsync("/register");
        await page.Locator("#naam").FillAsync("zzz");
        if (!javaScript) await page.Locator("main form[role=search] button").First.ClickAsync();
        await Expect(page.Locator("#resultaat")).Not.ToContainTextAsync(number);
        await page.Locator("#naam").FillAsync("");
        if (!javaScript) await page.Locator("main form[role=search] button").First.ClickAsync();
        await page.Locator($"#resultaat a[href='/register/{number}']").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(number);
        await page.Locator($"main a[href='/certificaten/{number}']").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(number);
        await Expect(page.Locator("main")).ToContainTextAsync(sha256);
    }
}
