using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
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

    private async Task<string> TasksAsync(Actor who) => (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelector("main")!.TextContent;

    private Task<Label> LabelAsync() => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync());
}

public sealed class RemindingOnSqliteTests(SqliteStepsHost host) : RemindingTests(host), IClassFixture<SqliteStepsHost>;

public sealed class RemindingOnPostgresTests(PostgresStepsHost host) : RemindingTests(host), IClassFixture<PostgresStepsHost>;
