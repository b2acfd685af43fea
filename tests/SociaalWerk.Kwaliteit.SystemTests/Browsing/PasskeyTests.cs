using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>A passkey in a real browser, on an authenticator that the browser plays.</summary>
public sealed class PasskeyTests(Browser browser) : IDisposable
{
    private readonly ScratchDirectory data = new();

    [Fact]
    public async Task The_first_administrator_makes_a_passkey_and_signs_in_with_it_alone()
    {
        var link = await new Newcomer(data.Name).InviteAsync();
        await using var system = await OneProcess.StartAsync(data.Name);
        // A passkey belongs to a name; an address in figures has none.
        await using var visitor = await browser.VisitAsync(new UriBuilder(system.Address) { Host = "localhost" }.Uri);
        var page = await visitor.NewPageAsync();
        var (device, authenticator) = await AddAuthenticatorAsync(page);

        _ = await page.GotoAsync(link);
        await page.Locator("[name=Password]").FillAsync(Newcomer.Password);
        await page.Locator("main form button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/aanmelden/tweede-stap$"));
        await page.Locator("form[data-passkey=create] button").ClickAsync();
        await Expect(page.Locator("main ol code")).ToHaveCountAsync(10);
        await page.Locator("main a.utrecht-button-link, main .kw-buttons a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/werklijst$"));

        await page.SignOutAsync();
        await SignInByPasskeyAsync(page);
        await Expect(page.Locator("header .kw-visitor")).ToContainTextAsync("Bas Willems");
        await page.SignOutAsync();

        // Without finger, face or code the device alone is not enough.
        _ = await device.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await SignInByPasskeyAsync(page);
        await Expect(page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        await Expect(page.Locator("header .kw-visitor")).ToHaveCountAsync(0);
    }

    public void Dispose() => data.Dispose();

    private static async Task SignInByPasskeyAsync(IPage page)
    {
        _ = await page.GotoAsync("/aanmelden");
        await page.Locator("form[data-passkey=get] button").ClickAsync();
    }

    private static async Task<(ICDPSession Device, object Authenticator)> AddAuthenticatorAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        _ = await device.SendAsync("WebAuthn.enable");
        var added = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return (device, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
