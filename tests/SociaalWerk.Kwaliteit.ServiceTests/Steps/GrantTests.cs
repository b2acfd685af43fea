using System.Net;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>A label is given exactly once, however often the decision is sent.</summary>
public abstract class GrantTests(StepsHost host)
{
    [Fact]
    public async Task A_grant_sent_again_with_its_key_gets_the_same_answer_and_with_another_key_comes_too_late()
    {
        var (id, ready, version) = await CarriedAsync();

        var first = await host.AskAsync(id, ready, version, key: "een");
        var same = await host.AskAsync(id, ready, version, key: "een");
        var other = await host.AskAsync(id, ready, version, key: "twee");
        var none = await host.AskAsync(id, ready, version);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, first.Text), (first.Status, same.Status, same.Text));
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (other.Status, none.Status));
        Assert.Equal(await OneLabelAsync(id), first.Root.GetProperty("label").GetProperty("nummer").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Grants_sent_at_once_give_one_label(bool withKeys)
    {
        var (id, ready, version) = await CarriedAsync();
        _ = await host.AsAsync(ready.Who);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => host.AskAsync(id, ready, version, key: withKeys ? $"sleutel-{i}" : null)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
        await OneLabelAsync(id);
    }

    [Fact]
    public async Task No_number_is_lost_by_a_grant_that_came_too_late()
    {
        var first = await NumberAfterARaceAsync();
        var second = await NumberAfterARaceAsync();

        Assert.Equal(first + 1, second);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_path_sees_every_label_that_is_valid_for_a_part_of_its_scope_also_behind_a_newer_one_that_ended(bool ended)
    {
        var (id, ready, _) = await CarriedAsync();
        var older = APath.ALabel("2025-01-15");
        var newer = new Label("KSW-2026-00002-6", older, older.Scope, older.Period with { From = ready.It.Today }, ready.It.Attempt(Cast.Chair));
        if (ended) newer.MoveTo(LabelState.Withdrawn);
        await host.InAsync<CertificationDb, int>(db =>
        {
            db.AddRange(older, newer);
            return db.SaveChangesAsync();
        });

        var seen = (await host.InAsync<CertificationDb, CertificationPath?>(db => db.PathAsync(id, TestContext.Current.CancellationToken)))!.Surroundings;

        Assert.Equal(ended ? older.Id : newer.Id, seen.CurrentLabel!.Id);
        Assert.Equal(ended ? [] : [older.Id], seen.OtherLabels.Select(l => l.Id));
    }

    private async Task<int> NumberAfterARaceAsync()
    {
        var (id, ready, version) = await CarriedAsync();
        _ = await host.AsAsync(ready.Who);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.AskAsync(id, ready, version)));
        return int.Parse((await OneLabelAsync(id)).Split('-')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<(Guid Id, Ready Ready, int Version)> CarriedAsync()
    {
        var ready = Ready.For(State.UnderDecision, Trigger.Grant, State.Granted);
        return (await host.PutAsync(ready.It), ready, ready.It.Path.Version);
    }

    private async Task<string> OneLabelAsync(Guid id)
    {
        var file = await host.OnFileAsync(id);
        var label = Assert.Single(file.Labels);
        Assert.Equal((id, LabelState.Active), (label.PathId, label.State));
        Assert.Single(file.History, step => step.Trigger == Trigger.Grant);
        Assert.Single(file.Log, line => line.Act == nameof(Trigger.Grant));
        Assert.Equal([nameof(LabelIssuedV1), nameof(LetterWrittenV1), nameof(PathMovedV1)], file.EventNames.Order());
        Assert.NotNull(LabelNumber.Parse(label.Number));
        return label.Number;
    }
}

public sealed class GrantOnSqliteTests(SqliteStepsHost host) : GrantTests(host), IClassFixture<SqliteStepsHost>;

public sealed class GrantOnPostgresTests(PostgresStepsHost host) : GrantTests(host), IClassFixture<PostgresStepsHost>;
