using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Steering;
using SociaalWerk.Kwaliteit.UnitTests.Complaints;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>An outage over HTTP: recorded, shown, confirmed once, and carried out by the clock (decision 16).</summary>
public abstract class OutageTests(StepsHost host)
{
    private const string Number = "KSW-2026-00001-8";

    [Fact]
    public async Task The_officer_sees_every_term_beforehand_confirms_once_and_the_clock_moves_those_and_tells_why()
    {
        var (id, last) = await LastDayDownAsync();
        var page = await RecordAsync(last);
        Assert.Contains("T-2026-0001", (await PageAsync(page)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(last, (await host.OnFileAsync(id)).Path.Term(TermKind.D1)!.LastDay);

        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(page)).Status);
        await host.ClockLooksAsync();
        await host.ClockLooksAsync();

        var after = await host.OnFileAsync(id);
        Assert.Equal(WorkingDays.Add(last, 1), after.Path.Term(TermKind.D1)!.LastDay);
        var act = Assert.Single(after.Log, line => line.Act == nameof(PathAct.GiveBack));
        Assert.Equal((nameof(Role.Clock), "Het datacentrum lag plat."), (act.Role, act.Note));
        var told = after.Events.Where(m => m.Type.Contains(nameof(PathMovedV1), StringComparison.Ordinal)).Select(m => Json.Read<PathMovedV1>(m.Body)).Single(m => m.Step == nameof(PathAct.GiveBack));
        Assert.Equal(after.Path.Term(TermKind.D1)!.LastDay, told.ReplyBy);
        Assert.DoesNotContain("Wordt verschoven", (await PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Onze dienst werkte niet", (await PageAsync($"/trajecten/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_twice_moves_nothing_twice()
    {
        var (id, last) = await LastDayDownAsync();
        var page = await RecordAsync(last);
        var form = await FormAsync(page);
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form)).Status);

        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(form)).Status);
        await host.ClockLooksAsync();
        await ConfirmAsync(await RecordAsync(last)); // the same day once more

        await host.ClockLooksAsync();
        Assert.Equal(WorkingDays.Add(last, 1), (await host.OnFileAsync(id)).Path.Term(TermKind.D1)!.LastDay);
    }

    [Fact]
    public async Task A_list_that_changed_since_it_was_shown_is_shown_again_and_moves_nothing()
    {
        var (id, last) = await LastDayDownAsync();
        var page = await RecordAsync(last);
        var form = await FormAsync(page);
        _ = await host.PutAsync(APath.In(State.Submitted).AfterTerm(TermKind.D1).Give(nameof(CertificationPath.Number), "T-2026-0009"), beside: true);

        var answer = await (await host.AsAsync(Cast.Officer)).SubmitAsync(form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var shown = await answer.PageAsync();
        Assert.Contains("De lijst is veranderd", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("T-2026-0009", shown.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await host.ClockLooksAsync();
        Assert.Equal(last, (await host.OnFileAsync(id)).Path.Term(TermKind.D1)!.LastDay);
    }

    [Fact]
    public async Task A_stretch_that_cannot_be_is_refused_with_what_was_typed()
    {
        var (_, last) = await LastDayDownAsync();
        var before = await host.InAsync<CertificationDb, int>(db => db.Outages.CountAsync());

        var answer = await SubmitAsync(last.AddDays(1), last);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Het datacentrum lag plat.", (await answer.PageAsync()).QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(before, await host.InAsync<CertificationDb, int>(db => db.Outages.CountAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Secretary)).GetAsync("/storingen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.AsAsync(Cast.Officer)).GetAsync($"/storingen/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task An_objection_and_a_complaint_move_too_and_whom_a_complaint_is_about_sees_nothing_of_that()
    {
        var (id, last) = await LastDayDownAsync();
        var (objection, complaint, hidden) = (AnObjection.Against(APath.In(State.Refused).On("2026-03-02").Sent()).Objection, AComplaint.Filed().Assigned().Complaint, AComplaint.Filed().Marked(Cast.Officer).Complaint);
        await PutAsync(id, objection, complaint, hidden);

        var page = await RecordAsync(last);
        var shown = (await PageAsync(page)).QuerySelector("main table")!;
        Assert.Equal(["/bezwaren/" + objection.Id, "/klachten/" + complaint.Id], shown.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(a => !a.StartsWith("/trajecten", StringComparison.Ordinal)).Distinct().Order());
        Assert.DoesNotContain(hidden.Number, shown.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(page)).Status);
        await host.ClockLooksAsync();
        await host.ClockLooksAsync();

        await host.InAsync<CertificationDb, int>(async db =>
        {
            Assert.Equal(WorkingDays.OnOrAfter(objection.Terms.Single().LastDay.AddDays(1)), (await db.Objections.AsNoTracking().SingleAsync(o => o.Id == objection.Id)).Terms.Single().LastDay);
            foreach (var it in new[] { complaint, hidden })
            {
                var stored = await db.Complaints.AsNoTracking().SingleAsync(c => c.Id == it.Id);
                Assert.True(stored.Term(TermKind.D16Settlement)!.LastDay > it.Term(TermKind.D16Settlement)!.LastDay);
                Assert.Equal(it.Term(TermKind.D16)!.LastDay, stored.Term(TermKind.D16)!.LastDay); // over by then
                Assert.Contains(await db.LogEntries.Where(e => e.Dossier == it.Id).ToListAsync(), line => line is { Act: nameof(PathAct.GiveBack), Kind: nameof(DossierKind.Complaint) });
            }

            var told = await db.Outbox.Where(m => m.Type.Contains(nameof(MatterMovedV1)) || m.Type.Contains(nameof(ComplaintMailAskedV1))).Select(m => m.Body).ToListAsync();
            Assert.Contains(told, body => body.Contains("/bezwaren/" + objection.Id, StringComparison.Ordinal) && body.Contains("GiveBack", StringComparison.Ordinal) && body.Contains(nameof(Role.Signatory), StringComparison.Ordinal));
            Assert.Contains(told, body => body.Contains(complaint.ComplainantId.ToString(), StringComparison.Ordinal) && body.Contains("GiveBack", StringComparison.Ordinal));
            Assert.DoesNotContain(told.Where(b => b.Contains(hidden.Number, StringComparison.Ordinal)), body => body.Contains(Cast.Officer.Id.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain(told, body => body.Contains("klager.example", StringComparison.Ordinal) || body.Contains("Zoë", StringComparison.Ordinal));
            return 0;
        });
        Assert.DoesNotContain(hidden.Number, (await PageAsync(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_term_to_object_to_what_was_decided_about_a_label_stands_among_those_that_run_and_moves_too()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var last = await AnnulledAsync();
        var officer = await host.AsAsync(Cast.Officer);
        Assert.Contains((await officer.PageAsync("/termijnen?periode=All")).RowsFrom(1), row => row is ["Bezwaar maken", _, Number, var day, _] && day == $"{last:yyyy-MM-dd}");

        host.GoTo(last.AddDays(1));
        var page = await RecordAsync(last);
        Assert.Contains($"/labels/{Number}", (await PageAsync(page)).QuerySelectorAll("main table a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(page)).Status);
        await host.ClockLooksAsync();

        var moved = WorkingDays.Add(last, 1);
        Assert.Equal(moved, (await LabelAsync()).Terms.Single(t => t.Kind == TermKind.D14).LastDay);
        Assert.Contains((await officer.PageAsync("/termijnen?periode=All")).RowsFrom(1), row => row is ["Bezwaar maken", _, Number, var day, _] && day == $"{moved:yyyy-MM-dd}");
    }

    [Fact]
    public async Task An_outage_that_was_none_is_withdrawn_and_one_that_was_confirmed_is_not()
    {
        var (id, last) = await LastDayDownAsync();
        var page = await RecordAsync(last);

        Assert.Equal(HttpStatusCode.Conflict, (await WithdrawAsync(page, " ")).Status);
        var confirming = await FormAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, (await WithdrawAsync(page, "Het was de testserver.")).Status);

        Assert.Contains("Het was de testserver.", (await PageAsync(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await PageAsync(page)).QuerySelector("main form"));
        Assert.Contains("Ingetrokken", (await PageAsync("/storingen")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await (await host.AsAsync(Cast.Officer)).SubmitAsync(confirming)).Status);
        await host.ClockLooksAsync();
        Assert.Equal(last, (await host.OnFileAsync(id)).Path.Term(TermKind.D1)!.LastDay);

        var other = await RecordAsync(last);
        var withdrawing = (await PageAsync(other)).QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Last();
        _ = await ConfirmAsync(other);
        Assert.Equal(HttpStatusCode.Conflict, (await (await host.AsAsync(Cast.Officer)).SubmitAsync(withdrawing, ("Reason", "Toch niet."))).Status);
    }

    private async Task<Answer> WithdrawAsync(string page, string reason) => await (await host.AsAsync(Cast.Officer)).SubmitAsync(
        (await PageAsync(page)).QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Last(), ("Reason", reason));

    /// <summary>Beside the path on file, about it.</summary>
    private Task<int> PutAsync(Guid path, Objection objection, params Complaint[] complaints) => host.InAsync<CertificationDb, int>(async db =>
    {
        await db.Complaints.ExecuteDeleteAsync();
        db.Entry(db.Add(objection).Entity).Property(o => o.PathId).CurrentValue = path;
        for (var i = 0; i < complaints.Length; i++) db.Entry(db.Add(complaints[i]).Entity).Property(c => c.Number).CurrentValue = $"K-2026-{i + 1:0000}";
        await db.SaveChangesAsync();
        return await db.Outbox.ExecuteDeleteAsync();
    });

    /// <summary>A path whose term passed yesterday, and no outage of an earlier test.</summary>
    private async Task<(Guid Path, DateOnly Last)> LastDayDownAsync()
    {
        await host.InAsync<CertificationDb, int>(db => db.Outages.ExecuteDeleteAsync());
        var it = APath.In(State.Submitted).AfterTerm(TermKind.D1);
        return (await host.PutAsync(it), it.Path.Term(TermKind.D1)!.LastDay);
    }

    /// <summary>The label on file is annulled and the letter about that reached its holder.</summary>
    /// <returns>The last day to object.</returns>
    private Task<DateOnly> AnnulledAsync() => host.InAsync<CertificationDb, DateOnly>(async db =>
    {
        await db.Outages.ExecuteDeleteAsync();
        var label = (await db.LabelAsync(await db.Labels.Select(l => l.Id).SingleAsync(), default))!;
        foreach (var (who, step) in new[] { (Cast.SchemeManager, LabelTrigger.ProposeAnnulment), (Cast.Chair, LabelTrigger.Annul) })
            Assert.True(label.Take(step, new Attempt(who.For(label), host.Now, "Het was een vergissing."), label.Version).IsTaken);
        label.RulingSent(label.Rulings.Single().Version, host.Now);
        await db.SaveChangesAsync();
        return label.Contestable.Single().LastDay!.Value;
    });

    private Task<Label> LabelAsync() => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync());

    private async Task<string> RecordAsync(DateOnly day)
    {
        var answer = await SubmitAsync(day, day);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!;
    }

    private async Task<Answer> SubmitAsync(DateOnly from, DateOnly until) => await (await host.AsAsync(Cast.Officer)).SubmitAsync(
        await FormAsync("/storingen"), ("Fields.FromDay", $"{from:yyyy-MM-dd}"), ("Fields.FromTime", "09:00"), ("Fields.UntilDay", $"{until:yyyy-MM-dd}"), ("Fields.UntilTime", "17:00"), ("Fields.Reason", "Het datacentrum lag plat."));

    private async Task<Answer> ConfirmAsync(string page) => await (await host.AsAsync(Cast.Officer)).SubmitAsync(await FormAsync(page));

    private async Task<IHtmlFormElement> FormAsync(string page) => (await PageAsync(page)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

    private async Task<IHtmlDocument> PageAsync(string page) => await (await host.AsAsync(Cast.Officer)).PageAsync(page);
}

public sealed class OutagesOnSqliteTests(SqliteStepsHost host) : OutageTests(host), IClassFixture<SqliteStepsHost>;

public sealed class OutagesOnPostgresTests(PostgresStepsHost host) : OutageTests(host), IClassFixture<PostgresStepsHost>;
