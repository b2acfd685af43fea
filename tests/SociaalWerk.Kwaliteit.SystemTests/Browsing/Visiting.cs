using Microsoft.Playwright;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>What every visitor does, by the shell that all pages share.</summary>
internal static class Visiting
{
    public static async Task SignInAsync(this IPage page, string person)
    {
        _ = await page.GotoAsync("/");
        await page.Locator("header a[href^='/aanmelden']").ClickAsync();
        await page.Locator($"form:has(input[name='key'][value='{person}']) button").ClickAsync();
        await Assertions.Expect(page.Locator("header .kw-visitor")).ToBeVisibleAsync();
    }

    public static async Task SignOutAsync(this IPage page)
    {
        await page.Locator("header form[action='/afmelden'] button").ClickAsync();
        await Assertions.Expect(page.Locator("header a[href^='/aanmelden']")).ToBeVisibleAsync();
    }

    public static Task GoByNavigationAsync(this IPage page, string address) => page.Locator($"header nav a[href='{address}']").ClickAsync();

    public static Task HasHeadingAsync(this IPage page) => Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
}
