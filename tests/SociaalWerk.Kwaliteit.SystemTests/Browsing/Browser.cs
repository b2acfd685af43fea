using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.SystemTests.Browsing;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

[assembly: AssemblyFixture(typeof(Browser))]

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <summary>The machine's own Chromium, started once and only when a test asks for it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly Lazy<Task<IBrowser>> browser;
    private IPlaywright? playwright;

    public Browser() => browser = new(LaunchAsync);

    /// <summary>A visitor who was never here before.</summary>
    internal async Task<IBrowserContext> VisitAsync(Uri address, bool javaScript = true)
    {
        var chromium = await browser.Value;
        var visitor = await chromium.NewContextAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = javaScript, Locale = "nl-NL" });
        visitor.SetDefaultTimeout(20_000);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated) await (await browser.Value).DisposeAsync();
        playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Machine.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
