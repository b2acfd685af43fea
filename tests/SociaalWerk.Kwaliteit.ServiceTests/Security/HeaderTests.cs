using System.Net;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

public sealed class HeaderTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData(null)]
    [InlineData("coordinator")]
    public async Task Every_address_answers_with_the_headers_that_keep_foreign_content_out(string? person)
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var visitor = person is null ? host.Anybody() : await host.SignInAsync(person);
        var path = await Routes.PathAsync(coordinator);
        var addresses = (await Routes.OfAsync(host)).Where(Routes.CanBeRead).Select(e => Routes.AddressOf(e, path)).Distinct().ToList();
        Assert.True(addresses.Count > 60, $"{addresses.Count} addresses");

        foreach (var address in addresses.Concat(["/nergens", "/api/v1/nergens", "/_content/nergens.js"]))
        {
            var answer = await visitor.GetAsync(address);

            Assert.True((int)answer.Status < 500 || address == "/fout/500", $"{address} {answer.Status}");
            var policy = answer.Headers["Content-Security-Policy"];
            Assert.DoesNotContain("unsafe", policy);
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("base-uri 'none'", policy);
            Assert.Contains("form-action", policy);
            Assert.Equal(("nosniff", "same-origin", "same-origin"), (answer.Headers["X-Content-Type-Options"], answer.Headers["Referrer-Policy"], answer.Headers["Cross-Origin-Opener-Policy"]));
            Assert.Contains("camera=()", answer.Headers["Permissions-Policy"]);
            Assert.False(answer.Headers.ContainsKey("Server"), address);
            Assert.False(answer.Headers.ContainsKey("Strict-Transport-Security"), address);
        }
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_nowhere()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await Routes.PathAsync(coordinator);

        foreach (var address in new[] { "/werklijst", "/trajecten", $"/trajecten/{path}", $"/trajecten/{path}/bewijs", $"/api/v1/trajecten/{path}", "/api/v1/nergens", "/nergens" })
            Assert.True((await coordinator.GetAsync(address)).Headers.GetValueOrDefault("Cache-Control")?.Contains("no-store") == true, address);
    }

    [Fact]
    public async Task A_browser_that_came_over_https_is_told_to_stay_there()
    {
        using var visitor = host.Anybody();

        var secure = await visitor.SendAsync(HttpMethod.Get, "/register", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "keurmerk.example.nl"));
        var onThisMachine = await visitor.SendAsync(HttpMethod.Get, "/register", null, ("X-Forwarded-Proto", "https"));

        Assert.Equal("max-age=31536000; includeSubDomains", secure.Headers["Strict-Transport-Security"]);
        Assert.False(onThisMachine.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_fault_that_was_not_foreseen_shows_nothing_of_the_inside()
    {
        using var visitor = host.Anybody();

        var answer = await visitor.GetAsync("/fout/500");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("Exception", answer.Text);
        Assert.DoesNotContain("   at ", answer.Text);
    }
}
