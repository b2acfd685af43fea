using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

public abstract class OverdueTests(KwaliteitHost host)
{
    [Fact]
    public async Task Plans_that_do_not_come_are_told_shown_and_no_longer_waited_for()
    {
        var path = await Walked.UntilAsync(host, "SubmitPlans", "Improving");
        using var lead = await host.SignInAsync("lead-auditor");
        using var coordinator = await host.SignInAsync("coordinator");
        var last = (await lead.GetAsync(path)).Root.GetProperty("termijnen").EnumerateArray().Single(t => t.GetProperty("soort").GetString() == "D9b").GetProperty("vervaltOp").GetDateTime();

        foreach (var days in new[] { 1, 9, 9 })
        {
            host.MoveClockTo(new DateTimeOffset(last = last.AddDays(days), TimeSpan.Zero).AddHours(12));
            await host.Services.GetRequiredService<PathClock>().RoundAsync(TestContext.Current.CancellationToken);
        }

        await host.SettledAsync();
        var notices = await host.InAsync<NoticesDb, List<Notice>>(db => db.Notices.Where(n => n.Template == MailTemplate.ImprovementOverdue).ToListAsync());
        Assert.Equal((3, 3, 1), (notices.Count(n => n.Role == Role.Coordinator), notices.Count(n => n.Role == Role.LeadAuditor), notices.Count(n => n.Role == Role.Officer)));
        Assert.All(Walked.Items(await lead.GetAsync($"{path}/bevindingen")).Where(f => f.GetProperty("graad").GetString() == "Minor"), f => Assert.True(f.GetProperty("overTermijn").GetBoolean()));
        Assert.Contains("Over de termijn", (await coordinator.PageAsync($"{path.Replace("/api/v1", "", StringComparison.Ordinal)}/verbetering")).Body!.TextContent);

        Assert.Equal("CbReview", (await Walked.StepAsync(lead, path, "CompleteImprovement")).Root.GetProperty("staat").GetString());
    }
}

public sealed class OverdueOnSqliteTests(SqliteHost host) : OverdueTests(host), IClassFixture<SqliteHost>;

public sealed class OverdueOnPostgresTests(PostgresHost host) : OverdueTests(host), IClassFixture<PostgresHost>;
