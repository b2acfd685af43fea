using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

public sealed class AcrossProcessesTests(Browser browser)
{
    [Fact]
    public async Task Session_language_navigation_and_signing_out_are_the_same_in_every_process()
    {
        await using var system = await FourProcesses.StartAsync();
        await using var visitor = await browser.VisitAsync(system.Address);
        var page = await visitor.NewPageAsync();

        await page.SignInAsync("officer");
        var navigation = await page.Locator("header nav.kw-nav a").AllInnerTextsAsync();
        await page.Locator("header nav a[hreflang='en']").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var english = await page.Locator("header nav.kw-nav a").AllInnerTextsAsync();
        Assert.NotEqual(navigation, english);

        // Worklist of Certification, search of Register, mail of Notices.
        foreach (var address in new[] { "/werklijst", "/register", "/berichten" })
        {
            await page.GoByNavigationAsync(address);
            await Expect(page).ToHaveURLAsync(new Regex(address + "$"));
            await page.HasHeadingAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            await Expect(page.Locator("header .kw-visitor")).ToBeVisibleAsync();
            Assert.Equal(english, await page.Locator("header nav.kw-nav a").AllInnerTextsAsync());
        }

        // The form stands on a page of Notices and is received by Certification.
        await page.SignOutAsync();
        _ = await page.GotoAsync("/berichten");
        await Expect(page).ToHaveURLAsync(new Regex("/aanmelden"));
        _ = await page.GotoAsync("/register");
        await Expect(page.Locator("header .kw-visitor")).ToHaveCountAsync(0);
    }
}
