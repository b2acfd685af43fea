using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

public sealed class RedirectTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    public static TheoryData<string> Elsewhere =>
        ["//kwaad.example", "/\\kwaad.example", "\\\\kwaad.example", "https://kwaad.example", "https:kwaad.example", "/%2fkwaad.example/", "/\t/kwaad.example", "javascript:alert(1)", "%2f%2fkwaad.example", "@kwaad.example"];

    [Theory, MemberData(nameof(Elsewhere))]
    public async Task Signing_in_leads_nowhere_else(string target)
    {
        using var visitor = host.Anybody();
        var form = (await visitor.PageAsync($"/aanmelden?terug={Uri.EscapeDataString(target)}")).QuerySelector<IHtmlFormElement>("main form:has(input[name='key'][value='coordinator'])")!;

        var answer = await visitor.SubmitAsync(form);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(host.Address, new Uri(new Uri(host.Address), answer.Location!).GetLeftPart(UriPartial.Authority));
    }

    [Theory, MemberData(nameof(Elsewhere))]
    public async Task No_page_follows_an_address_that_came_along(string target)
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await Routes.PathAsync(coordinator);
        var given = Uri.EscapeDataString(target);

        foreach (var page in (await Routes.OfAsync(host)).Where(Routes.IsPage).Select(e => Routes.AddressOf(e, path)).Distinct())
        {
            var answer = await coordinator.GetAsync($"{page}?terug={given}&returnUrl={given}&next={given}&nummer={given}&taal={given}");

            if (answer.Location is { } location) Assert.Equal(host.Address, new Uri(new Uri(host.Address), location).GetLeftPart(UriPartial.Authority));
        }
    }

    [Theory]
    [InlineData("//kwaad.example/x")]
    [InlineData("/%09/kwaad.example/x")]
    [InlineData("/%5Ckwaad.example/x")]
    public async Task The_language_links_of_an_odd_address_stay_here(string address)
    {
        using var raw = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await raw.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = new Answer(new Uri(host.Address), response.StatusCode, null, "text/html", await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var links = (await answer.PageAsync()).QuerySelectorAll<IHtmlAnchorElement>("a").Select(a => a.Href).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith(host.Address + "/", link));
    }
}
