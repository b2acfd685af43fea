using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Retention;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Complaints;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Complaints;

/// <summary>What a complaint leads to, and what is left of it after its term.</summary>
public abstract class ComplaintAfterTests(StepsHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_that_is_upheld_begins_a_special_audit_with_all_that_is_known_filled_in()
    {
        var it = APath.In(State.Granted).Labelled();
        _ = await host.PutAsync(it);
        var id = await ConcludedAsync();
        await StepAsync(id, ComplaintTrigger.OrderMeasure, ("Fields.Measure", "SpecialAudit"), ("Fields.Label", AComplaint.Label), ("Fields.Note", "Dit moet worden getoetst."));

        await StepAsync(id, ComplaintTrigger.CarryOutMeasure, ("Fields.Number", "1"));

        var path = await host.DoAsync(db => db.Paths.AsNoTracking().SingleAsync(p => p.Kind == PathKind.Special, Ct));
        Assert.Equal((State.Draft, it.Path.OrganisationId, it.Path.Application.Scope.Summary), (path.State, path.OrganisationId, path.Application.Scope.Summary));
        Assert.Equal(path.Number, (await host.ReadAsync(id)).Measures.Single().Started);
        Assert.Contains(path.Number, (await (await host.AsAsync(Cast.Coordinator)).PageAsync("/trajecten")).Body!.TextContent, StringComparison.Ordinal);
        // The office ordered it: it sees the draft, and the holder sees who began it and nothing of the complaint.
        Assert.Equal(Cast.Officer.Id, path.OrderedBy);
        Assert.Contains(path.Number, (await (await host.AsAsync(Cast.Officer)).PageAsync("/trajecten")).Body!.TextContent, StringComparison.Ordinal);
        var page = (await (await host.AsAsync(Cast.Coordinator)).PageAsync($"/trajecten/{path.Id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("in opdracht van de branche", page, StringComparison.Ordinal);
        Assert.DoesNotContain("klacht", page, StringComparison.OrdinalIgnoreCase);
        await StepAsync(id, ComplaintTrigger.CloseComplaint);
    }

    [Fact]
    public async Task An_intention_is_led_to_the_labels_own_step_with_ground_and_reason_filled_in()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await ConcludedAsync();
        await StepAsync(id, ComplaintTrigger.OrderMeasure, ("Fields.Measure", "Intention"), ("Fields.Label", "ksw 2026 00001 8"), ("Fields.Note", "Dit kan zo niet."));
        var officer = await host.AsAsync(Cast.Officer);

        var link = (await officer.PageAsync($"/klachten/{id}")).QuerySelector<IHtmlAnchorElement>("main a[href*='/stappen/Intend']")!;
        var page = await officer.PageAsync(link.GetAttribute("href")!);

        Assert.Equal("Other", page.QuerySelector<IHtmlSelectElement>("select[name='Fields.Ground']")!.Value);
        Assert.NotEmpty(page.QuerySelector("textarea[name='Fields.Note']")!.TextContent.Trim());
    }

    [Fact]
    public async Task About_misuse_of_the_logo_the_holder_is_warned_first_and_only_then_an_intention_follows()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await ConcludedAsync(ComplaintKind.Logo);
        await StepAsync(id, ComplaintTrigger.OrderMeasure, ("Fields.Measure", "Intention"), ("Fields.Label", AComplaint.Label), ("Fields.Note", "Dit kan zo niet."));
        var officer = await host.AsAsync(Cast.Officer);

        var warning = await LinkAsync();
        Assert.Contains("/stappen/WarnAboutLogo?", warning, StringComparison.Ordinal);
        var form = (await officer.PageAsync(warning)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form)).Status);

        Assert.Contains("/stappen/Intend?grond=LogoMisuse", await LinkAsync(), StringComparison.Ordinal);

        async Task<string> LinkAsync() => (await officer.PageAsync($"/klachten/{id}")).QuerySelector<IHtmlAnchorElement>("main a[href*='/stappen/'][href*='reden=']")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task An_unknown_label_is_refused_and_nothing_is_ordered()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await ConcludedAsync();

        var answer = await SendAsync(id, ComplaintTrigger.OrderMeasure, ("Fields.Measure", "Intention"), ("Fields.Label", "KSW-2026-00009-9"), ("Fields.Note", "Dit kan zo niet."));

        Assert.Contains("dit nummer kennen wij niet", answer.Text, StringComparison.Ordinal);
        Assert.Empty((await host.ReadAsync(id)).Measures);
    }

    [Fact]
    public async Task After_its_term_the_outline_of_a_complaint_is_left_and_its_keys_are_gone()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await ConcludedAsync();
        await StepAsync(id, ComplaintTrigger.CloseComplaint, ("Fields.Note", "Zoë belde nog."));
        var due = RetentionRules.Of(RetentionKind.Complaints).LastDay((await host.ReadAsync(id)).ClosedOn!.Value, Nights.Numbers).AddDays(1);

        await host.NightAsync(due.AddDays(-Nights.Numbers.AnnouncementDays));
        Assert.Equal(due, (await host.OpenAsync(id, RetentionKind.Complaints)).DueOn);
        await host.NightAsync(due.AddDays(-1));
        Assert.NotEmpty((await host.ReadAsync(id)).StoryText);
        await host.NightAsync(due);

        var left = await host.ReadAsync(id);
        Assert.Equal(("", "", "", ComplaintState.Closed, 0), (left.StoryText, left.Name, left.OrganisationName, left.State, left.Letters.Count));
        var keys = host.Services.GetRequiredService<PersonKeys>();
        Assert.True(keys.IsDestroyed(id, KeyPart.Name) && keys.IsDestroyed(left.ComplainantId, KeyPart.Contact) && keys.IsDestroyed(left.AboutId, KeyPart.Name));
        Assert.True(await host.DoAsync(db => db.LogEntries.Where(e => e.Dossier == id).AllAsync(e => e.Note == null, Ct)));
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsAsync(Cast.Secretary)).GetAsync($"/klachten/{id}")).Status);
        Assert.Empty((await host.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Keys_that_a_crash_left_after_the_commit_are_destroyed_at_the_next_round()
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = (await ReceivedAsync()).Id;
        await host.DoAsync(async db =>
        {
            (await db.ComplaintAsync(id, Ct))!.LetNamesGo(host.Now);
            return await db.SaveChangesAsync(Ct);
        });
        var keys = host.Services.GetRequiredService<PersonKeys>();
        var complainant = (await host.ReadAsync(id)).ComplainantId;
        Assert.False(keys.IsDestroyed(complainant, KeyPart.Name));

        await host.DoAsync(async db =>
        {
            await ErasureKeeper.RoundAsync(db, Ct);
            return 0;
        });

        Assert.True(keys.IsDestroyed(complainant, KeyPart.Name) && keys.IsDestroyed(complainant, KeyPart.Contact));
    }

    [Fact]
    public async Task More_than_the_schemes_number_of_one_day_is_not_taken_in()
    {
        host.GoTo(new DateTimeOffset(2027, 5, 10, 9, 0, 0, TimeSpan.Zero));
        await host.SaveAsync(db =>
        {
            for (var i = 0; i < AComplaint.Scheme.Complaints.MaxPerDay; i++)
                db.Complaints.Add(Complaint.Receive($"K-2027-F{i:000}", AComplaint.Scheme, Intake() with { Name = null, Email = null }, new ComplaintSurroundings(Humans.Unlinked, []), host.Now).Received!);
        });

        var (received, result) = await host.DoAsync(db => db.ReceiveComplaintAsync(Intake(), Ct));

        Assert.Null(received);
        Assert.Equal(["TooManyComplaints"], result.Reasons);
        await host.DoAsync(db => db.Complaints.ExecuteDeleteAsync(Ct));
    }

    private ComplaintIntake Intake(ComplaintKind kind = ComplaintKind.Organisation) => AComplaint.Intake(kind) with { HappenedOn = AmsterdamTime.DateOf(host.Now).AddDays(-3) };

    private async Task<Complaint> ReceivedAsync(ComplaintKind kind = ComplaintKind.Organisation) => (await host.DoAsync(db => db.ReceiveComplaintAsync(Intake(kind), Ct))).Received!;

    /// <summary>Upheld, in the hands of the cast's officer.</summary>
    private async Task<Guid> ConcludedAsync(ComplaintKind kind = ComplaintKind.Organisation)
    {
        var id = (await ReceivedAsync(kind)).Id;
        await ActAsync(ComplaintTrigger.MarkSubjects, Cast.Secretary, new());
        await ActAsync(ComplaintTrigger.AssignHandler, Cast.Secretary, new(Handler: Cast.Officer.Id));
        await ActAsync(ComplaintTrigger.AcknowledgeReceipt, Cast.Officer, new());
        await ActAsync(ComplaintTrigger.Investigate, Cast.Officer, new());
        await ActAsync(ComplaintTrigger.ConcludeComplaint, Cast.Officer, new(Outcome: ComplaintOutcome.Upheld, Answer: AComplaint.Letter));
        return id;

        async Task ActAsync(ComplaintTrigger step, Actor who, ComplaintInput input)
        {
            var version = (await host.ReadAsync(id)).Version;
            var result = await host.DoAsync(db => db.ActOnComplaintAsync(who, id, step, version, Ct, AComplaint.Note, input));
            Assert.True(result?.IsTaken, $"{step}: {result}");
        }
    }

    private async Task StepAsync(Guid id, ComplaintTrigger step, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(id, step, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer}");
    }

    private async Task<Harness.Answer> SendAsync(Guid id, ComplaintTrigger step, params (string Name, string Value)[] fields) =>
        await (await host.AsAsync(Cast.Officer)).StepAsync(id, step, fields);
}

public sealed class ComplaintAfterOnSqliteTests(SqliteStepsHost host) : ComplaintAfterTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ComplaintAfterOnPostgresTests(PostgresStepsHost host) : ComplaintAfterTests(host), IClassFixture<PostgresStepsHost>;
