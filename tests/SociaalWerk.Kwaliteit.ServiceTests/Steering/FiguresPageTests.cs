using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Steering;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steering;

/// <summary>The page of figures over HTTP: who gets it, what it counts, what it hides, and its files.</summary>
public abstract class FiguresPageTests(StepsHost host)
{
    private const string Address = "/overzichten";

    [Fact]
    public async Task Those_who_steer_see_the_figures_and_nobody_else_does()
    {
        _ = await host.PutAsync(APath.In(State.Submitted));

        foreach (var person in Cast.Everybody.Where(p => p != Actor.Clock))
        {
            var expected = person.Has(Role.Officer | Role.Secretary | Role.Chair | Role.ViceChair | Role.Reader) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            foreach (var file in new[] { "", "?handler=Csv&tabel=labels", "?handler=Xlsx&tabel=bevindingen" }) Assert.Equal(expected, (await (await host.AsAsync(person)).GetAsync(Address + file)).Status);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Figures_show_from_five_organisations_on(int organisations)
    {
        var today = await PutAsync(organisations);
        var officer = await host.AsAsync(Cast.Officer);
        var page = await officer.PageAsync(Address);
        var shows = organisations >= 5;

        var (labels, durations, findings) = (page.RowsOf(1), page.RowsOf(2), page.RowsOf(3));
        var lastMonth = LabelNumbersOverTime.MonthEnds(today)[^1];
        Assert.Equal(shows ? "5" : "minder dan 5", labels.Single(row => row[0] == $"{lastMonth.Year}")[lastMonth.Month]);
        Assert.Equal(shows ? ["Aanmelding", "4", "4", "4", "5"] : ["Aanmelding", .. Enumerable.Repeat("minder dan 5", 4)], durations[0]);
        Assert.Equal(shows ? ("5", "minder dan 5") : ("minder dan 5", "minder dan 5"), (findings[0][2], findings[0][3]));
        Assert.Equal(shows ? ["5", "< 5"] : ["< 5", "< 5"], PictureOf(page, "bevindingen").QuerySelectorAll("text").Skip(3).Take(2).Select(t => t.TextContent));
    }

    [Fact]
    public async Task Labels_that_end_are_counted_with_a_way_to_those_very_labels()
    {
        _ = await PutAsync(3);
        var officer = await host.AsAsync(Cast.Officer);
        var page = await officer.PageAsync(Address);

        Assert.Equal(8, page.RowsOf().Count);
        Assert.Equal(page.RowsOf().Select(row => row[1]), PictureOf(page, "aflopend").QuerySelectorAll("text").Where((_, i) => i % 2 == 1).Select(t => t.TextContent));
        foreach (var row in page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr"))
        {
            var list = await officer.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(row.QuerySelector("td")!.TextContent.Trim(), $"{list.RowsOf().Count}");
        }
    }

    [Fact]
    public async Task Open_conditions_stand_there_with_their_day_and_whose_turn_it_is()
    {
        var path = APath.In(State.GrantedConditional).Labelled();
        _ = await host.PutAsync(path);

        var row = Assert.Single((await (await host.AsAsync(Cast.Officer)).PageAsync(Address)).RowsOf(1));

        Assert.Equal(["Stichting Welzijn", "KSW-2026-00001-8", "V01", $"{path.Path.Surroundings.CurrentLabel!.Conditions[0].Due:yyyy-MM-dd}", "Kwaliteitscoördinator", "Later"], row);
    }

    [Fact]
    public async Task Every_table_leaves_as_it_stands_on_the_page()
    {
        _ = await PutAsync(5);
        var officer = await host.AsAsync(Cast.Officer);
        var page = await officer.PageAsync(Address);

        foreach (var (table, i) in new[] { "aflopend", "labels", "doorlooptijd", "bevindingen" }.Select((table, i) => (table, i)))
        {
            var csv = await officer.CsvAsync($"{Address}?handler=Csv&tabel={table}");
            Assert.Equal(page.RowsOf(i), csv.Skip(1));
            Assert.Equal(csv, await officer.XlsxAsync($"{Address}?handler=Xlsx&tabel={table}"));
        }

        Assert.Single(await officer.CsvAsync($"{Address}?handler=Csv&tabel=voorwaarden"));
        foreach (var wrong in new[] { "?handler=Csv", "?handler=Xlsx&tabel=anders", "?normen=9.9" }) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Address + wrong)).Status);
    }

    private static IElement PictureOf(IParentNode page, string id) => page.QuerySelector($"svg[aria-labelledby^='{id}-title']")!;

    /// <summary>As many organisations, each with a path that was granted, one minor shortfall on the first norm, and a label since two months.</summary>
    private async Task<DateOnly> PutAsync(int organisations)
    {
        _ = await host.PutAsync(APath.In(State.Submitted));
        _ = await host.InAsync<CertificationDb, int>(db => db.Paths.ExecuteDeleteAsync());
        var today = AmsterdamTime.DateOf(host.Now);
        for (var i = 0; i < organisations; i++)
        {
            var it = APath.In(State.Granted).Labelled();
            var organisation = new Organisation { Id = Guid.CreateVersion7(), LegalName = $"Stichting {i}", KvkNumber = $"6859{i:0000}", Place = "Elders", Province = "Drenthe", Member = true };
            _ = await host.InAsync<CertificationDb, int>(async db =>
            {
                db.Add(organisation);
                var path = db.Add(new CertificationPath($"T-2025-{i:0000}", organisation.Id, PathKind.Initial, Variant.External, "1-demo", it.Attempt(Cast.Coordinator)));
                path.Property(p => p.State).CurrentValue = State.Granted;
                path.Property(p => p.Round).CurrentValue = 1;
                path.Property(p => p.NormVersion).CurrentValue = it.Path.NormVersion;
                db.Add(new Finding { PathId = path.Entity.Id, Norm = "V01", Grade = Grade.Minor, Statement = "x", Evidence = "y", By = Cast.Lead.Id, At = host.Now });
                var begun = AmsterdamTime.At(today.AddMonths(-3), new TimeOnly(12, 0));
                db.Add(Step(path.Entity.Id, 2, State.Draft, Trigger.Submit, State.Submitted, begun));
                db.Add(Step(path.Entity.Id, 3, State.Submitted, Trigger.Admit, State.Accepted, begun.AddDays(4)));
                var label = db.Add(new Label($"KSW-2025-1{i:0000}-0", it.Path, new ValidityPeriod(today.AddMonths(-2), today.AddMonths(i * 3)), 1, today.AddMonths(-2), it.Attempt(Cast.Chair)));
                label.Property(l => l.HolderId).CurrentValue = organisation.Id;
                label.Property(l => l.PathId).CurrentValue = path.Entity.Id;
                return await db.SaveChangesAsync();
            });
        }

        return today;
    }

    private static PathStep Step(Guid path, int version, State from, Trigger trigger, State to, DateTimeOffset at) =>
        new() { PathId = path, Version = version, From = from, Trigger = trigger, To = to, ActorId = Cast.Officer.Id, Role = Role.Officer, At = at };
}

public sealed class FiguresPageOnSqliteTests(SqliteStepsHost host) : FiguresPageTests(host), IClassFixture<SqliteStepsHost>;

public sealed class FiguresPageOnPostgresTests(PostgresStepsHost host) : FiguresPageTests(host), IClassFixture<PostgresStepsHost>;
