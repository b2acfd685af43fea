using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Complaints;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Every row that a person takes of the tables of labels, objections, complaints and meetings, over HTTP: not there for who may not know of the file, and forbidden to who sees it without a part in the step.</summary>
/// <remarks>Who sees a file and who has a part in it follows from its state alone, so it is put in each state without walking there.</remarks>
public abstract class MatterRowTests(StepsHost host)
{
    /// <summary>Errs in what is judged later too, so that the order shows.</summary>
    private const int Never = 99;

    private const string Number = "KSW-2026-00001-8";

    private readonly Dictionary<Actor, string> tokens = [];

    public static TheoryData<string> LabelStates => StatesOf(LabelMachine.Workflow);

    public static TheoryData<string> ObjectionStates => StatesOf(ObjectionMachine.Workflow);

    public static TheoryData<string> ComplaintStates => StatesOf(ComplaintMachine.Workflow);

    public static TheoryData<string> MeetingStates => StatesOf(MeetingMachine.Workflow);

    [Theory]
    [MemberData(nameof(LabelStates))]
    public async Task A_step_on_a_label_is_not_there_for_others_and_forbidden_to_who_has_no_part_in_it(string state)
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled());
        var id = await host.InAsync<CertificationDb, Guid>(async db =>
        {
            await db.Labels.ExecuteUpdateAsync(set => set.SetProperty(l => l.State, Enum.Parse<LabelState>(state)));
            return await db.Labels.Select(l => l.Id).SingleAsync();
        });

        await IsRefusedAsync(
            new Matter(id, $"/labels/{Number}", db => db.Labels.Select(l => $"{l.State} {l.Version}").SingleAsync()), StepsIn(LabelMachine.Workflow, state),
            hidden: [Cast.StrangeSignatory, Cast.Admin], barred: [Cast.Contributor]);
    }

    [Theory]
    [MemberData(nameof(ObjectionStates))]
    public async Task A_step_on_an_objection_is_not_there_for_others_and_forbidden_to_who_has_no_part_in_it(string state)
    {
        var it = APath.In(State.Refused).Sent();
        var id = AnObjection.Against(it).Objection.Id;
        _ = await host.PutAsync(it);
        _ = await host.InAsync<CertificationDb, int>(db => db.Objections.ExecuteUpdateAsync(set => set.SetProperty(o => o.State, Enum.Parse<ObjectionState>(state))));

        await IsRefusedAsync(
            new Matter(id, $"/bezwaren/{id}", db => db.Objections.Select(o => $"{o.State} {o.Version}").SingleAsync()), StepsIn(ObjectionMachine.Workflow, state),
            hidden: [Cast.StrangeSignatory, Cast.CbManager], barred: [Cast.Reader]);
    }

    /// <summary>To an officer whom it is about it does not exist; one who does not handle it reads it and no more.</summary>
    [Theory]
    [MemberData(nameof(ComplaintStates))]
    public async Task A_step_on_a_complaint_is_not_there_for_whom_it_is_about_and_forbidden_to_who_does_not_handle_it(string state)
    {
        _ = await host.PutAsync(APath.In(State.Granted).Labelled()); // a measure is about a label that is there
        var steps = StepsIn(ComplaintMachine.Workflow, state);

        await IsRefusedAsync(await ComplaintAsync(state, about: [Cast.Officer]), steps, hidden: [Cast.Officer], barred: []);
        await IsRefusedAsync(await ComplaintAsync(state, about: []), steps, hidden: [Cast.Chair], barred: [Cast.Officer]);
    }

    /// <summary>The meetings themselves are no secret of the committee's: who has nothing to do with them learns of none, there or not.</summary>
    [Theory]
    [MemberData(nameof(MeetingStates))]
    public async Task A_step_on_a_meeting_is_forbidden_to_others_whether_it_is_there_or_not_and_to_who_only_reads(string state)
    {
        var meeting = new Meeting("V-2026-01", AmsterdamTime.DateOf(host.Now), new(14, 0), "Utrecht", new Attempt(Cast.Secretary, host.Now));
        _ = await host.InAsync<CertificationDb, int>(async db =>
        {
            await db.Meetings.ExecuteDeleteAsync();
            db.Add(meeting);
            await db.SaveChangesAsync();
            return await db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, Enum.Parse<MeetingState>(state)));
        });
        var matter = new Matter(meeting.Id, $"/vergaderingen/{meeting.Id}", db => db.Meetings.Select(m => $"{m.State} {m.Version}").SingleAsync());
        var before = await StandsAsync(matter);
        var page = (await (await host.AsAsync(Cast.Reader)).PageAsync(matter.Address)).QuerySelector("main")!;
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        var elsewhere = $"/vergaderingen/{Guid.CreateVersion7()}";
        foreach (var address in new[] { matter.Address, elsewhere }) Assert.Equal(HttpStatusCode.Forbidden, (await (await host.AsAsync(Cast.Coordinator)).GetAsync(address)).Status);

        foreach (var step in StepsIn(MeetingMachine.Workflow, state))
            foreach (var (who, address) in new[] { (Cast.Reader, matter.Address), (Cast.Coordinator, matter.Address), (Cast.Coordinator, elsewhere) })
                Assert.Equal((step, who, HttpStatusCode.Forbidden), (step, who, (await SendAsync(who, address, ("Fields.Step", step))).Status));

        Assert.Equal(before, await StandsAsync(matter));
    }

    /// <summary>In the hands of an officer who is not of the cast.</summary>
    private async Task<Matter> ComplaintAsync(string state, Actor[] about)
    {
        var complaint = AComplaint.Filed().Marked(about).Take(ComplaintTrigger.AssignHandler, Cast.Secretary, new(Handler: AComplaint.OtherOfficer.Id)).Complaint;
        _ = await host.InAsync<CertificationDb, int>(async db =>
        {
            await db.Complaints.ExecuteDeleteAsync();
            db.Add(complaint);
            await db.SaveChangesAsync();
            return await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, Enum.Parse<ComplaintState>(state)));
        });
        return new Matter(complaint.Id, $"/klachten/{complaint.Id}", db => db.Complaints.Select(c => $"{c.State} {c.Version}").SingleAsync(), HasApi: false);
    }

    /// <param name="hidden">Nothing is there for them.</param>
    /// <param name="barred">They have no part in any step on it.</param>
    private async Task IsRefusedAsync(Matter matter, IReadOnlyList<string> steps, Actor[] hidden, Actor[] barred)
    {
        var before = await StandsAsync(matter);
        foreach (var step in steps)
        {
            foreach (var who in hidden) await AnswersAsync(HttpStatusCode.NotFound, who, step);
            foreach (var who in barred) await AnswersAsync(HttpStatusCode.Forbidden, who, step);
        }

        Assert.Equal(before, await StandsAsync(matter));
        // Whoever had no part in it and whoever should not have known of it stand in the log.
        var (tried, ways) = (steps.Count * (hidden.Length + barred.Length), matter.HasApi ? 2 : 1);
        Assert.Equal(tried * ways, await host.InAsync<CertificationDb, int>(db => db.LogEntries.CountAsync(e => e.Dossier == matter.Id && e.Refused)));

        async Task AnswersAsync(HttpStatusCode status, Actor who, string step)
        {
            var visitor = await host.AsAsync(who);
            var page = $"{matter.Address}/stappen/{step}";
            Assert.Equal((step, who, status), (step, who, (await visitor.GetAsync(page)).Status));
            Assert.Equal((step, who, status), (step, who, (await SendAsync(who, page, ("Fields.Label", Number))).Status));
            if (!matter.HasApi) return;

            var api = $"/api/v1{matter.Address}/stappen";
            Assert.Equal((step, who, status), (step, who, (await visitor.PostAsync(api, new { stap = step, versie = Never, toelichting = "Zo is het." })).Status));
        }
    }

    private async Task<Answer> SendAsync(Actor who, string page, (string Name, string Value) field)
    {
        var visitor = await host.AsAsync(who);
        if (!tokens.TryGetValue(who, out var token)) tokens[who] = token = (await visitor.PageAsync("/rol")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["Fields.Version"] = $"{Never}", ["Fields.Note"] = "Zo is het.", [field.Name] = field.Value,
        });
        return await visitor.SendAsync(HttpMethod.Post, page, form);
    }

    /// <summary>All that a refusal must leave as it was. That it was refused is logged, and is no change.</summary>
    private Task<(string, int, int)> StandsAsync(Matter matter) => host.InAsync<CertificationDb, (string, int, int)>(async db =>
        (await matter.Stands(db), await db.LogEntries.CountAsync(e => e.Dossier == matter.Id && !e.Refused), await db.Outbox.CountAsync()));

    private static TheoryData<string> StatesOf<TSubject, TState, TTrigger>(Workflow<TSubject, TState, TTrigger> workflow)
        where TState : struct, Enum
        where TTrigger : struct, Enum => [.. ByPeople(workflow).Select(row => $"{row.From}").Distinct()];

    private static IReadOnlyList<string> StepsIn<TSubject, TState, TTrigger>(Workflow<TSubject, TState, TTrigger> workflow, string state)
        where TState : struct, Enum
        where TTrigger : struct, Enum => [.. ByPeople(workflow).Where(row => $"{row.From}" == state).Select(row => $"{row.On}").Distinct()];

    private static IEnumerable<Step<TSubject, TState, TTrigger>> ByPeople<TSubject, TState, TTrigger>(Workflow<TSubject, TState, TTrigger> workflow)
        where TState : struct, Enum
        where TTrigger : struct, Enum => workflow.Table.Where(row => row.By != Role.Clock);

    /// <summary>Something that steps are taken on, where it is found, and how it stands.</summary>
    private sealed record Matter(Guid Id, string Address, Func<CertificationDb, Task<string>> Stands, bool HasApi = true);
}

public sealed class MatterRowOnSqliteTests(SqliteStepsHost host) : MatterRowTests(host), IClassFixture<SqliteStepsHost>;

public sealed class MatterRowOnPostgresTests(PostgresStepsHost host) : MatterRowTests(host), IClassFixture<PostgresStepsHost>;
