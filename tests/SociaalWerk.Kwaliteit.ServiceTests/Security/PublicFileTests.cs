using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

/// <summary>The product as it is set up for real use: behind HTTPS.</summary>
public sealed class HttpsHost(TestRun run) : KwaliteitHost(run, StorageKind.Sqlite)
{
    protected override void Configure(IWebHostBuilder builder) =>
        builder.UseSetting("Kwaliteit:PublicAddress", "https://keurmerk.example.nl").UseSetting("Kwaliteit:SecurityContact", "mailto:beveiliging@keurmerk.example.nl");
}

public sealed class PublicFileTests(HttpsHost host) : IClassFixture<HttpsHost>
{
    [Fact]
    public async Task Whoever_finds_a_fault_reads_where_to_report_it_and_until_when_that_holds()
    {
        using var visitor = host.Anybody();

        var answer = await visitor.GetAsync("/.well-known/security.txt");

        Assert.Equal("text/plain", answer.MediaType);
        var fields = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(f => f[0], f => f[1]);
        Assert.Equal("mailto:beveiliging@keurmerk.example.nl", fields["Contact"]);
        Assert.Equal("https://keurmerk.example.nl/.well-known/security.txt", fields["Canonical"]);
        Assert.InRange(DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture), host.Now.AddDays(1), host.Now.AddDays(365));
    }

    [Fact]
    public async Task A_demo_is_no_matter_for_search_engines()
    {
        using var visitor = host.Anybody();

        Assert.Equal("User-agent: *\nDisallow: /\n", (await visitor.GetAsync("/robots.txt")).Text);
    }

    [Fact]
    public async Task Behind_https_every_cookie_is_for_this_host_only_and_goes_over_nothing_else()
    {
        using var visitor = host.Anybody();
        (string, string?)[] secure = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "keurmerk.example.nl")];

        var page = await visitor.SendAsync(HttpMethod.Get, "/aanmelden?taal=en", null, secure);
        var session = await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = "coordinator" }, secure);

        var cookies = $"{page.Headers["Set-Cookie"]}\n{session.Headers["Set-Cookie"]}".Split('\n');
        Assert.Equal(3, cookies.Length);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-kwaliteit=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-formulier=", StringComparison.Ordinal));
    }
}
