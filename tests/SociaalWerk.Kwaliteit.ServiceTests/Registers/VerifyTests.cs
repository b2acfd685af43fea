using System.Net;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>Checking one number.</summary>
public sealed class VerifyTests(RegisterOnSqlite host) : IClassFixture<RegisterOnSqlite>
{
    [Theory]
    [InlineData("KSW-2026-00123-1", "Dit nummer bevat een typefout", "CheckDigitWrong")]
    [InlineData("KSW-2026-00123-0", "Dit nummer staat niet in het register", "NotKnown")]
    [InlineData("abc", "Dit is geen labelnummer", "NotANumber")]
    [InlineData("<script>", "Dit is geen labelnummer", "NotANumber")]
    public async Task A_number_without_a_label_is_answered_with_why(string typed, string title, string code)
    {
        using var anybody = host.Anybody();

        var answer = await anybody.GetAsync($"/register/{Uri.EscapeDataString(typed)}");
        var problem = await anybody.GetAsync($"/api/v1/register/labels/{Uri.EscapeDataString(typed)}");

        var page = await answer.PageAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(typed, page.QuerySelector("#nummer")!.GetAttribute("value"));
        Assert.Equal((HttpStatusCode.NotFound, code), (problem.Status, problem.Root.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("/register?nummer=ksw+2026+00123+0", "/register/KSW-2026-00123-0")]
    [InlineData("/register?nummer=2026001230", "/register/KSW-2026-00123-0")]
    [InlineData("/register/ksw2026001230", "/register/KSW-2026-00123-0")]
    [InlineData("/register?nummer=%2F%2Fevil.example", "/register/%2F%2Fevil.example")]
    public async Task One_label_has_one_address_however_its_number_is_typed(string address, string canonical)
    {
        using var anybody = host.Anybody();

        Assert.Equal(canonical, (await anybody.GetAsync(address)).Location);
    }

    [Fact]
    public async Task An_entry_tells_all_that_the_public_may_know_and_how_to_check_it()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2).AddDays(-1), "Stichting Open");
        await host.TellAsync(label, label.Certificate());

        var page = await anybody.PageAsync($"/register/{label.Number}");

        string[] told =
        [
            "Stichting Open", label.Number, "Geldig", "01234567", "Utrecht", "Jongerenwerk in De Bilt", "jongerenwerk", "De Bilt", "Voorbeeldnormen", "CI Een", "Externe audit",
            "31 augustus 2028", new string('a', 64),
        ];
        Assert.All(told, fact => Assert.Contains(fact, page.Body!.TextContent));
        Assert.NotNull(page.QuerySelector($"a[href='/certificaten/{label.Number}']"));
        Assert.Contains("Valid", (await anybody.PageAsync($"/register/{label.Number}?taal=en")).QuerySelector(".utrecht-status-badge")!.TextContent);
    }

    [Fact]
    public async Task An_address_that_is_no_web_address_becomes_no_link()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2)) with { Website = "javascript:alert(1)" };
        await host.TellAsync(label);

        Assert.DoesNotContain("javascript:", (await anybody.PageAsync($"/register/{label.Number}")).DocumentElement.OuterHtml);
    }
}
