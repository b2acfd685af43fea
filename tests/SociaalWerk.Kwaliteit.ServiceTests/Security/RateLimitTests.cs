using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

/// <summary>The product with limits that a test can reach.</summary>
public sealed class StrictHost(TestRun run) : KwaliteitHost(run, StorageKind.Sqlite)
{
    protected override void Configure(IWebHostBuilder builder) => builder
        .UseSetting("Kwaliteit:SignInsPerMinute", "3").UseSetting("Kwaliteit:ComplaintsPerMinute", "3").UseSetting("Kwaliteit:RegisterRequestsPerMinute", "4").UseSetting("Kwaliteit:CertificatesPerMinute", "2");
}

public sealed class RateLimitTests(StrictHost host) : IClassFixture<StrictHost>
{
    /// <summary>Costs nothing, or is there in the demo only.</summary>
    private static readonly string[] Free = ["", "afmelden", "fout/{code:int}", "huisstijl", "robots.txt", ".well-known/security.txt", "demo/klok", "{**path:file}"];

    [Fact]
    public async Task Everything_that_anybody_can_reach_has_a_limit() => Assert.All(
        (await Routes.OfAsync(host)).Where(e => !Routes.AsksForSignIn(e) && !Routes.IsAsset(e)),
        endpoint =>
        {
            var address = endpoint.RoutePattern.RawText!.Trim('/');
            if (Free.Contains(address) || address.Contains("gezondheid/") || address.StartsWith("api/v1/demo/", StringComparison.Ordinal)) return;

            Assert.True(endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null, address);
        });

    [Theory]
    [InlineData("/register?naam=brug", 4, "198.51.100.1")]
    [InlineData("/register/KSW-2026-00001-8", 4, "198.51.100.2")]
    [InlineData("/api/v1/register/labels", 4, "198.51.100.3")]
    [InlineData("/certificaten/KSW-2026-00001-8", 2, "198.51.100.4")]
    public async Task One_address_may_ask_so_often_and_another_is_not_hindered(string path, int most, string address)
    {
        using var visitor = host.Anybody();
        for (var i = 0; i < most; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await FromAsync(visitor, path, address)).Status);

        var refused = await FromAsync(visitor, path, address);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 60);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await FromAsync(visitor, path, "203.0.113.9")).Status);
    }

    [Fact]
    public async Task Whoever_has_a_whole_IPv6_network_is_one_visitor()
    {
        using var visitor = host.Anybody();
        for (var i = 0; i < 4; i++) _ = await FromAsync(visitor, "/register", $"2001:db8:1:2::{i}");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await FromAsync(visitor, "/register", "2001:db8:1:2:ffff::1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(visitor, "/register", "2001:db8:1:3::1")).Status);
    }

    [Theory]
    [InlineData("nl", "Dit gaat te snel", "198.51.100.5")]
    [InlineData("en", "This goes too fast", "198.51.100.6")]
    public async Task Who_goes_too_fast_reads_so_in_either_language(string language, string title, string address)
    {
        using var visitor = host.Anybody();
        for (var i = 0; i < 4; i++) _ = await FromAsync(visitor, "/register", address);

        var page = await FromAsync(visitor, $"/register?taal={language}", address);
        var problem = await FromAsync(visitor, $"/api/v1/register/labels?taal={language}", address);

        Assert.Equal(title, (await page.PageAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(("application/problem+json", "TooMany", title), (problem.MediaType, problem.Root.GetProperty("code").GetString(), problem.Root.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("/aanmelden", "198.51.100.7")]
    [InlineData("/klacht", "198.51.100.8")]
    public async Task Sending_a_form_of_anybody_counts_and_looking_at_it_does_not(string path, string address)
    {
        using var visitor = host.Anybody();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await FromAsync(visitor, path, address)).Status);

        var sent = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) sent.Add((await visitor.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent([]), ("X-Forwarded-For", address))).Status);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], sent);
    }

    private static Task<Answer> FromAsync(Visitor visitor, string path, string address) => visitor.SendAsync(HttpMethod.Get, path, null, ("X-Forwarded-For", address));
}
