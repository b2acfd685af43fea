using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Letters;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>A meeting of the committee over HTTP: planned, with a path and a label on its agenda, held, and its minutes adopted.</summary>
public abstract class MeetingLifeTests(StepsHost host)
{
    [Fact]
    public async Task A_meeting_is_planned_moved_held_and_its_minutes_hold_the_votes_of_that_moment()
    {
        var it = APath.In(State.UnderDecision).Tie(Cast.Member3, Cast.OrganisationId).Carry(MotionKind.Grant);
        var path = await host.PutAsync(it);
        var day = it.Path.Agenda.Meeting;
        var address = await PlanAsync(day.AddDays(7));
        Assert.Contains("Er staat nog niets op de agenda", await ReadAsync(Cast.Secretary, address), StringComparison.Ordinal);
        var list = await ReadAsync(Cast.Secretary, "/vergaderingen");
        Assert.Contains("geen vergadering gepland", list, StringComparison.Ordinal);

        // Moved to the day of the path, which then is on its agenda; moved on, the path goes along.
        await DoAsync(Cast.Secretary, address, MeetingTrigger.MoveMeeting, ("Fields.On", $"{day:yyyy-MM-dd}"));
        await DoAsync(Cast.Secretary, address, MeetingTrigger.MoveMeeting, ("Fields.On", $"{day.AddDays(1):yyyy-MM-dd}"));
        Assert.Equal((day.AddDays(1), day.AddDays(1)), await host.InAsync<CertificationDb, (DateOnly, DateOnly?)>(async db => await db.Paths.SingleAsync(p => p.Id == path) is var p ? (p.Agenda.Meeting, p.MeetingOn) : default));

        await DoAsync(Cast.Secretary, address, MeetingTrigger.CallMembers);
        host.GoTo(AmsterdamTime.At(day.AddDays(1), new TimeOnly(14, 0)));
        await DoAsync(Cast.Chair, address, MeetingTrigger.OpenMeeting);
        var seen = await ReadAsync(Cast.Secretary, address);
        Assert.Contains("Member3 de Vries: Belang gevonden door het systeem", seen, StringComparison.Ordinal);
        Assert.Contains("U hebt een belang bij dit traject", await ReadAsync(Cast.Member3, address), StringComparison.Ordinal);
        Assert.Contains("Leg eerst vast wie aanwezig is", seen, StringComparison.Ordinal);

        await AttendAsync(address);
        await DoAsync(Cast.Secretary, address, MeetingTrigger.WriteDown, ("Fields.Notes[0].Text", "Kort besproken."));
        await DoAsync(Cast.Secretary, address, MeetingTrigger.CloseMeeting);
        Assert.Contains(address, (await (await host.AsAsync(Cast.ViceChair)).PageAsync("/werklijst")).QuerySelector("main table")!.InnerHtml, StringComparison.Ordinal);
        await DoAsync(Cast.ViceChair, address, MeetingTrigger.AdoptMinutes);
        Assert.DoesNotContain(address, (await (await host.AsAsync(Cast.ViceChair)).PageAsync("/werklijst")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        var minutes = await ReadAsync(Cast.Member1, $"{address}/notulen");
        Assert.Contains("Kort besproken.", minutes, StringComparison.Ordinal);
        Assert.Contains("3 voor", minutes, StringComparison.Ordinal);
        Assert.Contains("ViceChair de Vries", minutes, StringComparison.Ordinal);
        Assert.Contains("De PDF wordt gemaakt", minutes, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await PdfAsync(Cast.Member1, address)).Status);
        var mails = await host.InAsync<CertificationDb, List<string>>(db => db.Outbox.Where(m => m.Type.Contains("MatterMovedV1")).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync());
        Assert.Equal(["MoveMeeting", "MoveMeeting", "CallMembers", "CloseMeeting"], mails.Select(body => System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("step").GetString()));

        var asked = Assert.Single(await host.InAsync<CertificationDb, List<string>>(db => db.Outbox.Where(m => m.Type.Contains("LetterWrittenV1")).Select(m => m.Body).ToListAsync()));
        Assert.DoesNotContain("Kort besproken", asked, StringComparison.Ordinal); // sealed on its way
        await host.MakeMinutesAsync(Guid.Parse(address.Split('/')[^1]));
        foreach (var who in new[] { Cast.Member1, Cast.Secretary, Cast.Officer, Cast.Reader })
        {
            Assert.Equal("application/pdf", (await PdfAsync(who, address)).MediaType);
            Assert.Contains(new string('a', 64), await ReadAsync(who, $"{address}/notulen"), StringComparison.Ordinal);
        }

        // Who has an interest in an item gets nothing of it, so not the PDF in which it stands either.
        Assert.Equal(HttpStatusCode.Forbidden, (await PdfAsync(Cast.Member3, address)).Status);
        Assert.DoesNotContain("handler=Pdf", (await (await host.AsAsync(Cast.Member3)).PageAsync($"{address}/notulen")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await PdfAsync(Cast.Coordinator, address)).Status);
    }

    [Fact]
    public async Task A_proposal_about_a_label_waits_until_the_secretary_puts_it_on_an_agenda()
    {
        var id = await host.PutAsync(APath.In(State.Granted).Labelled());
        var number = await host.InAsync<CertificationDb, string>(db => db.Labels.Where(l => l.PathId == id).Select(l => l.Number).SingleAsync());
        await host.InAsync<CertificationDb, object?>(async db =>
            await db.ActOnLabelAsync(Cast.Signatory, number, LabelTrigger.AskPostponement, 1, default, "Wij verhuizen.", new LabelInput(Until: (await db.Labels.SingleAsync(l => l.Number == number)).ValidUntil.AddDays(7))));
        var address = await PlanAsync(AmsterdamTime.DateOf(host.Now).AddDays(3));

        Assert.Contains($"{number}: Uitstel van de einddatum", await ReadAsync(Cast.Secretary, address), StringComparison.Ordinal);
        await DoAsync(Cast.Secretary, address, MeetingTrigger.PutMatter);

        var page = await ReadAsync(Cast.Member1, address);
        Assert.Contains("Uitstel", page, StringComparison.Ordinal);
        Assert.DoesNotContain("die op een stem wachten", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_path_comes_on_a_later_agenda_and_is_decided_in_the_minutes_of_that_meeting()
    {
        var it = APath.In(State.UnderDecision);
        var (path, first) = (await host.PutAsync(it), it.Path.Agenda.Meeting);
        var deferredIn = await PlanAsync(first);
        await DoAsync(Cast.Chair, deferredIn, MeetingTrigger.OpenMeeting);
        await OnPathAsync(Cast.Chair, Trigger.Defer);
        await AttendAsync(deferredIn);
        await DoAsync(Cast.Secretary, deferredIn, MeetingTrigger.CloseMeeting);
        await OnPathAsync(Cast.Reviewer, Trigger.AnswerDeferral);

        var decidedIn = await PlanAsync(first.AddDays(7));
        await DoAsync(Cast.Secretary, decidedIn, MeetingTrigger.PutMatter);
        Assert.Equal((first.AddDays(7), first.AddDays(7)), await host.InAsync<CertificationDb, (DateOnly, DateOnly?)>(async db => await db.Paths.SingleAsync(p => p.Id == path) is var p ? (p.Agenda.Meeting, p.MeetingOn) : default));
        Assert.DoesNotContain("weer op een besluit wachten", await ReadAsync(Cast.Secretary, decidedIn), StringComparison.Ordinal);

        host.GoTo(AmsterdamTime.At(first.AddDays(7), new TimeOnly(14, 0)));
        await DoAsync(Cast.Chair, decidedIn, MeetingTrigger.OpenMeeting);
        await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(Cast.Secretary, path, (p, attempt) => p.Put(it.On(first.AddDays(7)).AMotion(MotionKind.Grant), attempt), default));
        foreach (var member in new[] { Cast.Chair, Cast.Member1, Cast.Member2 })
            await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(member, path, (p, attempt) => p.Vote(p.CurrentMotion!.Id, VoteChoice.For, APath.Note, attempt), default));
        await OnPathAsync(Cast.Chair, Trigger.Grant);
        await AttendAsync(decidedIn);
        await DoAsync(Cast.Secretary, decidedIn, MeetingTrigger.CloseMeeting);

        Assert.Contains("Aangehouden", await ReadAsync(Cast.Member1, $"{deferredIn}/notulen"), StringComparison.Ordinal);
        var minutes = await ReadAsync(Cast.Member1, $"{decidedIn}/notulen");
        Assert.Contains(it.Path.Number, minutes, StringComparison.Ordinal);
        Assert.Contains("3 voor", minutes, StringComparison.Ordinal);

        async Task OnPathAsync(Actor who, Trigger step)
        {
            var result = await host.InAsync<CertificationDb, StepResult?>(db => db.ActAsync(who, path, (p, attempt) => p.Take(step, attempt, p.Version), default, APath.Note));
            Assert.True(result!.IsTaken, $"{step}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        }
    }

    [Fact]
    public async Task A_refused_plan_says_why_and_keeps_what_was_typed()
    {
        _ = await host.PutAsync(APath.In(State.UnderDecision));
        var secretary = await host.AsAsync(Cast.Secretary);
        var form = (await secretary.PageAsync("/vergaderingen")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;

        var refused = await secretary.SubmitAsync(form, ("On", "2020-01-01"), ("StartsAt", "14:00"), ("Place", "Utrecht"));

        var page = await refused.PageAsync();
        Assert.Contains("Kies een dag vanaf vandaag", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("2020-01-01", "14:00", "Utrecht"), (Value("On"), Value("StartsAt"), Value("Place")));
        Assert.Equal(0, await host.InAsync<CertificationDb, int>(db => db.Meetings.CountAsync()));

        string? Value(string name) => page.QuerySelector<IHtmlInputElement>($"[name={name}]")!.GetAttribute("value");
    }

    [Fact]
    public async Task The_bundle_shows_the_whole_file_to_who_decides_and_nothing_of_it_to_a_member_with_a_conflict()
    {
        var it = APath.In(State.UnderDecision).Tie(Cast.Member3, Cast.OrganisationId);
        var path = await host.PutAsync(it);

        var bundle = await ReadAsync(Cast.Member1, $"/trajecten/{path}/bundel");
        Assert.Contains(it.Path.Advice!.Motivation, bundle, StringComparison.Ordinal);
        Assert.All(it.Path.AuditScores, score => Assert.Contains(score.Norm, bundle, StringComparison.Ordinal));

        var closed = await ReadAsync(Cast.Member3, $"/trajecten/{path}/bundel");
        Assert.Contains("U leest dit dossier daarom niet", closed, StringComparison.Ordinal);
        Assert.DoesNotContain(it.Path.Advice.Motivation, closed, StringComparison.Ordinal);
    }

    private async Task<Answer> PdfAsync(Actor who, string address) => await (await host.AsAsync(who)).GetAsync($"{address}/notulen?handler=Pdf");

    private async Task<string> PlanAsync(DateOnly day)
    {
        var secretary = await host.AsAsync(Cast.Secretary);
        var form = (await secretary.PageAsync("/vergaderingen")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var answer = await secretary.SubmitAsync(form, ("On", $"{day:yyyy-MM-dd}"), ("StartsAt", "14:00"), ("Place", "Utrecht"));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return $"/vergaderingen/{await host.InAsync<CertificationDb, Guid>(db => db.Meetings.Where(m => m.On == day).Select(m => m.Id).SingleAsync())}";
    }

    private async Task<string> ReadAsync(Actor who, string address) => (await (await host.AsAsync(who)).PageAsync(address)).QuerySelector("main")!.TextContent;

    private async Task DoAsync(Actor who, string address, MeetingTrigger step, params (string Name, string Value)[] fields)
    {
        var visitor = await host.AsAsync(who);
        var button = (await visitor.PageAsync(address)).QuerySelector<IHtmlButtonElement>($"main button[value={step}]");
        Assert.True(button is not null, $"{step} is no button.");
        var answer = await visitor.SubmitAsync(button.Form!, [("Fields.Step", $"{step}"), .. fields]);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {answer.Text}");
    }

    private async Task AttendAsync(string address)
    {
        var page = await (await host.AsAsync(Cast.Secretary)).PageAsync(address);
        var members = page.QuerySelectorAll("input[name^='Fields.Attendance['][name$='].PersonId']").Length;
        Assert.Equal(Cast.Committee.Count, members);
        await DoAsync(Cast.Secretary, address, MeetingTrigger.RecordAttendance, [.. Enumerable.Range(0, members).Select(i => ($"Fields.Attendance[{i}].Presence", "Present"))]);
    }
}

public sealed class MeetingLifeOnSqliteTests(SqliteStepsHost host) : MeetingLifeTests(host), IClassFixture<SqliteStepsHost>;

public sealed class MeetingLifeOnPostgresTests(PostgresStepsHost host) : MeetingLifeTests(host), IClassFixture<PostgresStepsHost>;
