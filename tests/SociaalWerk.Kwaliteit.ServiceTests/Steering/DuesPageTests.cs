using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>Who sees which terms, in which order, and as which file.</summary>
public abstract class DuesPageTests(StepsHost host)
{
    private const string Address = "/termijnen";

    [Fact]
    public async Task Those_who_steer_see_the_page_and_nobody_else_does()
    {
        _ = await host.PutAsync(APath.In(State.Submitted));

        foreach (var person in Cast.Everybody.Where(p => p != Actor.Clock))
        {
            var expected = person.Has(Role.Officer | Role.Secretary | Role.Chair | Role.ViceChair | Role.Reader) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            foreach (var file in new[] { "", "?handler=Csv", "?handler=Xlsx" }) Assert.Equal(expected, (await (await host.AsAsync(person)).GetAsync(Address + file)).Status);
        }
    }

    [Fact]
    public async Task What_is_overdue_stands_first_with_whose_turn_it_is_and_what_ended_without_a_duty_is_gone()
    {
        var path = APath.In(State.GrantedConditional).Labelled();
        _ = await host.PutAsync(path);
        var due = path.Path.Surroundings.CurrentLabel!.Conditions[0].Due;
        var officer = await host.AsAsync(Cast.Officer);

        var later = (await officer.PageAsync($"{Address}?periode=All")).RowsFrom(1);
        Assert.Contains(later, row => row is ["Voorwaarde bij het label", "Stichting Welzijn", "KSW-2026-00001-8", var day, "Kwaliteitscoördinator"] && day == $"{due:yyyy-MM-dd}");

        host.GoTo(due.AddDays(1));
        var page = await officer.PageAsync(Address);
        Assert.Equal(["Per soort", "Over de termijn"], page.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains(page.RowsOf(), row => row is ["Voorwaarde bij het label", "1", "0", "0"]);
        Assert.DoesNotContain("Bezwaar maken", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_late_with_a_plan_that_came()
    {
        var it = APath.In(State.Improving);
        _ = await host.PutAsync(it);
        Assert.Contains("Verbeterplan voor kritische tekortkomingen", await WhatAsync());

        _ = await host.PutAsync(it.AcceptPlanOf(0));
        Assert.DoesNotContain("Verbeterplan voor kritische tekortkomingen", await WhatAsync());

        async Task<IEnumerable<string>> WhatAsync() => (await (await host.AsAsync(Cast.Officer)).PageAsync($"{Address}?periode=All")).RowsFrom(1).Select(row => row[0]);
    }

    [Fact]
    public async Task A_measure_is_due_on_the_day_that_its_plan_names_until_its_evidence_is_there()
    {
        var it = APath.In(State.Improving).AcceptPlanOf(0);
        var finding = it.Path.Findings[0];
        string[] due = ["Bewijs dat een verbetermaatregel werkt", "Stichting Welzijn", "T-2026-0001", $"{finding.Measure!.Due:yyyy-MM-dd}", "Kwaliteitscoördinator"];
        _ = await host.PutAsync(it);
        Assert.Contains(due, await MeasuresAsync());

        host.GoTo(finding.Measure.Due.AddDays(1));
        Assert.Equal(["Per soort", "Over de termijn"], (await (await host.AsAsync(Cast.Officer)).PageAsync($"{Address}?soort=Measure")).QuerySelectorAll("main h2").Select(h => h.TextContent));

        _ = await host.PutAsync(it.Does(it.Path.SubmitEvidence(finding.Id, "Rooster", it.Attempt(Cast.Coordinator))));
        Assert.DoesNotContain(due, await MeasuresAsync());

        async Task<IReadOnlyList<string[]>> MeasuresAsync() => (await (await host.AsAsync(Cast.Officer)).PageAsync($"{Address}?periode=All&soort=Measure")).RowsFrom(1);
    }

    [Fact]
    public async Task A_yearly_statement_is_due_from_the_day_on_which_it_is_asked_until_it_came()
    {
        var it = APath.In(State.Granted).Labelled();
        var (label, scheme) = (it.Path.Surroundings.CurrentLabel!, it.Path.Scheme);
        var asked = label.ValidFrom.AddMonths(scheme.Labels.AnnualDeclarationMonths!.Value);
        var last = scheme.Terms[TermKind.Declaration].LastDay(asked);
        string[] due = ["Jaarverklaring", "Stichting Welzijn", label.Number, $"{last:yyyy-MM-dd}", "Tekenbevoegd bestuurder"];
        _ = await host.PutAsync(it);
        host.GoTo(asked.AddDays(-1));
        Assert.DoesNotContain(due, await StatementsAsync());

        host.GoTo(asked);
        Assert.Contains(due, await StatementsAsync());
        host.GoTo(last.AddDays(1));
        Assert.Equal(["Per soort", "Over de termijn"], (await (await host.AsAsync(Cast.Officer)).PageAsync($"{Address}?soort=Declaration")).QuerySelectorAll("main h2").Select(h => h.TextContent));

        var version = await host.InAsync<CertificationDb, int>(db => db.Labels.Select(l => l.Version).SingleAsync());
        Assert.True((await host.InAsync<CertificationDb, StepResult?>(db => db.ActOnLabelAsync(Cast.Signatory, label.Number, LabelTrigger.Declare, version, default, "Er is niets veranderd.")))!.IsTaken);
        Assert.Empty(await StatementsAsync());

        async Task<IReadOnlyList<string[]>> StatementsAsync() => (await (await host.AsAsync(Cast.Officer)).PageAsync($"{Address}?periode=All&soort=Declaration")).RowsFrom(1);
    }

    [Fact]
    public async Task A_file_has_the_rows_of_the_page_with_its_filters()
    {
        _ = await host.PutAsync(APath.In(State.ReportDraft));
        var officer = await host.AsAsync(Cast.Officer);

        foreach (var filter in new[] { "periode=All", "periode=All&soort=D6", "periode=Week" })
        {
            var page = await officer.PageAsync($"{Address}?{filter}");
            var tables = page.RowsFrom(1).Select(row => string.Join("|", row)).ToList();
            var csv = await officer.CsvAsync($"{Address}?{filter}&handler=Csv");
            var xlsx = await officer.XlsxAsync($"{Address}?{filter}&handler=Xlsx");

            Assert.Equal(tables, csv.Skip(1).Select(row => string.Join("|", row[0], row[1], row[2], row[3], row[5])));
            Assert.Equal(csv, xlsx);
            Assert.Equal(page.RowsOf(), (await officer.CsvAsync($"{Address}?{filter}&handler=Csv&tabel=soorten")).Skip(1));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Address}?handler=Csv&tabel=anders")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Address}?soort=Onzin")).Status);
    }

    [Fact]
    public async Task A_chair_sees_terms_of_the_files_that_came_to_the_committee_only()
    {
        _ = await host.PutAsync(APath.In(State.Submitted));
        Assert.Empty((await (await host.AsAsync(Cast.Chair)).CsvAsync($"{Address}?periode=All&handler=Csv")).Skip(1));

        _ = await host.PutAsync(APath.In(State.Nominated));
        Assert.Contains((await (await host.AsAsync(Cast.Chair)).CsvAsync($"{Address}?periode=All&handler=Csv")).Skip(1), row => row[0] == "Besluit van de beheercommissie");
    }

    [Fact]
    public async Task The_lists_of_paths_and_labels_leave_as_they_are_seen()
    {
        var path = APath.In(State.Granted).Labelled();
        _ = await host.PutAsync(path);
        var quarter = Quarter.Of(path.Path.Surroundings.CurrentLabel!.ValidUntil);
        foreach (var (person, sees) in new[] { (Cast.Officer, true), (Cast.Coordinator, true), (Cast.StrangeSignatory, false) })
        {
            var visitor = await host.AsAsync(person);
            foreach (var (list, filter) in new[] { ("/trajecten", "staat=Granted"), ("/labels", "staat=Active"), ("/labels", $"eindigt={quarter}") })
            {
                var rows = (await visitor.PageAsync($"{list}?{filter}")).RowsOf();
                var csv = await visitor.CsvAsync($"{list}?{filter}&handler=Csv");

                Assert.Equal(sees ? 1 : 0, rows.Count);
                Assert.Equal(rows.Select(row => string.Join("|", row)), csv.Skip(1).Select(row => string.Join("|", row.Take(5))));
                Assert.Equal(csv, await visitor.XlsxAsync($"{list}?{filter}&handler=Xlsx"));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync("/labels?eindigt=ooit")).Status);
    }
}

public sealed class DuesPageOnSqliteTests(SqliteStepsHost host) : DuesPageTests(host), IClassFixture<SqliteStepsHost>;

public sealed class DuesPageOnPostgresTests(PostgresStepsHost host) : DuesPageTests(host), IClassFixture<PostgresStepsHost>;
