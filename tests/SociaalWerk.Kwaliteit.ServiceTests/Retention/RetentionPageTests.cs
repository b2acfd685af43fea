using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.ServiceTests.Retention.Nights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Retention;

/// <summary>Who sees what will be deleted, and who may hold it back.</summary>
public abstract class RetentionPageTests(StepsHost host)
{
    [Fact]
    public async Task Office_reader_and_administrator_see_the_page_and_nobody_else_does()
    {
        var (_, _, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));

        foreach (var person in Cast.Everybody.Where(p => p != Actor.Clock))
        {
            var expected = person.Has(Role.Officer | Role.Reader | Role.Admin) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.Equal(expected, (await (await host.AsAsync(person)).GetAsync("/bewaring")).Status);
        }

        using var anybody = host.Anybody();
        Assert.StartsWith("/aanmelden", new Uri((await anybody.GetAsync("/bewaring")).Location!).AbsolutePath);
    }

    [Fact]
    public async Task The_administrator_sees_how_many_files_and_not_which()
    {
        var (path, _, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        var (admin, reader) = (await host.AsAsync(Cast.Admin), await host.AsAsync(Cast.Reader));
        var one = $"/bewaring/{(await host.OpenAsync(path)).Id}";

        var row = (await admin.PageAsync("/bewaring")).QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("Inhoud van dossiers"));
        Assert.Contains("Alleen het aantal", row.TextContent);
        Assert.Null(row.QuerySelector("a"));
        foreach (var address in new[] { $"/bewaring/Files/{due:O}", one })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address)).Status);
            Assert.Contains("T-2026-0001", (await reader.PageAsync(address)).QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task What_is_held_back_stays_until_it_is_released()
    {
        var (path, _, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        var officer = await host.AsAsync(Cast.Officer);
        var one = $"/bewaring/{(await host.OpenAsync(path)).Id}";

        Assert.Equal(HttpStatusCode.OK, (await officer.FillAsync(one, "Hold", ("Fields.Reason", ""))).Status);
        Assert.False((await host.OpenAsync(path)).IsHeld);
        Assert.Equal(one, (await officer.FillAsync(one, "Hold", ("Fields.Reason", "Er loopt een rechtszaak."))).Location);
        await host.NightAsync(due);
        Assert.Null(await DeletedOnAsync(path));
        Assert.Contains("Er loopt een rechtszaak.", (await officer.PageAsync(one)).QuerySelector("main")!.TextContent);

        Assert.Equal(one, (await officer.FillAsync(one, "Release")).Location);
        await host.NightAsync(due.AddDays(1));
        Assert.Equal(due.AddDays(1), await DeletedOnAsync(path));
        Assert.Equal(["DeletionHeld", "DeletionReleased", "DeleteFile"], (await host.ActsAsync(path)).TakeLast(3));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(one)).Status);
    }

    [Fact]
    public async Task Only_the_office_can_hold_back()
    {
        var (path, _, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        var one = $"/bewaring/{(await host.OpenAsync(path)).Id}";
        var reader = await host.AsAsync(Cast.Reader);
        var page = await reader.PageAsync(one);
        Assert.Empty(page.QuerySelectorAll("main form"));

        var form = (IHtmlFormElement)(await (await host.AsAsync(Cast.Officer)).PageAsync(one)).QuerySelector("main form")!;
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var answer = await reader.SubmitAsync(form, ("Fields.Reason", "Ik wil het niet"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.False((await host.OpenAsync(path)).IsHeld);
    }

    [Fact]
    public async Task The_page_tells_what_was_deleted_in_which_night_and_what_it_means_when_nothing_was()
    {
        var (_, _, due) = await host.ClosedFileAsync();
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Equal(2, (await officer.PageAsync("/bewaring")).QuerySelectorAll(".kw-empty").Length);

        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(due);

        var main = (await officer.PageAsync("/bewaring")).QuerySelector("main")!.TextContent;
        Assert.Contains("Inhoud van dossiers: 1", main);
        Assert.Contains("24 maanden na het einde van de laatste rol", main);
        host.GoTo(due.AddMonths(Numbers.RecordMonths).AddDays(1));
        Assert.DoesNotContain("Inhoud van dossiers: 1", (await officer.PageAsync("/bewaring")).QuerySelector("main")!.TextContent);
    }

    private Task<DateOnly?> DeletedOnAsync(Guid path) => host.DoAsync(db => db.Paths.Where(p => p.Id == path).Select(p => p.FileDeletedOn).SingleAsync());
}

public sealed class RetentionPageOnSqliteTests(SqliteStepsHost host) : RetentionPageTests(host), IClassFixture<SqliteStepsHost>;

public sealed class RetentionPageOnPostgresTests(PostgresStepsHost host) : RetentionPageTests(host), IClassFixture<PostgresStepsHost>;
