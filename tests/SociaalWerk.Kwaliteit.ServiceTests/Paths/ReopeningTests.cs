using System.Net;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

public abstract class ReopeningTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_signed_self_assessment_is_reopened_changed_and_signed_again_and_both_versions_stay()
    {
        var path = await Walked.UntilAsync(host, "PlanAudit", "Preparing");
        using var officer = await host.SignInAsync("officer");
        using var contributor = await host.SignInAsync("contributor");
        using var signatory = await host.SignInAsync("signatory");
        using var manager = await host.SignInAsync("cb-manager");
        using var stranger = await host.SignInAsync("other-coordinator");
        var page = path.Replace("/api/v1", "", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await signatory.PostAsync($"{path}/zelfevaluatie/heropening", new { toelichting = "Graag." })).Status);
        var form = (IHtmlFormElement)(await officer.PageAsync($"{page}/handelingen/ReopenSelfAssessment")).QuerySelector("main form")!;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form, ("Note", "Op verzoek: er kwam een nieuw team."))).Status);

        Assert.Contains("SelfAssessmentSigned", (await manager.GetAsync(path)).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync($"{path}/zelfevaluatie")).Status);
        Assert.Equal($"{page}/zelfevaluatie/versies/1", (await manager.GetAsync($"{page}/zelfevaluatie")).Location);
        Assert.Contains("versie 2", (await contributor.PageAsync($"{page}/zelfevaluatie")).Body!.TextContent);
        var score = (await contributor.GetAsync($"{path}/zelfevaluatie/V01")).Root.GetProperty("versie").GetInt32();
        Walked.Done(await contributor.PutAsync($"{path}/zelfevaluatie/V01", new { score = "PartlyMet", zekerheid = "Doubt", toelichting = "Het nieuwe team doet dit nog niet overal.", versie = score }));

        var sign = (IHtmlFormElement)(await signatory.PageAsync($"{page}/zelfevaluatie")).QuerySelector("main form")!;
        Assert.Equal(HttpStatusCode.Redirect, (await signatory.SubmitAsync(sign)).Status);

        Assert.Equal(["Met", "PartlyMet"], [await SignedAsync(1), await SignedAsync(2)]);
        Assert.Equal(2, (await manager.GetAsync($"{path}/zelfevaluatie")).Root.GetProperty("revisie").GetInt32());
        Assert.Contains("nieuwe team", (await manager.PageAsync($"{page}/zelfevaluatie/versies/2")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{path}/zelfevaluatie/versies/3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{page}/zelfevaluatie/versies/3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{path}/zelfevaluatie/versies/1")).Status);
        Walked.Done(await Walked.StepAsync(manager, path, "PlanAudit"));

        async Task<string?> SignedAsync(int revision) =>
            Walked.Items(await manager.GetAsync($"{path}/zelfevaluatie/versies/{revision}")).Single(s => s.GetProperty("norm").GetString() == "V01").GetProperty("score").GetString();
    }
}

public sealed class ReopeningOnSqliteTests(SqliteHost host) : ReopeningTests(host), IClassFixture<SqliteHost>;

public sealed class ReopeningOnPostgresTests(PostgresHost host) : ReopeningTests(host), IClassFixture<PostgresHost>;
