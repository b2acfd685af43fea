using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>The committee meets every month, and in between where something is urgent. All of it goes through the product's own files of meetings, which read what the organisations' stories have saved.</summary>
internal sealed class SimulatedMeetings(SimulatedScheme scheme, StepsHost host, int seed)
{
    private const string Note = "Omdat het zo is.";

    private readonly Random luck = new(seed);
    private readonly Dictionary<Guid, DateOnly> planned = [], unadopted = [];
    private readonly HashSet<Guid> called = [];
    private readonly HashSet<(Guid File, int? Procedure)> agenda = [];
    private DateOnly month = new(scheme.Today.Year, scheme.Today.Month, 1);
    private Guid? open;
    private Actor? absent;

    /// <summary>What the committee has on its agenda at this moment.</summary>
    public bool Treats(Guid file, int? procedure = null) => agenda.Contains((file, procedure));

    /// <summary>The members were called to a meeting that is to come; it is held, also when what stood on its agenda was dropped.</summary>
    public bool IsCalled => called.Count > 0;

    public int DaysToNext => planned.Values.Where(day => day > scheme.Today).Min().DayNumber - scheme.Today.DayNumber;

    /// <summary>The first meeting for which there is still time to prepare.</summary>
    public DateOnly DayFor(DateOnly ready) => planned.Values.Where(day => day >= ready).Min();

    /// <summary>Who is not there does not vote, unless too few are left without; then by letter.</summary>
    public bool IsAway(Actor member, int free) => member == absent && free > 3;

    /// <summary>What cannot wait for the next month.</summary>
    public async Task CallAsync(DateOnly day)
    {
        if (!planned.ContainsValue(day)) await PlanAsync(day);
    }

    /// <summary>Before anybody decides anything today.</summary>
    public async Task BeginAsync()
    {
        for (; month < scheme.Today.AddMonths(2); month = month.AddMonths(1)) await CallAsync(DayIn(month));
        foreach (var (id, day) in planned.Where(p => p.Value == scheme.Today.AddDays(7)).ToList()) await PrepareAsync(id, day);
        foreach (var (id, _) in planned.Where(p => p.Value == scheme.Today).ToList()) await OpenAsync(id);
        foreach (var (id, _) in unadopted.Where(p => p.Value <= scheme.Today).ToList()) await AdoptAsync(id);
    }

    /// <summary>When all of today is decided the minutes are made; whoever voted by letter was not absent.</summary>
    public async Task FinishAsync()
    {
        if (open is not { } id) return;

        var closed = await TryAsync(id, MeetingTrigger.CloseMeeting, Cast.Secretary);
        if (!closed.IsTaken)
        {
            Assert.Equal(["VotersTookPart"], closed.Reasons);
            await TakeAsync(id, MeetingTrigger.RecordAttendance, Cast.Secretary, AttendanceWith(Presence.InWriting));
            await TakeAsync(id, MeetingTrigger.CloseMeeting, Cast.Secretary);
        }

        unadopted[id] = scheme.Today.AddDays(luck.Next(1, 30));
        (open, absent) = (null, null);
        agenda.Clear();
    }

    /// <summary>Nobody has anything to decide any more.</summary>
    public async Task EndAsync()
    {
        foreach (var id in unadopted.Keys.ToList()) await AdoptAsync(id);
        foreach (var id in planned.Keys.ToList()) await TakeAsync(id, MeetingTrigger.CancelMeeting, Cast.Secretary);
    }

    private async Task PlanAsync(DateOnly day)
    {
        var (result, meeting) = await host.InAsync<CertificationDb, (StepResult, Meeting?)>(db => db.PlanMeetingAsync(Cast.Secretary, day, new TimeOnly(14, 0), "Utrecht", default));
        Assert.True(result.IsTaken, $"A meeting on {day}: {string.Join(", ", result.Reasons)}");
        planned[meeting!.Id] = day;
    }

    /// <summary>A week ahead, now and then: what waits comes on the agenda, the day moves, and the members are called.</summary>
    private async Task PrepareAsync(Guid id, DateOnly day)
    {
        if (luck.Next(100) < 60 || !scheme.Awaits(day)) return;

        var files = (await PutAsync(id)).Select(item => item.File).ToList();
        if (files.Count == 0) return;

        if (luck.Next(100) < 25 && !planned.ContainsValue(day.AddDays(1)))
        {
            await TakeAsync(id, MeetingTrigger.MoveMeeting, Cast.Secretary, new MeetingInput(On: day.AddDays(1), Place: "Utrecht"));
            planned[id] = day.AddDays(1);
            foreach (var file in files) await scheme.ReloadAsync(file);
        }

        await TakeAsync(id, MeetingTrigger.CallMembers, Cast.Secretary);
        called.Add(id);
    }

    private async Task OpenAsync(Guid id)
    {
        planned.Remove(id);
        if (called.Remove(id) || scheme.Awaits(scheme.Today)) agenda.UnionWith(await PutAsync(id));
        if (agenda.Count == 0)
        {
            await TakeAsync(id, MeetingTrigger.CancelMeeting, Cast.Secretary);
            return;
        }

        (open, absent) = (id, luck.Next(100) < 50 ? new[] { Cast.Member1, Cast.Member2, Cast.Member3, Cast.Substitute }[luck.Next(4)] : null);
        await TakeAsync(id, MeetingTrigger.OpenMeeting, luck.Next(2) == 0 ? Cast.Secretary : Cast.Chair);
        await TakeAsync(id, MeetingTrigger.RecordAttendance, Cast.Secretary, AttendanceWith(Presence.Absent));
    }

    private async Task AdoptAsync(Guid id)
    {
        await TakeAsync(id, MeetingTrigger.AdoptMinutes, luck.Next(3) == 0 ? Cast.ViceChair : Cast.Chair);
        unadopted.Remove(id);
    }

    /// <summary>All that waits for the committee comes on this agenda.</summary>
    /// <returns>What then stands there.</returns>
    private async Task<IReadOnlyList<(Guid File, int? Procedure)>> PutAsync(Guid id)
    {
        var meeting = await host.InAsync<CertificationDb, Meeting>(async db => (await db.MeetingAsync(id, default))!);
        foreach (var matter in meeting.Surroundings.Waiting) await TakeAsync(id, MeetingTrigger.PutMatter, Cast.Secretary, new MeetingInput(Matter: matter));
        foreach (var path in meeting.Surroundings.WaitingPaths.Keys)
        {
            await TakeAsync(id, MeetingTrigger.PutMatter, Cast.Secretary, new MeetingInput(PathId: path));
            await scheme.ReloadAsync(path);
        }

        return
        [
            .. meeting.Items.Where(i => i.Kind == AgendaKind.Path).Select(i => i.Id).Concat(meeting.Surroundings.WaitingPaths.Keys).Select(path => (path, (int?)null)),
            .. meeting.Matters.Concat(meeting.Surroundings.Waiting).Select(m => (m.LabelId, (int?)m.Procedure)),
        ];
    }

    private MeetingInput AttendanceWith(Presence ofAbsent) => new(Attendance:
        [.. Cast.Committee.Select(m => new Attendance(m.Id, m == absent ? ofAbsent : luck.Next(4) == 0 ? Presence.ByVideo : Presence.Present))]);

    private async Task TakeAsync(Guid id, MeetingTrigger step, Actor who, MeetingInput? input = null)
    {
        var result = await TryAsync(id, step, who, input);
        Assert.True(result.IsTaken, $"{step} on {scheme.Today}: {result.Outcome} {string.Join(", ", result.Reasons)}");
    }

    private Task<StepResult> TryAsync(Guid id, MeetingTrigger step, Actor who, MeetingInput? input = null) => host.InAsync<CertificationDb, StepResult>(async db =>
        (await db.ActOnMeetingAsync(who, id, step, await db.Meetings.Where(m => m.Id == id).Select(m => m.Version).SingleAsync(), default, Note, input))!);

    /// <summary>The second Tuesday of a month, or the first working day after that.</summary>
    private static DateOnly DayIn(DateOnly month) => WorkingDays.OnOrAfter(month.AddDays(7 + ((DayOfWeek.Tuesday - month.DayOfWeek + 7) % 7)));
}
