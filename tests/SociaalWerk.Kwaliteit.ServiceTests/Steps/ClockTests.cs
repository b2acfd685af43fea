using System.Net;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The rows that follow from a date: the clock takes them when their day has come, and nobody else ever.</summary>
public abstract class ClockTests(StepsHost host)
{
    [Theory]
    [MemberData(nameof(PathRows.ByTheClock), MemberType = typeof(PathRows))]
    public async Task A_step_of_the_clock_is_taken_on_its_day_and_told_once(string row)
    {
        var (step, ready) = PathRows.Of(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        await host.ClockLooksAsync();

        var after = await host.OnFileAsync(id);
        Assert.Equal((step.To, before.Path.Version + 1), (after.Path.State, after.Path.Version));
        var line = after.History.Skip(before.History.Count).Single();
        Assert.Equal((step.From, step.On, step.To, Role.Clock, Actor.Clock.Id), (line.From, line.Trigger, line.To, line.Role, line.ActorId));
        var act = after.Log.Skip(before.Log.Count).Single();
        Assert.Equal(($"{step.On}", $"{Role.Clock}"), (act.Act, act.Role));
        // By the day a path lapses, the label it was to renew may have ended too, or be near its end.
        Assert.Equal([nameof(PathMovedV1)], after.EventNames.Where(name => name is not (nameof(LabelChangedV1) or nameof(MatterMovedV1))));
    }

    [Theory]
    [MemberData(nameof(PathRows.AfterATerm), MemberType = typeof(PathRows))]
    public async Task A_step_of_the_clock_waits_for_its_day(string row)
    {
        var (step, ready) = PathRows.Of(row);
        var id = await host.PutAsync(ready.It.On(ready.It.Today.AddDays(-1)));
        await host.ClockLooksAsync();
        Assert.DoesNotContain((await host.OnFileAsync(id)).History, line => line.Version > ready.It.Path.Version && line.Trigger == step.On);

        host.GoToNextDay();
        await host.ClockLooksAsync();
        Assert.Equal(step.To, (await host.OnFileAsync(id)).Path.State);
    }

    [Theory]
    [MemberData(nameof(PathRows.ByTheClock), MemberType = typeof(PathRows))]
    public async Task A_step_of_the_clock_is_refused_to_everybody(string row)
    {
        var (step, ready) = PathRows.Of(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        foreach (var person in Cast.Everybody.Where(p => p != Actor.Clock && !p.For(ready.It.Path).Has(step.By)))
        {
            var answer = await host.AskAsync(id, ready, before.Path.Version, person);
            Assert.Contains(answer.Status, person == Cast.Coordinator || person == Cast.Officer ? [HttpStatusCode.Forbidden] : new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }

        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }
}

public sealed class ClockOnSqliteTests(SqliteStepsHost host) : ClockTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ClockOnPostgresTests(PostgresStepsHost host) : ClockTests(host), IClassFixture<PostgresStepsHost>;
