using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>Searching the register, by page and by program.</summary>
public abstract class SearchTests(KwaliteitHost host) : IAsyncLifetime
{
    private const string Api = "/api/v1/register/labels";
    private static readonly string[] Names = ["Stichting Zoë Łukaszewicz", "Gülşen Doğan-İnce", "Welzijn 100% Raak"];

    public async ValueTask InitializeAsync()
    {
        using var anybody = host.Anybody();
        if ((await anybody.GetAsync<LabelsAnswer>(Api)).Totaal > 0) return;

        var (today, later) = (host.Today(), host.Today().AddYears(2));
        await host.TellAsync(Names.Select(name => Events.Issued(today, later, name, "'s-Hertogenbosch")));
        await host.TellAsync(Enumerable.Range(1, 45).Select(i => Events.Issued(today, later, $"Buurthuis {i:00}", "Assen")));
        var elsewhere = Events.Issued(today, later, "Stichting Elders");
        await host.TellAsync(elsewhere with { Scope = elsewhere.Scope with { ServiceTypes = ["opbouwwerk"], Municipalities = ["Súdwest-Fryslân"] } });
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("naam=zoe lukaszewicz", "Stichting Zoë Łukaszewicz")]
    [InlineData("naam=LUKASZEWICZ stichting", "Stichting Zoë Łukaszewicz")]
    [InlineData("naam=dogan ince", "Gülşen Doğan-İnce")]
    [InlineData("naam=raak&plaats=s hertogenbosch", "Welzijn 100% Raak")]
    [InlineData("naam=100%25", "Welzijn 100% Raak")]
    [InlineData("gemeente=sudwest", "Stichting Elders")]
    [InlineData("werksoort=opbouwwerk", "Stichting Elders")]
    [InlineData("naam=zoe&plaats=Assen", null)]
    [InlineData("naam=' or 1=1 --", null)]
    public async Task A_search_looks_past_case_accents_and_punctuation(string query, string? found)
    {
        using var anybody = host.Anybody();

        var answer = await anybody.GetAsync<LabelsAnswer>($"{Api}?{query}");

        Assert.Equal(found is null ? [] : [found], answer.Items.Select(i => i.Naam));
        Assert.Equal(answer.Items.Count, answer.Totaal);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        using var anybody = host.Anybody();
        var pages = new List<LabelsAnswer>();
        for (var page = 1; page <= 4; page++) pages.Add(await anybody.GetAsync<LabelsAnswer>($"{Api}?plaats=assen&pagina={page}"));

        Assert.Equal([20, 20, 5, 0], pages.Select(p => p.Items.Count));
        Assert.All(pages, p => Assert.Equal((45, 20), (p.Totaal, p.PaginaGrootte)));
        Assert.Equal(Enumerable.Range(1, 45).Select(i => $"Buurthuis {i:00}"), pages.SelectMany(p => p.Items).Select(i => i.Naam));
        Assert.Empty((await anybody.GetAsync<LabelsAnswer>($"{Api}?pagina={int.MaxValue}")).Items);
    }

    [Fact]
    public async Task The_page_keeps_its_filters_in_its_addresses_and_works_as_a_plain_form()
    {
        using var anybody = host.Anybody();

        var page = await anybody.PageAsync("/register?plaats=assen&naam=buurthuis&pagina=2");

        Assert.Equal(20, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("45", page.QuerySelector("#aantal")!.TextContent);
        var form = page.QuerySelector<IHtmlFormElement>("form[role=search]")!;
        Assert.Equal(("get", "/register"), (form.Method, form.GetAttribute("action")));
        Assert.Equal("assen", page.QuerySelector<IHtmlInputElement>("#plaats")!.Value);
        var third = page.QuerySelectorAll<IHtmlAnchorElement>("nav.kw-pagination a").Single(a => a.TextContent == "3");
        Assert.Contains("plaats=assen", third.GetAttribute("href"));
        Assert.Contains("naam=buurthuis", third.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/register?naam=bestaatniet")]
    [InlineData("/register?pagina=99")]
    [InlineData("/register?pagina=abc&werksoort=onbekend")]
    public async Task Nothing_found_is_told_and_is_no_error(string address)
    {
        using var anybody = host.Anybody();

        Assert.NotNull((await anybody.PageAsync(address)).QuerySelector(".kw-empty, tbody tr"));
    }

    [Theory]
    [InlineData("pagina=0", "nl", "Pagina’s beginnen bij 1.")]
    [InlineData("pagina=-3", "en", "Pages start at 1.")]
    public async Task A_page_that_cannot_be_is_a_problem_in_the_readers_language(string query, string language, string detail)
    {
        using var anybody = host.Anybody();

        var answer = await anybody.GetAsync($"{Api}?{query}", language);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal(detail, answer.Root.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_page_that_is_no_number_is_a_problem_too()
    {
        using var anybody = host.Anybody();

        var answer = await anybody.GetAsync($"{Api}?pagina=abc");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
    }

    [Fact]
    public async Task An_answer_may_be_kept_for_a_minute_and_not_beyond_midnight()
    {
        using var http = new HttpClient { BaseAddress = new Uri(host.Address) };

        var answer = await http.GetAsync(Api, TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.InRange(answer.Headers.CacheControl.MaxAge!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task The_interface_describes_itself_under_the_prefix_of_the_service()
    {
        using var anybody = host.Anybody();

        var paths = (await anybody.GetAsync("/register/openapi.json")).Root.GetProperty("paths");

        Assert.Equal([Api, $"{Api}/{{number}}"], paths.EnumerateObject().Select(p => p.Name).Order());
        Assert.All(paths.EnumerateObject(), p => Assert.NotEmpty(p.Value.GetProperty("get").GetProperty("description").GetString()!));
    }
}

public sealed class SearchOnSqliteTests(RegisterOnSqlite host) : SearchTests(host), IClassFixture<RegisterOnSqlite>;

public sealed class SearchOnPostgresTests(RegisterOnPostgres host) : SearchTests(host), IClassFixture<RegisterOnPostgres>;
