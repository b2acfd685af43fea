using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Logs.Filing;

namespace SociaalWerk.Kwaliteit.ServiceTests.Logs;

/// <summary>What of a line is withheld or erased, and what leaves as export, spreadsheet and published head.</summary>
public abstract class LogExportTests(KwaliteitHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_committee_does_inside_an_act_is_not_for_the_organisation_and_the_chain_can_still_be_checked()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var officer = await host.SignInAsync("officer");
        var id = await StartAsync(coordinator);
        var member = await host.IdOfAsync("member-1");
        await host.LogAsync(new Act(id, "CastVote", new Actor(member, Role.Member), Role.Member, host.Now, Note: "geheime reden", Detail: """{"choice":"Against"}"""));

        var (theirs, ours) = ((await coordinator.GetAsync($"/trajecten/{id}/logboek")).Text, (await officer.GetAsync($"/logboek?dossier={id}")).Text);
        var lines = (await coordinator.GetAsync($"/trajecten/{id}/logboek?handler=Lines")).Text;
        var sheet = (await coordinator.GetAsync($"/trajecten/{id}/logboek?handler=Spreadsheet")).Text;

        Assert.Contains("Stem uitbrengen", (await coordinator.PageAsync($"/trajecten/{id}/logboek")).QuerySelector("tbody")!.TextContent);
        Assert.All(new[] { theirs, lines, sheet }, text =>
        {
            Assert.DoesNotContain("Against", text);
            Assert.DoesNotContain("geheime reden", text);
            Assert.DoesNotContain("Annemiek Smit", text);
        });
        Assert.Contains("geheime reden", ours);
        Assert.Contains("Annemiek Smit", ours);
        var verdict = LogVerifier.Verify(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, 1), (verdict.Lines, verdict.Dossiers));
        Assert.Empty(verdict.Faults);
    }

    [Fact]
    public async Task An_erased_note_is_shown_as_erased()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var id = await StartAsync(coordinator);
        await host.LogAsync(new Act(id, "Withdraw", new Actor(await host.IdOfAsync("signatory"), Role.Signatory), Role.Signatory, host.Now, From: "Draft", To: "Cancelled", Note: "Piet is ziek"));
        Assert.Contains("Piet is ziek", (await coordinator.GetAsync($"/trajecten/{id}/logboek")).Text);

        await host.InAsync<CertificationDb, int>(db => db.EraseNotesAsync(e => e.Dossier == id, Actor.Clock, Ct));

        var rows = (await coordinator.PageAsync($"/trajecten/{id}/logboek")).QuerySelectorAll("tbody tr");
        Assert.All(rows, row => Assert.DoesNotContain("Piet is ziek", row.TextContent));
        Assert.Contains("Toelichtingen gewist", rows[0].TextContent);
        Assert.Equal("gewist", rows[1].QuerySelector("em")?.TextContent);
    }

    [Fact]
    public async Task The_export_is_what_the_database_holds_and_its_heads_are_published_for_anybody()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var officer = await host.SignInAsync("officer");
        using var anybody = host.Anybody();
        var id = await StartAsync(coordinator);
        host.MoveClock(TimeSpan.FromDays(1));
        var day = $"{host.Now:yyyy-MM-dd}";
        await Eventually.TrueAsync(async () => (await anybody.GetAsync($"/logboek/koppen?handler=File&dienst=certification&dag={day}")).IsSuccess, "the head of the day");
        var head = (await anybody.GetAsync($"/logboek/koppen?handler=File&dienst=certification&dag={day}")).Text;

        var before = await HashesAsync();
        var answer = await officer.GetAsync("/logboek?handler=Lines");
        var after = await HashesAsync();
        var lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(LogExport.MediaType, answer.MediaType);
        // The clock may write a line meanwhile: nothing that was there is missing, and nothing is in it that is not there.
        var exported = lines.Skip(1).Select(l => LogVerifier.Read<LogLine>(l)!.Hash).ToHashSet();
        Assert.Subset(exported, before);
        Assert.Subset(after, exported);
        Assert.Empty(LogVerifier.Verify(lines, head.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Faults);
        Assert.Contains(LogHead.KeyOf(id.ToString()), head);
        Assert.DoesNotContain(id.ToString(), head);
        var page = await anybody.PageAsync("/logboek/koppen");
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(head.Split("\"hash\":\"")[1][..64]));
        foreach (var service in new[] { "documents", "register", "notices" })
            await Eventually.TrueAsync(async () => (await anybody.GetAsync($"/logboek/koppen?handler=File&dienst={service}&dag={day}")).IsSuccess, $"the head of {service}");
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/logboek/koppen?handler=File&dienst=../keys&dag=2026-09-01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/logboek/koppen?dienst=anders")).Status);
    }

    [Fact]
    public async Task The_spreadsheet_has_a_row_for_each_line_and_no_formula()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var id = await StartAsync(coordinator);
        await host.LogAsync(new Act(id, "Withdraw", new Actor(await host.IdOfAsync("signatory"), Role.Signatory), Role.Signatory, host.Now, From: "Draft", To: "Cancelled", Note: "=HYPERLINK(\"x\");twee\nregels"));

        var answer = await coordinator.GetAsync($"/trajecten/{id}/logboek?handler=Spreadsheet");

        Assert.Equal("text/csv", answer.MediaType);
        Assert.Equal(0xEF, answer.Bytes[0]);
        using var reader = new CsvHelper.CsvReader(new StringReader(answer.Text.TrimStart('\uFEFF')), new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = reader.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["Traject gestart", "Aanvraag intrekken"], rows.Select(r => r["Handeling"]));
        Assert.Equal("Hendrik van den Berg", rows[1]["Door"]);
        Assert.Equal("'=HYPERLINK(\"x\");twee\nregels", rows[1]["Toelichting"]);
    }

    private Task<HashSet<string>> HashesAsync() => host.InAsync<CertificationDb, HashSet<string>>(async db => [.. await db.LogEntries.Select(e => e.Hash).ToListAsync(Ct)]);
}

public sealed class LogExportOnSqliteTests(SqliteHost host) : LogExportTests(host), IClassFixture<SqliteHost>;

public sealed class LogExportOnPostgresTests(PostgresHost host) : LogExportTests(host), IClassFixture<PostgresHost>;
