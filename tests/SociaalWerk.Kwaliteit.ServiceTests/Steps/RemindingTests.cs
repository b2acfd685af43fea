using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.UnitTests.Complaints;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The clock tells of terms and of the end of a label once, in the log and by event, and one file that fails keeps none of the others.</summary>
public abstract class RemindingTests(StepsHost host)
{
    [Fact]
    public async Task A_term_that_passed_is_told_once_to_whom_the_scheme_names_and_stands_on_the_worklist_of_the_office()
    {
        var it = APath.In(State.Submitted).AfterTerm(TermKind.D1);
        var id = await host.PutAsync(it);

        await host.ClockLooksAsync();
        await host.ClockLooksAsync();
        host.GoToNextDay();
        await host.ClockLooksAsync();

        var after = await host.OnFileAsync(id);
        var act = Assert.Single(after.Log, line => line.Act == nameof(PathAct.TellTermPassed));
        Assert.Equal((nameof(Role.Clock), false), (act.Role, act.Refused));
        var told = Json.Read<PathMovedV1>(Assert.Single(after.Events).Body);
        Assert.Equal((nameof(PathAct.TellTermPassed), it.Path.Term(TermKind.D1)!.LastDay), (told.Step, told.ReplyBy));
        Assert.Equal([nameof(Role.Officer)], told.Participants.Select(p => p.Role).Distinct());
        Assert.Contains("Een termijn is voorbij", await TasksAsync(Cast.Officer), StringComparison.Ordinal);
        Assert.DoesNotContain("Een termijn is voorbij", await TasksAsync(Cast.Coordinator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_label_is_told_to_its_holder_once_also_when_the_service_was_down_on_the_day()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        await host.ClockLooksAsync();
        var label = await LabelAsync();
        host.GoTo(label.ValidUntil.AddMonths(-4).AddDays(10));

        for (var look = 0; look < 8; look++) await host.ClockLooksAsync();

        var acts = await host.InAsync<CertificationDb, List<string>>(db => db.LogEntries.Where(e => e.Dossier == label.Id && e.Role == nameof(Role.Clock)).Select(e => e.Act).ToListAsync());
        Assert.Single(acts, LabelDays.TellEnd);
        var told = (await host.InAsync<CertificationDb, List<string>>(db => db.Outbox.Where(m => m.Type.Contains(nameof(MatterMovedV1))).Select(m => m.Body).ToListAsync()))
            .Select(Json.Read<MatterMovedV1>).Single(m => m.Step == LabelDays.TellEnd);
        Assert.Equal(label.ValidUntil, told.ReplyBy);
        Assert.Equal([nameof(Role.Coordinator), nameof(Role.Signatory)], told.Participants.Select(p => p.Role).Distinct().Order());
        Assert.Equal(label.ValidUntil.AddMonths(-2), (await LabelAsync()).WakeOn);
    }

    [Fact]
    public async Task A_file_that_fails_keeps_none_of_the_others_waiting()
    {
        var broken = await host.PutAsync(APath.In(State.Submitted).AfterTerm(TermKind.D1));
        var sound = await host.PutAsync(APath.In(State.Submitted).AfterTerm(TermKind.D1).Give(nameof(CertificationPath.Number), "T-2026-0009"), beside: true);
        await host.InAsync<CertificationDb, int>(db => db.Paths.Where(p => p.Id == broken).ExecuteUpdateAsync(p => p.SetProperty(x => x.SchemeVersion, "none").SetProperty(x => x.WakeOn, new DateOnly(2026, 1, 1))));

        await host.ClockLooksAsync();

        Assert.Contains((await host.OnFileAsync(sound)).Log, line => line.Act == nameof(PathAct.TellTermPassed));
        Assert.DoesNotContain((await host.OnFileAsync(broken)).Log, line => line.Act == nameof(PathAct.TellTermPassed));
    }

    [Fact]
    public async Task Terms_of_an_objection_and_a_complaint_are_told_once_stand_among_the_terms_and_whom_it_is_about_sees_none_of_it()
    {
        var id = await host.PutAsync(APath.In(State.Submitted));
        var (objection, complaint, hidden) = (AnObjection.Against(APath.In(State.Refused).On("2026-03-02").Sent()).Objection, AComplaint.Filed().Assigned().Complaint, AComplaint.Filed().Marked(Cast.Officer).Complaint);
        await host.InAsync<CertificationDb, int>(async db =>
        {
            await db.Complaints.ExecuteDeleteAsync();
            db.Entry(db.Add(objection).Entity).Property(o => o.PathId).CurrentValue = id;
            db.Entry(db.Add(hidden).Entity).Property(c => c.Number).CurrentValue = "K-2026-0002";
            db.Add(complaint);
            await db.SaveChangesAsync();
            return await db.Outbox.ExecuteDeleteAsync();
        });
        host.GoTo(objection.Terms.Single().LastDay.AddDays(10)); // down when each of them passed

        for (var look = 0; look < 4; look++) await host.ClockLooksAsync();

        await host.InAsync<CertificationDb, int>(async db =>
        {
            foreach (var (dossier, times) in new[] { (objection.Id, 1), (complaint.Id, 2), (hidden.Id, 2) })
                Assert.Equal(times, await db.LogEntries.CountAsync(e => e.Dossier == dossier && e.Act == nameof(PathAct.TellTermPassed) && e.Role == nameof(Role.Clock)));
            var told = (await db.Outbox.Where(m => m.Type.Contains(nameof(MatterMovedV1))).Select(m => m.Body).ToListAsync()).Select(Json.Read<MatterMovedV1>).ToList();
            Assert.Equal([Cast.Officer.Id, Cast.Secretary.Id], told.Where(m => m.MatterId == complaint.Id).SelectMany(m => m.Participants).Select(p => p.PersonId).Distinct().Order());
            Assert.DoesNotContain(told.Where(m => m.MatterId == hidden.Id).SelectMany(m => m.Participants), p => p.PersonId == Cast.Officer.Id);
            Assert.Equal(["Chair", "Officer"], told.Where(m => m.MatterId == objection.Id).SelectMany(m => m.Participants).Select(p => p.Role).Distinct().Order());
            return 0;
        });
        Assert.Contains("Een termijn is voorbij", await TasksAsync(Cast.Officer), StringComparison.Ordinal);
        var dues = (await (await host.AsAsync(Cast.Officer)).PageAsync("/termijnen")).QuerySelector("main")!;
        Assert.Equal("Over de termijn", dues.QuerySelectorAll("h2")[1].TextContent);
        Assert.Contains(dues.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/bezwaren/{objection.Id}");
        Assert.Contains(dues.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/klachten/{complaint.Id}");
        Assert.DoesNotContain("K-2026-0002", dues.TextContent, StringComparison.Ordinal);
        Assert.Contains("K-2026-0002", (await (await host.AsAsync(Cast.Secretary)).PageAsync("/termijnen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> TasksAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelector("main")!.TextContent;

    private Task<Label> LabelAsync() => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync());
}

public sealed class RemindingOnSqliteTests(SqliteStepsHost host) : RemindingTests(host), IClassFixture<SqliteStepsHost>;

public sealed class RemindingOnPostgresTests(PostgresStepsHost host) : RemindingTests(host), IClassFixture<PostgresStepsHost>;
