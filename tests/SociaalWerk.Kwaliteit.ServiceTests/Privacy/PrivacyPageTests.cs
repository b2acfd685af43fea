using SociaalWerk.Kwaliteit.Certification.Privacy;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Privacy;

/// <summary>What anybody can read about data of people, with the numbers of the scheme.</summary>
public sealed class PrivacyPageTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("nl", "24 maanden na het einde van de laatste rol", "10 jaar na het einde van het label", "wie een besluit over een label ondertekende of erover stemde")]
    [InlineData("en", "24 months after the end of the last role", "10 years after the end of the label", "whoever signed a decision about a label, or voted on it")]
    public async Task Anybody_reads_what_is_kept_and_how_long_in_both_languages(string language, params string[] said)
    {
        using var anybody = host.Anybody();

        var main = (await anybody.PageAsync($"/privacy?taal={language}")).QuerySelector("main")!;

        Assert.All(said, words => Assert.Contains(words, main.TextContent));
        Assert.All(ProcessingRecord.Shipped.Processings, processing => Assert.NotNull(main.QuerySelector($"#{processing.Code}")));
        Assert.NotNull(main.QuerySelector("a[href='/mijn-account/gegevens']"));
    }

    [Fact]
    public async Task Every_page_leads_to_it()
    {
        using var anybody = host.Anybody();

        foreach (var address in new[] { "/", "/register", "/aanmelden" }) Assert.NotNull((await anybody.PageAsync(address)).QuerySelector("footer a[href='/privacy']"));
    }

    [Fact]
    public async Task Programs_read_the_whole_record_with_its_terms()
    {
        using var anybody = host.Anybody();

        var record = (await anybody.GetAsync(ProcessingJson.Address)).Root;

        var terms = record.GetProperty("verwerkingen").EnumerateArray().SelectMany(p => p.GetProperty("bewaartermijnen").EnumerateArray()).ToList();
        Assert.Equal(Enum.GetNames<RetentionKind>().Order(), terms.Select(t => t.GetProperty("soort").GetString()!).Distinct().Order());
        var people = terms.First(t => t.GetProperty("soort").GetString() == nameof(RetentionKind.People));
        Assert.Equal((24, "Months", true), (people.GetProperty("aantal").GetInt32(), people.GetProperty("eenheid").GetString(), people.GetProperty("vooraf").GetBoolean()));
        Assert.Equal("24 months after the end of the last role", people.GetProperty("inWoorden").GetProperty("en").GetString());
        Assert.Equal("24 maanden na het einde van de laatste rol", people.GetProperty("inWoorden").GetProperty("nl").GetString());
        Assert.Equal(30, record.GetProperty("dagenVooraf").GetInt32());
    }
}
