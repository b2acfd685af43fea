using System.Net;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Input that cannot be read: the field is named and nothing changes, whichever step it came with.</summary>
public abstract class MalformedTests(StepsHost host)
{
    /// <summary>Each step that people take, once.</summary>
    public static TheoryData<string> Steps => [.. PathRows.ByPeople.Select(row => (string)row).DistinctBy(row => row.Split(' ')[1])];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Input_of_the_wrong_shape_is_refused_by_its_field(string row)
    {
        var (step, ready) = PathRows.ForPerson(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        Assert.Equal("gegevens", await FieldAsync(id, ready, "tekst"));
        if (!StepPages.WithForm.Contains(step.On)) Assert.Equal("gegevens", await FieldAsync(id, ready, new { haast = true }));

        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    [Theory]
    [InlineData("Submitted Admit Accepted", """{"normversie":2}""", "gegevens.normversie")]
    [InlineData("Submitted Admit Accepted", """{"normversie":"2.0-demo","haast":1}""", "gegevens.haast")]
    [InlineData("Scheduled Reschedule Scheduled", """{}""", "gegevens.dagen")]
    [InlineData("Scheduled Reschedule Scheduled", """{"dagen":["morgen"]}""", "gegevens.dagen[0]")]
    [InlineData("Scheduled ChangeTeam Scheduled", """{"team":[{"rol":"Auditor"}]}""", "gegevens.team[0].persoonId")]
    [InlineData("Scheduled ChangeTeam Scheduled", """{"team":[{"persoonId":"00000000-0000-7000-8000-000000000032","rol":"Baas"}]}""", "gegevens.team[0].rol")]
    [InlineData("FactCheck React ReportDraft", """{"reacties":[{"tekst":" "}]}""", "gegevens.reacties[0].tekst")]
    [InlineData("FactCheck React ReportDraft", """{"reacties":[null]}""", "gegevens.reacties[0]")]
    [InlineData("Nominated PutOnAgenda UnderDecision", """{"vergadering":"2026-02-30","belangenNagevraagd":true,"belangen":[]}""", "gegevens.vergadering")]
    [InlineData("Nominated PutOnAgenda UnderDecision", """{"vergadering":"2026-12-01","belangen":[]}""", "gegevens.belangenNagevraagd")]
    public async Task Wrong_input_is_refused_by_its_field(string row, string given, string field)
    {
        var (_, ready) = PathRows.ForPerson(row);
        var id = await host.PutAsync(ready.It);
        var before = await host.OnFileAsync(id);

        Assert.Equal(field, await FieldAsync(id, ready, System.Text.Json.JsonDocument.Parse(given).RootElement));

        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    private async Task<string?> FieldAsync(Guid id, Ready ready, object given)
    {
        var visitor = await host.AsAsync(ready.Who);
        var answer = await visitor.PostAsync($"{Asking.AddressOf(id)}/stappen", new { stap = $"{ready.Trigger}", versie = ready.It.Path.Version, toelichting = ready.Note, gegevens = given });

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        var field = answer.Root.GetProperty("veld").GetString();
        Assert.Contains(field!, answer.Root.GetProperty("detail").GetString());
        return field;
    }
}

public sealed class MalformedOnSqliteTests(SqliteStepsHost host) : MalformedTests(host), IClassFixture<SqliteStepsHost>;

public sealed class MalformedOnPostgresTests(PostgresStepsHost host) : MalformedTests(host), IClassFixture<PostgresStepsHost>;
