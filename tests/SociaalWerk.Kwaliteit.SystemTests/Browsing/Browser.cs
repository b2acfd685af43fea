using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.SystemTests.Browsing;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

[assembly: AssemblyFixture(typeof(Browser))]

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>The machine's own Chromium, started once and only when a test asks for it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A visitor who was never here before.</summary>
    internal async Task<IBrowserContext> VisitAsync(Uri address, bool javaScript = true)
    {
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Machine.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var visitor = await browser.NewContextAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = javaScript, Locale = "nl-NL" });
        visitor.SetDefaultTimeout(20_000);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
