using System.Net;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Every act on a file that is no step, over HTTP: invisible, forbidden, outside its states, malformed, done.</summary>
public abstract class ActTests(StepsHost host)
{
    /// <summary>What is saved while somebody types is kept with its own version and stands in no log.</summary>
    private static readonly PathAct[] Autosaved = [PathAct.EditApplication, PathAct.ScoreSelf, PathAct.ScoreNorm, PathAct.SettleProgramme];

    public static TheoryData<string> Acts => [.. PathActs.Table.Where(row => row.By != Role.Clock).Select(row => $"{row.Act}")];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_act_is_done_by_the_right_person_and_does_not_move_the_path(string name)
    {
        var (act, one) = Case(name);
        var id = await host.PutAsync(one.It);
        var before = await host.OnFileAsync(id);

        var answer = await DoAsync(one, id, one.Who);

        Assert.True(answer.IsSuccess, answer.ToString());
        var after = await host.OnFileAsync(id);
        Assert.Equal((before.Path.State, before.Path.Version, before.Path.Edits + 1), (after.Path.State, after.Path.Version, after.Path.Edits));
        var lines = after.Log.Skip(before.Log.Count).Select(line => (line.Act, line.Actor, line.At));
        Assert.Equal(Autosaved.Contains(act) ? [] : [(name, one.Who.Id, one.It.Now)], lines);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_act_is_invisible_or_forbidden_to_others_and_refused_when_malformed_and_changes_nothing(string name)
    {
        var (act, one) = Case(name);
        var id = await host.PutAsync(one.It);
        var before = await host.OnFileAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, (await DoAsync(one, id, Cast.StrangeSignatory)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await DoAsync(one, id, OnLooker(act, one.It.State))).Status);
        if (one.Body is not (null or byte[])) await IsMalformedAsync(one, id);

        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_act_outside_its_states_is_refused_and_changes_nothing(string name)
    {
        var (_, one) = Case(name);
        if (one.Elsewhere is not { } state)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await DoAsync(one, await host.PutAsync(APath.In(State.UnderDecision)), one.Who)).Status);
            return;
        }

        var id = await host.PutAsync(APath.In(state, variant: one.Variant));
        var before = await host.OnFileAsync(id);

        var answer = await DoAsync(one, id, one.Who);

        Assert.True(answer.Status == HttpStatusCode.Conflict, answer.ToString());
        Assert.Equal(Reasons.Expected(["NotInThisState"], "nl"), Reasons.Given(answer));
        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    private static (PathAct Act, ActCase Case) Case(string name)
    {
        var act = Enum.Parse<PathAct>(name);
        return (act, ActCase.For(act));
    }

    /// <summary>Somebody who sees the file and has no part in this act.</summary>
    private static Actor OnLooker(PathAct act, State state) => (act, state) switch
    {
        (PathAct.AddEvidence, State.Draft) => Cast.Signatory,
        (_, State.Draft) => Cast.Contributor,
        _ => Cast.Reader,
    };

    private async Task IsMalformedAsync(ActCase one, Guid id)
    {
        var answer = await DoAsync(one, id, one.Who, unknown: "haast");

        Assert.Equal((HttpStatusCode.BadRequest, "haast"), (answer.Status, answer.Root.GetProperty("veld").GetString()));
    }

    private async Task<Answer> DoAsync(ActCase one, Guid id, Actor who, string? unknown = null)
    {
        using var content = one.Content(unknown);
        var visitor = await host.AsAsync(who);
        return await visitor.SendAsync(one.Method, $"{Asking.AddressOf(id)}/{one.Address}", content, visitor.Origin);
    }
}

public sealed class ActOnSqliteTests(SqliteStepsHost host) : ActTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ActOnPostgresTests(PostgresStepsHost host) : ActTests(host), IClassFixture<PostgresStepsHost>;
