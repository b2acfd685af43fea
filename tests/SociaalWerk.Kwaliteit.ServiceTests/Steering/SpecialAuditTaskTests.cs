using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>What a special audit asks of the office: that it comes, and that something follows when it was refused.</summary>
public abstract class SpecialAuditTaskTests(StepsHost host)
{
    private const string Number = "KSW-2026-00001-8", NotSubmitted = "De opgedragen tussentijdse toets is nog niet ingediend";

    [Fact]
    public async Task An_ordered_audit_stands_on_the_worklist_of_the_office_until_the_holder_submits_it()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await OrderAsync();

        var row = Assert.Single(await RowsAsync(Cast.Officer), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));
        Assert.EndsWith($"/trajecten/{id}", row.Href, StringComparison.Ordinal);
        Assert.DoesNotContain(await RowsAsync(Cast.Secretary), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));

        Assert.True((await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(Cast.Coordinator, id, (path, attempt) => path.Apply(path.Application with { Statement = true }, attempt), default)))!.IsTaken);
        var submitted = (await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(Cast.Signatory, id, (path, attempt) => path.Take(Trigger.Submit, attempt, path.Version), default)))!;
        Assert.True(submitted.IsTaken, string.Join(", ", submitted.Reasons));

        Assert.DoesNotContain(await RowsAsync(Cast.Officer), link => link.TextContent.StartsWith(NotSubmitted, StringComparison.Ordinal));
    }

    private async Task<Guid> OrderAsync() => await host.InAsync<CertificationDb, Guid>(async db =>
    {
        var label = (await db.LabelForAsync(Cast.Officer, Number, default))!;
        var path = await db.OrderSpecialAuditAsync(label, label.Surroundings.File, new Attempt(Cast.Officer, host.Now, "Dit moet worden getoetst."), default);
        await db.SaveChangesAsync();
        return path.Id;
    });

    private async Task<IEnumerable<IHtmlAnchorElement>> RowsAsync(Actor who) =>
        (await (await host.AsAsync(who)).PageAsync("/werklijst")).QuerySelectorAll<IHtmlAnchorElement>("main table a");
}

public sealed class SpecialAuditTaskOnSqliteTests(SqliteStepsHost host) : SpecialAuditTaskTests(host), IClassFixture<SqliteStepsHost>;

public sealed class SpecialAuditTaskOnPostgresTests(PostgresStepsHost host) : SpecialAuditTaskTests(host), IClassFixture<PostgresStepsHost>;
