using System.Net;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

public sealed class ForgeryTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    /// <summary>What the page of another site can make a browser send along with our cookie.</summary>
    private static readonly (string Name, string? Value)[][] Foreign =
        [[("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], [("Origin", "https://kwaad.example")], [("Origin", "null")], []];

    [Fact]
    public async Task No_address_lets_another_site_act_with_a_visitors_cookie()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await Routes.PathAsync(coordinator);
        var before = (await coordinator.GetAsync($"/api/v1/trajecten/{path}")).Text;
        // The error page ignores tokens on purpose and does nothing but show itself.
        var changing = (await Routes.OfAsync(host)).Where(e => e.RoutePattern.RawText?.Contains("fout/") != true).SelectMany(e => Routes.Unsafe(e).Select(method => (Endpoint: e, Method: method))).ToList();
        Assert.True(changing.Count > 50, $"{changing.Count} addresses that change something");

        foreach (var (endpoint, method) in changing)
            foreach (var headers in Foreign)
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "officer"), KeyValuePair.Create("Version", "1")]);
                // Another site's page can only post a form without being asked first.
                if (headers.Length == 0 && method != "POST") continue;

                var answer = await coordinator.SendAsync(new HttpMethod(method), Routes.AddressOf(endpoint, path), form, headers);

                var refused = Routes.IsPage(endpoint) ? answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden : answer.Status == HttpStatusCode.Forbidden && answer.Text.Contains("OtherOrigin");
                Assert.True(refused, $"{method} {endpoint.RoutePattern.RawText} with {string.Join(", ", headers)}: {answer}");
            }

        Assert.Equal(before, (await coordinator.GetAsync($"/api/v1/trajecten/{path}")).Text);
    }

    [Fact]
    public async Task A_form_with_somebody_elses_token_is_refused()
    {
        using var mallory = await host.SignInAsync("other-coordinator");
        using var coordinator = await host.SignInAsync("coordinator");
        var token = (await mallory.PageAsync("/trajecten/nieuw")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        _ = await coordinator.PageAsync("/trajecten/nieuw");

        var answer = await coordinator.SendAsync(HttpMethod.Post, "/trajecten/nieuw", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", null)]
    public async Task Our_own_page_and_a_program_that_sends_JSON_may_act(string header, string? value)
    {
        using var visitor = host.Anybody();

        var own = await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = "coordinator" }, (header, value ?? host.Address));
        var program = await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = "coordinator" });

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (own.Status, program.Status));
    }

    [Fact]
    public async Task Signing_in_cannot_be_done_for_somebody_by_another_site()
    {
        using var visitor = host.Anybody();

        var answer = await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = "coordinator" }, ("Origin", "https://kwaad.example"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.False(answer.Headers.ContainsKey("Set-Cookie"));
    }
}
