using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Web;

public abstract class ShellTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_page_is_Dutch_until_one_asks_for_English_and_then_stays_English()
    {
        using var visitor = host.Anybody();

        Assert.Equal("nl", (await visitor.PageAsync("/huisstijl")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await visitor.PageAsync("/huisstijl?taal=en")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await visitor.PageAsync("/huisstijl")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_browsers_language_does_not_overrule_Dutch_on_a_page()
    {
        using var visitor = host.Anybody();

        var page = await (await visitor.GetAsync("/huisstijl", language: "en")).PageAsync();

        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_went_wrong_with_a_form_is_not_read_from_a_field_of_the_form()
    {
        using var visitor = host.Anybody();
        using var form = new FormUrlEncodedContent([new("code", "123456")]);

        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.SendAsync(HttpMethod.Post, "/fout/500", form)).Status);
    }

    [Theory]
    [InlineData("nl", "Deze pagina is er niet")]
    [InlineData("en", "This page does not exist")]
    public async Task An_unknown_address_gets_a_page_that_says_so(string language, string heading)
    {
        using var visitor = host.Anybody();

        var answer = await visitor.GetAsync($"/bestaat-niet?taal={language}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(heading, (await answer.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("nl", "Dit is er niet")]
    [InlineData("en", "This does not exist")]
    public async Task A_program_gets_a_problem_in_its_own_language(string language, string title)
    {
        using var visitor = host.Anybody();

        var answer = await visitor.GetAsync("/api/v1/bestaat-niet", language);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal(title, answer.Root.GetProperty("title").GetString());
        Assert.Equal("NotFound", answer.Root.GetProperty("code").GetString());
        Assert.Equal(0, answer.Root.GetProperty("redenen").GetArrayLength());
    }

    [Fact]
    public async Task A_form_that_lay_open_too_long_is_refused_and_its_text_given_back()
    {
        using var visitor = host.Anybody();
        var typed = new FormUrlEncodedContent([KeyValuePair.Create("Note", "Wat Zoë in een uur schreef.")]);

        var answer = await visitor.SendAsync(HttpMethod.Post, "/huisstijl", typed, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Wat Zoë in een uur schreef.", (await answer.PageAsync()).QuerySelector<IHtmlTextAreaElement>("textarea")?.Value);
    }

    [Fact]
    public async Task Another_site_cannot_put_words_on_the_error_page()
    {
        using var visitor = host.Anybody();
        var forged = new FormUrlEncodedContent([KeyValuePair.Create("Note", "Bel dit nummer voor uw certificaat.")]);

        var answer = await visitor.SendAsync(HttpMethod.Post, "/huisstijl", forged, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("Bel dit nummer", answer.Text);
    }

    [Fact]
    public async Task Each_error_of_a_form_leads_from_the_summary_to_its_field()
    {
        using var visitor = host.Anybody();
        var form = (await visitor.PageAsync("/huisstijl")).QuerySelector<IHtmlFormElement>("main form")!;

        var page = await (await visitor.SubmitAsync(form, ("Name", "Zoë"), ("Email", "geen adres"))).PageAsync();

        var targets = page.QuerySelectorAll("#fouten a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(["Email", "Fte", "Day", "Place", "Score", "Kinds", "Declared"], targets);
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
        var email = page.GetElementById("Email")!;
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        Assert.Contains("Email-fout", email.GetAttribute("aria-describedby"));
        Assert.Equal("geen adres", email.GetAttribute("value"));
        Assert.Null(page.GetElementById("Name")!.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("nl", "600.5")] // read as Dutch this would be 6005, more than the field allows
    [InlineData("en", "600.5")]
    public async Task A_number_is_read_as_the_browser_sends_it_in_either_language(string language, string sent)
    {
        using var visitor = host.Anybody();
        var form = (await visitor.PageAsync($"/huisstijl?taal={language}")).QuerySelector<IHtmlFormElement>("main form")!;

        var page = await (await visitor.SubmitAsync(form, ("Fte", sent), ("Email", "geen adres"))).PageAsync();

        Assert.Null(page.GetElementById("Fte")!.GetAttribute("aria-invalid"));
        Assert.Equal(sent, page.GetElementById("Fte")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_page_holds_nothing_that_its_own_policy_refuses(string language)
    {
        using var visitor = host.Anybody();

        var page = await visitor.PageAsync($"/huisstijl?taal={language}");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_cell_of_a_table_bears_the_head_of_its_column_for_narrow_screens()
    {
        using var visitor = host.Anybody();

        var row = (await visitor.PageAsync("/huisstijl")).QuerySelector("table tbody tr")!;

        Assert.Equal(["Plaats", "Status", "Dagen"], row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-label")));
    }
}

public sealed class ShellOnSqliteTests(SqliteHost host) : ShellTests(host), IClassFixture<SqliteHost>;
