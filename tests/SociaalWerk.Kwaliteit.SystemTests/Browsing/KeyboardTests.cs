using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>Somebody who uses no mouse: Tab, Space, Enter and typing, and always seeing where they are.</summary>
public sealed class KeyboardTests(Browser browser) : IDisposable
{
    /// <summary>More than any of these pages has to step through.</summary>
    private const int MostTabs = 80;

    private readonly ScratchDirectory data = new();

    [Fact]
    public async Task An_account_is_made_used_and_left_with_the_keyboard_alone()
    {
        var newcomer = new Newcomer(data.Name);
        var invitation = await newcomer.InviteAsync();
        await using var system = await OneProcess.StartAsync(data.Name);
        await using var visitor = await browser.VisitAsync(system.Address);
        var page = await visitor.NewPageAsync();

        _ = await page.GotoAsync(invitation);
        await TypeAsync(page, "[name=Password]", Newcomer.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/aanmelden/tweede-stap$"));

        var code = Newcomer.CodeOf(await page.Locator("figcaption code").InnerTextAsync());
        await TypeAsync(page, "[name=Code]", code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main ol code")).ToHaveCountAsync(10);
        await PressAsync(page, "main .kw-buttons a");
        await Expect(page).ToHaveURLAsync(new Regex("/werklijst$"));

        // Past the navigation in one press, as on every page.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#" + await page.Locator("main").GetAttributeAsync("id"), page.Url, StringComparison.Ordinal);

        _ = await page.GotoAsync("/");
        await PressAsync(page, "header a[href='/mijn-account']");
        await Expect(page).ToHaveURLAsync(new Regex("/mijn-account$"));
        await PressAsync(page, "main a[href='/mijn-account/gegevens']");
        await Expect(page).ToHaveURLAsync(new Regex("/mijn-account/gegevens$"));
        await page.HasHeadingAsync();

        _ = await page.GotoAsync("/mijn-account/sessies");
        await PressAsync(page, "main form .kw-buttons button");
        await Expect(page.Locator("main table tbody tr")).ToHaveCountAsync(1);
        await PressAsync(page, "header form[action='/afmelden'] button");
        await Expect(page.Locator("header .kw-visitor")).ToHaveCountAsync(0);
    }

    public void Dispose() => data.Dispose();

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await GoToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string control)
    {
        await GoToAsync(page, control);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab by Tab; each stop must show that it has the focus.</summary>
    private static async Task GoToAsync(IPage page, string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector)) return;

            await page.Keyboard.PressAsync("Tab");
            Assert.True(
                await page.EvaluateAsync<bool>("""
                    () => {
                        const at = document.activeElement, style = at && getComputedStyle(at);
                        return !at || at === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                    }
                    """),
                $"The focus can't be seen on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
        }

        Assert.Fail($"{selector} can't be reached on {page.Url} with {MostTabs} times Tab.");
    }
}
