using System.Net;
using System.Text.Json;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>A label's steps over the JSON interface: what people do on the pages, programs do here, with the same refusals.</summary>
public abstract class LabelsApiTests(StepsHost host)
{
    private const string Number = "KSW-2026-00001-8", Label = $"/api/v1/labels/{Number}";

    [Fact]
    public async Task A_program_takes_steps_and_reads_what_became_of_them()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        Assert.Equal(Number, (await ReadAsync(Cast.Officer, "/api/v1/labels?staat=Active")).GetProperty("items")[0].GetProperty("nummer").GetString());

        var intended = await StepAsync(Cast.Officer, new { stap = "Intend", versie = 1, toelichting = "De voorwaarde is niet vervuld.", gegevens = new { soort = "Suspension", grond = "ConditionNotMet" } });
        Assert.Equal((HttpStatusCode.OK, "Suspension"), (intended.Status, intended.Root.GetProperty("procedures")[0].GetProperty("soort").GetString()));
        _ = await StepAsync(Cast.Member1, new { stap = "Vote", versie = 2, toelichting = "Zo zie ik het.", gegevens = new { stem = "For" } });

        Assert.Equal(1, (await ReadAsync(Cast.Secretary, Label)).GetProperty("procedures")[0].GetProperty("stemmen").GetProperty("voor").GetInt32());
        var holder = await ReadAsync(Cast.Signatory, Label);
        Assert.Equal(JsonValueKind.Null, holder.GetProperty("procedures")[0].GetProperty("stemmen").ValueKind);
        Assert.Contains("Reply", holder.GetProperty("stappen").EnumerateArray().Select(s => s.GetProperty("stap").GetString()));
    }

    [Fact]
    public async Task Refusals_come_in_their_order_and_change_nothing()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var before = (await ReadAsync(Cast.Officer, Label)).GetProperty("versie").GetInt32();
        var intend = new { stap = "Intend", versie = 1, toelichting = "Zo is het.", gegevens = new { soort = "Suspension", grond = "Other" } };

        Assert.Equal(HttpStatusCode.NotFound, (await StepAsync(Cast.StrangeSignatory, intend)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await StepAsync(Cast.Coordinator, intend)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await StepAsync(Cast.Officer, new { stap = "Expire", versie = 1 })).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await StepAsync(Cast.Officer, new { stap = "ProposeReinstatement", versie = 7, toelichting = "Hersteld." })).Status);
        var unmet = await StepAsync(Cast.Officer, new { stap = "Intend", versie = 1, toelichting = "Zo is het." });
        Assert.Equal((HttpStatusCode.Conflict, "GroundGiven"), (unmet.Status, unmet.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await StepAsync(Cast.Officer, new { stap = "Intend", versie = 1, gegevens = new { haast = true } })).Status);
        Assert.Equal((before, 0), await ReadAsync(Cast.Officer, Label) is var now ? (now.GetProperty("versie").GetInt32(), now.GetProperty("procedures").GetArrayLength()) : default);
    }

    [Fact]
    public async Task A_program_intends_a_smaller_scope_and_one_that_is_not_smaller_is_refused()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        object Intend(string place) => new
        {
            stap = "Intend", versie = 1, toelichting = "Zo is het.",
            gegevens = new { soort = "Reduction", grond = "Other", reikwijdte = new { werksoorten = new[] { "jongerenwerk" }, gemeenten = new[] { place }, samenvatting = "Jongerenwerk" } },
        };

        Assert.Equal("ReductionFits", (await StepAsync(Cast.Officer, Intend("Epe"))).Root.GetProperty("redenen")[0].GetProperty("code").GetString());
        var intended = await StepAsync(Cast.Officer, Intend("Voorst"));

        Assert.Equal((HttpStatusCode.OK, "Jongerenwerk"), (intended.Status, intended.Root.GetProperty("procedures")[0].GetProperty("reikwijdte").GetProperty("samenvatting").GetString()));
    }

    [Fact]
    public async Task A_program_gives_a_running_term_a_later_day_by_its_name()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        _ = await StepAsync(Cast.Signatory, new { stap = "AskEnd", versie = 1, toelichting = "Wij stoppen." });
        var term = (await ReadAsync(Cast.Officer, Label)).GetProperty("termijnen")[0];
        object Extend(string name, int days) => new
        {
            stap = "ExtendTerm", versie = 2, toelichting = "Meer tijd.", gegevens = new { termijn = name, laatsteDag = term.GetProperty("vervaltOp").GetDateTime().AddDays(days).ToString("yyyy-MM-dd") },
        };

        Assert.Equal("RunningTermGiven", (await StepAsync(Cast.Officer, Extend("D14.3", 7))).Root.GetProperty("redenen")[0].GetProperty("code").GetString());
        var extended = await StepAsync(Cast.Officer, Extend(term.GetProperty("naam").GetString()!, 7));

        Assert.True(extended.Status == HttpStatusCode.OK, extended.Text);
        Assert.True(extended.Root.GetProperty("termijnen")[0].GetProperty("vervaltOp").GetDateTime() > term.GetProperty("vervaltOp").GetDateTime());
    }

    [Fact]
    public async Task A_step_sent_twice_with_one_key_is_taken_once_and_answered_alike()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var ask = new { stap = "AskEnd", versie = 1, toelichting = "Wij stoppen." };

        var (first, second) = (await StepAsync(Cast.Signatory, ask, ("Idempotency-Key", "stop")), await StepAsync(Cast.Signatory, ask, ("Idempotency-Key", "stop")));

        Assert.Equal((HttpStatusCode.OK, first.Text), (second.Status, second.Text));
        Assert.Equal(nameof(ProcedureKind.Ending), Assert.Single(first.Root.GetProperty("procedures").EnumerateArray()).GetProperty("soort").GetString());
    }

    private async Task<Answer> StepAsync(Actor who, object body, params (string Name, string? Value)[] headers) => await (await host.AsAsync(who)).PostAsync($"{Label}/stappen", body, headers);

    private async Task<JsonElement> ReadAsync(Actor who, string address)
    {
        var answer = await (await host.AsAsync(who)).GetAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Root;
    }
}

public sealed class LabelsApiOnSqliteTests(SqliteStepsHost host) : LabelsApiTests(host), IClassFixture<SqliteStepsHost>;

public sealed class LabelsApiOnPostgresTests(PostgresStepsHost host) : LabelsApiTests(host), IClassFixture<PostgresStepsHost>;
