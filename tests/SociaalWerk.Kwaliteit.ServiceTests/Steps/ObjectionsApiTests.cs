using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>An objection's steps over the JSON interface: what people do on the pages, programs do here, with the same refusals.</summary>
public abstract class ObjectionsApiTests(StepsHost host)
{
    [Fact]
    public async Task A_program_takes_steps_and_the_committees_advice_is_read_by_committees_until_there_is_a_decision()
    {
        var id = await FiledAsync();
        Assert.Equal($"{id}", (await ReadAsync(Cast.Signatory, "/api/v1/bezwaren?staat=Filed")).GetProperty("items")[0].GetProperty("id").GetString());

        Assert.Equal("Admissible", (await StepAsync(Cast.ObjectionMember2, id, new { stap = "DeclareAdmissible", versie = 1, gegevens = new { verschoonbaar = true }, toelichting = "Op tijd." })).Root.GetProperty("staat").GetString());
        Assert.Equal(HttpStatusCode.OK, (await StepAsync(Cast.Signatory, id, new { stap = "WaiveHearing", versie = 2 })).Status);
        var drafted = await StepAsync(Cast.ObjectionMember2, id, new { stap = "DraftAdvice", versie = 3, toelichting = "Wij adviseren zo.", gegevens = new { uitkomst = "Upheld" } });
        Assert.Equal((HttpStatusCode.OK, 1), (drafted.Status, drafted.Root.GetProperty("advies").GetProperty("nummer").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await StepAsync(Cast.ObjectionMember3, id, new { stap = "Subscribe", versie = 4, gegevens = new { gelezen = 1 } })).Status);

        Assert.Equal(JsonValueKind.Null, (await ReadAsync(Cast.Signatory, $"/api/v1/bezwaren/{id}")).GetProperty("advies").ValueKind);
        Assert.Equal("D14Decision", (await ReadAsync(Cast.Officer, $"/api/v1/bezwaren/{id}")).GetProperty("termijnen")[0].GetProperty("soort").GetString());
    }

    [Fact]
    public async Task Refusals_come_in_their_order_and_change_nothing()
    {
        var id = await FiledAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await StepAsync(Cast.StrangeSignatory, id, new { stap = "Withdraw", versie = 1, toelichting = "Toch niet." })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await StepAsync(Cast.Coordinator, id, new { stap = "Withdraw", versie = 1, toelichting = "Toch niet." })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await StepAsync(Cast.Officer, id, new { stap = "Close", versie = 1 })).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await StepAsync(Cast.Signatory, id, new { stap = "Withdraw", versie = 7, toelichting = "Toch niet." })).Status);
        var unmet = await StepAsync(Cast.Officer, id, new { stap = "ExtendTerm", versie = 1, toelichting = "Meer tijd.", gegevens = new { termijn = "D14Decision", laatsteDag = "2099-01-01" } });
        Assert.Equal((HttpStatusCode.Conflict, "ExtensionFits"), (unmet.Status, unmet.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await StepAsync(Cast.Signatory, id, new { stap = "Withdraw", versie = 1, gegevens = new { haast = true } })).Status);
        Assert.Equal((1, "Filed"), await ReadAsync(Cast.Officer, $"/api/v1/bezwaren/{id}") is var now ? (now.GetProperty("versie").GetInt32(), now.GetProperty("staat").GetString()) : default);
    }

    [Fact]
    public async Task A_step_sent_twice_with_one_key_is_taken_once_and_answered_alike()
    {
        var id = await FiledAsync();
        var ask = new { stap = "Withdraw", versie = 1, toelichting = "Wij zijn het eens geworden." };

        var (first, second) = (await StepAsync(Cast.Signatory, id, ask, ("Idempotency-Key", $"weg-{id}")), await StepAsync(Cast.Signatory, id, ask, ("Idempotency-Key", $"weg-{id}")));

        Assert.Equal((HttpStatusCode.OK, first.Text), (second.Status, second.Text));
        Assert.Equal((ObjectionState.Withdrawn, 2), await host.InAsync<CertificationDb, Objection>(db => db.Objections.AsNoTracking().SingleAsync(o => o.Id == id)) is var stored ? (stored.State, stored.Version) : default);
    }

    private async Task<Guid> FiledAsync()
    {
        var it = APath.In(State.Refused).Sent();
        var objection = AnObjection.Against(it).Objection;
        _ = await host.PutAsync(it);
        return objection.Id;
    }

    private async Task<Answer> StepAsync(Actor who, Guid id, object body, params (string Name, string? Value)[] headers) => await (await host.AsAsync(who)).PostAsync($"/api/v1/bezwaren/{id}/stappen", body, headers);

    private async Task<JsonElement> ReadAsync(Actor who, string address)
    {
        var answer = await (await host.AsAsync(who)).GetAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Root;
    }
}

public sealed class ObjectionsApiOnSqliteTests(SqliteStepsHost host) : ObjectionsApiTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ObjectionsApiOnPostgresTests(PostgresStepsHost host) : ObjectionsApiTests(host), IClassFixture<PostgresStepsHost>;
