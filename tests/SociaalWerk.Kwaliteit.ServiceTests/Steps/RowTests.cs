using System.Net;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Every row of the path's table that a person takes, over HTTP: invisible, forbidden, passed by, malformed, taken.</summary>
public abstract class RowTests(StepsHost host)
{
    private const int Never = 99;

    [Theory]
    [MemberData(nameof(PathRows.ByPeople), MemberType = typeof(PathRows))]
    public async Task A_step_is_invisible_then_forbidden_then_passed_by_and_changes_nothing(string row)
    {
        var (step, ready) = PathRows.ForPerson(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        // Each of them errs in what is judged later too, so that the order shows.
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(id, ready, Never, Cast.StrangeSignatory)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.AskAsync(id, ready, Never, Cast.Admin)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.AskAsync(id, ready, Never, Cast.Contributor)).Status);
        Assert.Equal(step.From == State.Draft ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, (await host.AskAsync(id, ready, Never, Cast.Reader)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.AskAsync(id, ready, before.Path.Version - 1)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.AskAsync(id, ready, before.Path.Version + 1)).Status);

        var after = await host.OnFileAsync(id);
        Assert.Equal(before.Contents, after.Contents);
        // Whoever had not the role and whoever should not have known of the file stand in the log; who was only passed by does not.
        Assert.Equal(4, after.Refusals);
    }

    [Theory]
    [MemberData(nameof(PathRows.ByPeople), MemberType = typeof(PathRows))]
    public async Task A_step_is_taken_once_by_the_right_person_and_told_once(string row)
    {
        var (step, ready) = PathRows.ForPerson(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        var answer = await host.AskAsync(id, ready, before.Path.Version);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal(($"{step.To}", before.Path.Version + 1), (answer.Root.GetProperty("staat").GetString(), answer.Root.GetProperty("versie").GetInt32()));
        var after = await host.OnFileAsync(id);
        Assert.Equal((step.To, before.Path.Version + 1), (after.Path.State, after.Path.Version));

        var line = after.History.Skip(before.History.Count).Single();
        Assert.Equal((after.Path.Version, step.From, step.On, step.To, ready.Who.Id), (line.Version, line.From, line.Trigger, line.To, line.ActorId));
        Assert.Equal((ready.It.Now, line.Role & step.By), (line.At, line.Role));
        var act = after.Log.Skip(before.Log.Count).Single();
        Assert.Equal((line.At, line.ActorId, $"{line.Role}", $"{step.On}", $"{step.From}", $"{step.To}", ready.Note), (act.At, act.Actor, act.Role, act.Act, act.From, act.To, act.Note));
        Assert.True(act.Follows(before.Log[^1]));
        Assert.Equal(EventsOf(step.On), after.EventNames.Order());
        var moved = Json.Read<PathMovedV1>(after.Events.Single(m => m.Type.Contains(nameof(PathMovedV1))).Body);
        Assert.Equal((id, after.Path.Version, $"{step.From}", $"{step.On}", $"{step.To}"), (moved.PathId, moved.PathVersion, moved.From, moved.Step, moved.To));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.AskAsync(id, ready, before.Path.Version)).Status);
        Assert.Equal(after.Contents, (await host.OnFileAsync(id)).Contents);
    }

    [Fact]
    public async Task A_step_that_can_not_be_told_is_not_taken()
    {
        var ready = Ready.For(State.UnderDecision, Trigger.Grant, State.Granted);
        var id = await host.PutAsync(ready.It);
        await host.TakePlaceInHistoryAsync(ready.It.Path);
        var before = await host.OnFileAsync(id);

        var answer = await host.AskAsync(id, ready, before.Path.Version);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    private static string[] EventsOf(Trigger step) => step switch
    {
        Trigger.Grant or Trigger.GrantConditionally => [nameof(LabelIssuedV1), nameof(LetterWrittenV1), nameof(PathMovedV1)],
        Trigger.Refuse or Trigger.RefuseAdmission => [nameof(LetterWrittenV1), nameof(PathMovedV1)],
        _ => [nameof(PathMovedV1)],
    };
}

public sealed class RowOnSqliteTests(SqliteStepsHost host) : RowTests(host), IClassFixture<SqliteStepsHost>;

public sealed class RowOnPostgresTests(PostgresStepsHost host) : RowTests(host), IClassFixture<PostgresStepsHost>;
