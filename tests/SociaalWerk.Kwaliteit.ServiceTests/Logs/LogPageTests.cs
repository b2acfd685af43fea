using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Logs.Filing;

namespace SociaalWerk.Kwaliteit.ServiceTests.Logs;

/// <summary>Who reads which part of the log (domain 7.10), and that it says what happened.</summary>
public abstract class LogPageTests(KwaliteitHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_organisation_reads_the_log_of_its_path_from_the_page_of_that_path()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var id = await StartAsync(coordinator);
        var link = (await coordinator.PageAsync($"/trajecten/{id}")).QuerySelector($"a[href='/trajecten/{id}/logboek']");
        Assert.NotNull(link);

        var rows = (await coordinator.PageAsync($"/trajecten/{id}/logboek")).QuerySelectorAll("tbody tr");

        Assert.Contains("Traject gestart", Assert.Single(rows).TextContent);
        Assert.Contains("Zoë Łukaszewicz-Müller", rows[0].TextContent);
        Assert.Contains("Path started", (await coordinator.PageAsync($"/trajecten/{id}/logboek?taal=en")).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task Another_organisation_finds_nothing_of_it_anywhere()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var stranger = await host.SignInAsync("other-coordinator");
        var id = await StartAsync(coordinator);

        foreach (var address in new[] { $"/trajecten/{id}/logboek", $"/trajecten/{id}/logboek?handler=Lines", $"/trajecten/{id}/logboek?handler=Spreadsheet" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Null((await stranger.PageAsync($"/logboek?dossier={id}")).QuerySelector("tbody"));
        foreach (var address in new[] { $"/logboek?handler=Lines&dossier={id}", $"/logboek?handler=Spreadsheet&dossier={id}" })
            Assert.Single((await stranger.GetAsync(address)).Text.Trim().Split('\n'));
        // What is there are the stranger's own sign-ins.
        foreach (var address in new[] { "/logboek", "/logboek?handler=Lines", "/logboek?handler=Spreadsheet" })
            Assert.DoesNotContain($"{id}", (await stranger.GetAsync(address)).Text);
    }

    [Fact]
    public async Task Nobody_reads_the_log_without_signing_in()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var anybody = host.Anybody();
        var id = await StartAsync(coordinator);

        foreach (var address in new[] { "/logboek", "/logboek?handler=Lines", "/logboek?handler=Spreadsheet", $"/trajecten/{id}/logboek" })
            Assert.Equal(HttpStatusCode.Redirect, (await anybody.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("reader")]
    public async Task Officer_and_reader_read_everything(string person)
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var visitor = await host.SignInAsync(person);
        var id = await StartAsync(coordinator);

        Assert.Contains("Traject gestart", (await visitor.PageAsync($"/logboek?dossier={id}")).QuerySelector("tbody")!.TextContent);
        Assert.Contains((await visitor.PageAsync("/logboek")).QuerySelectorAll("nav a"), a => a.GetAttribute("href") == "/logboek");
    }

    [Fact]
    public async Task The_administrator_reads_what_is_technical_and_no_files()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var admin = await host.SignInAsync("admin");
        var id = await StartAsync(coordinator);
        Assert.True((await coordinator.PostAsync("/api/v1/demo/klok", new { op = host.Now.AddMinutes(1) })).IsSuccess);

        var table = (await admin.PageAsync("/logboek")).QuerySelector("tbody")!.TextContent;

        Assert.Contains("Klok van de demo vooruitgezet", table);
        Assert.DoesNotContain("Traject gestart", table);
        Assert.DoesNotContain(id.ToString(), (await admin.GetAsync("/logboek?handler=Lines")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/trajecten/{id}/logboek")).Status);
    }

    [Fact]
    public async Task A_peer_from_elsewhere_sees_the_file_and_not_its_log()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var peer = await host.SignInAsync("lead-peer");
        var id = await StartAsync(coordinator);
        _ = await FillInAsync(coordinator, id);
        var person = await host.IdOfAsync("lead-peer");
        await host.InAsync<CertificationDb, int>(async db =>
        {
            await db.WriteAsync(() => db.Paths.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, Certification.Paths.State.Accepted), Ct), Ct);
            db.Add(new Certification.Audits.TeamSeat { PathId = id, PersonId = person, AsPeer = true });
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Null((await peer.PageAsync($"/trajecten/{id}")).QuerySelector($"a[href='/trajecten/{id}/logboek']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await peer.GetAsync($"/trajecten/{id}/logboek")).Status);
    }

    [Fact]
    public async Task What_was_refused_stands_in_the_log_with_what_was_tried_and_why()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        using var stranger = await host.SignInAsync("other-signatory");
        var id = await StartAsync(coordinator);
        await SubmitAsync(coordinator, id, HttpStatusCode.Forbidden);
        await SubmitAsync(signatory, id, HttpStatusCode.Conflict);
        await SubmitAsync(stranger, id, HttpStatusCode.NotFound);

        var rows = (await coordinator.PageAsync($"/trajecten/{id}/logboek?geweigerd=true")).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("Handeling in een dossier dat niet zichtbaar is", rows[0]);
        Assert.Contains("Niet voor u zichtbaar", rows[0]);
        Assert.DoesNotContain("Els Wolters", rows[0]);
        Assert.Contains("Aanmelding indienen", rows[1]);
        Assert.Contains("De aanmelding is niet volledig.", rows[1]);
        Assert.Contains("Hendrik van den Berg", rows[1]);
        Assert.Contains("Aanmelding indienen", rows[2]);
        using var officer = await host.SignInAsync("officer");
        Assert.Contains("Els Wolters", (await officer.PageAsync($"/logboek?geweigerd=true&dossier={id}")).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task What_the_clock_did_stands_in_the_log_as_done_by_the_system()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        using var officer = await host.SignInAsync("officer");
        var id = await StartAsync(coordinator);
        var version = (await FillInAsync(coordinator, id)).GetProperty("versie").GetInt32();
        await SubmitAsync(signatory, id, HttpStatusCode.OK, version);
        var asked = await officer.PostAsync($"/api/v1/trajecten/{id}/stappen", new { stap = "AskInformation", versie = version + 1, toelichting = "Stuur de begroting." });
        Assert.True(asked.IsSuccess, asked.ToString());

        host.MoveClock(TimeSpan.FromDays(60));

        await Eventually.TrueAsync(
            async () => (await coordinator.PageAsync($"/trajecten/{id}/logboek?rol=Clock")).QuerySelector("tbody")?.TextContent.Contains("Het systeem") == true, "an act of the clock");
    }

    [Fact]
    public async Task The_filter_chooses_by_period_act_role_person_and_outcome()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        using var officer = await host.SignInAsync("officer");
        var id = await StartAsync(coordinator);
        var first = DateOnly.FromDateTime(host.Now.UtcDateTime);
        host.MoveClock(TimeSpan.FromDays(2));
        await SubmitAsync(signatory, id, HttpStatusCode.Conflict);

        await FindsAsync($"vanaf={first:yyyy-MM-dd}", 2);
        await FindsAsync($"tot={first:yyyy-MM-dd}", 1);
        await FindsAsync($"vanaf={first.AddDays(1):yyyy-MM-dd}", 1);
        await FindsAsync("handeling=Submit", 1);
        await FindsAsync("rol=Signatory", 1);
        await FindsAsync("rol=Coordinator", 1);
        await FindsAsync("rol=Auditor", 0);
        await FindsAsync("persoon=hendrik", 1);
        await FindsAsync("persoon=niemand", 0);
        await FindsAsync("geweigerd=false", 1);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/logboek?vanaf=gisteren")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/logboek?handler=Lines&rol=Baas")).Status);

        async Task FindsAsync(string query, int rows) => Assert.Equal(rows, (await officer.PageAsync($"/logboek?dossier={id}&{query}")).QuerySelectorAll("tbody tr").Length);
    }
}

public sealed class LogPageOnSqliteTests(SqliteHost host) : LogPageTests(host), IClassFixture<SqliteHost>;

public sealed class LogPageOnPostgresTests(PostgresHost host) : LogPageTests(host), IClassFixture<PostgresHost>;
