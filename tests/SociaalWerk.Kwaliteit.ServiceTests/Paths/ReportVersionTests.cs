using System.Net;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

public abstract class ReportVersionTests(KwaliteitHost host)
{
    [Fact]
    public async Task HardCase11_a_returned_report_shows_what_changed_and_its_fact_check_is_repeated()
    {
        var path = await Walked.UntilAsync(host, "GiveAdvice", "CbReview");
        using var reviewer = await host.SignInAsync("cb-reviewer");
        using var lead = await host.SignInAsync("lead-auditor");
        using var coordinator = await host.SignInAsync("coordinator");
        using var officer = await host.SignInAsync("officer");
        using var member = await host.SignInAsync("member-1");
        var page = path.Replace("/api/v1", "", StringComparison.Ordinal);
        await Walked.StepAsync(reviewer, path, "ReturnReport", "V01 is te mild beoordeeld.");

        var seen = (await lead.GetAsync($"{path}/toetsing/scores/V01")).Root.GetProperty("versie").GetInt32();
        Walked.Done(await lead.PutAsync($"{path}/toetsing/scores/V01", new { score = "PartlyMet", toelichting = "Niet in elk team.", versie = seen }));
        Walked.Done(await lead.PostAsync($"{path}/bevindingen", new { norm = "V01", graad = "Minor", constatering = "Eén team doet dit niet.", bewijs = "Twee gesprekken" }));

        var version = (await lead.GetAsync(path)).Root.GetProperty("versie").GetInt32();
        var early = await lead.PostAsync($"{path}/stappen", new { stap = "Finalise", versie = version });
        Assert.Equal((HttpStatusCode.Conflict, "FactCheckDone"), (early.Status, early.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
        Assert.Equal("V01", (await lead.GetAsync($"{path}/toetsing/rapport/versies")).Root.GetProperty("concept").GetProperty("scores")[0].GetProperty("norm").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await coordinator.GetAsync($"{path}/toetsing/rapport/versies")).Root.GetProperty("concept").ValueKind);

        await Walked.StepAsync(lead, path, "SendDraft");
        await Walked.StepAsync(coordinator, path, "React", data: new { reacties = Array.Empty<object>() });
        await Walked.StepAsync(lead, path, "Finalise");

        var versions = Walked.Items(await coordinator.GetAsync($"{path}/toetsing/rapport/versies"));
        Assert.Equal([2, 1], versions.Select(v => v.GetProperty("nummer").GetInt32()));
        var changed = versions[0].GetProperty("verschil").GetProperty("scores")[0];
        Assert.Equal(("Met", "PartlyMet"), (changed.GetProperty("oud").GetProperty("score").GetString(), changed.GetProperty("nieuw").GetProperty("score").GetString()));
        foreach (var reader in new[] { coordinator, lead, officer }) Assert.Contains("Eén team doet dit niet.", (await reader.PageAsync($"{page}/toetsing/rapport")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{page}/toetsing/rapport")).Status);
    }
}

public sealed class ReportVersionOnSqliteTests(SqliteHost host) : ReportVersionTests(host), IClassFixture<SqliteHost>;

public sealed class ReportVersionOnPostgresTests(PostgresHost host) : ReportVersionTests(host), IClassFixture<PostgresHost>;
