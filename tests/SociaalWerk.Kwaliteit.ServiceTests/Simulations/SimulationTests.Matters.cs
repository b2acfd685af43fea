using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>What came in beside the paths, and the meetings in which all was decided.</content>
public sealed partial class SimulationTests
{
    /// <summary>What only the clock does.</summary>
    private static readonly string[] OfClock = [nameof(Trigger.LetTermPass), nameof(Trigger.Close), nameof(LabelTrigger.Expire), nameof(LabelTrigger.Supersede), nameof(PathAct.Remind), nameof(PathAct.TellTermPassed), nameof(PathAct.GiveBack)];

    [Fact]
    public async Task Every_objection_ended_and_what_was_ordered_was_carried_out()
    {
        var objections = await InAsync(db => db.Objections.AsNoTracking().ToListAsync());
        Tell($"objections {objections.Count}", objections.GroupBy(o => $"{o.Against} {o.State} {o.Outcome}").ToDictionary(g => g.Key, g => g.Count()));

        Assert.All(objections, objection => Assert.False(objection.IsOpen, $"{objection.Number} is {objection.State}."));
        Assert.All(objections, objection => Assert.Empty(objection.Terms));
        Assert.Equal(host.Scheme.Objections, objections.Count);
        Assert.Empty(await InAsync(db => db.Labels.Where(l => l.RestorationOrdered || l.HoldGranted || l.HoldEnded).Select(l => l.Number).ToListAsync()));
        // A new decision on a path is ordered for nothing but an objection that was upheld.
        var reopened = await InAsync(db => db.Steps.Where(s => s.Trigger == Trigger.Reopen).Select(s => s.PathId).ToListAsync());
        Assert.Equal(objections.Where(o => o is { LabelId: null, IsUpheld: true }).Select(o => o.PathId).Order(), reopened.Order());
    }

    [Fact]
    public async Task Every_complaint_ended_with_all_that_it_led_to()
    {
        var complaints = await InAsync(db => db.Complaints.AsNoTracking().ToListAsync());
        var paths = await InAsync(db => db.Paths.Where(p => p.OrderedBy != null).ToDictionaryAsync(p => p.Number, p => p.Kind));
        Tell($"complaints {complaints.Count}", complaints.GroupBy(c => $"{c.Kind} {c.Outcome}").ToDictionary(g => g.Key, g => g.Count()));
        Tell("measures", complaints.SelectMany(c => c.Measures).GroupBy(m => m.Kind).ToDictionary(g => g.Key, g => g.Count()));

        Assert.All(complaints, complaint => Assert.Equal((complaint.Number, ComplaintState.Closed, null), (complaint.Number, complaint.State, complaint.NextDay)));
        Assert.Equal(host.Scheme.Complaints.Received, complaints.Count);
        Assert.All(complaints.SelectMany(c => c.Measures), measure => Assert.NotNull(measure.CarriedOutAt));
        Assert.Equal(complaints.SelectMany(c => c.Measures).Where(m => m.Kind == MeasureKind.SpecialAudit).Select(m => (m.Started, PathKind.Special)).Order(), paths.Select(p => (p.Key, p.Value)).Order());
    }

    [Fact]
    public async Task Every_meeting_that_was_held_has_adopted_minutes_and_every_decision_stands_in_those_of_one_meeting()
    {
        var meetings = await InAsync(db => db.Meetings.AsNoTracking().ToListAsync());
        var decisions = await InAsync(db => db.Steps.Where(s => s.Trigger == Trigger.Grant || s.Trigger == Trigger.GrantConditionally || s.Trigger == Trigger.Refuse).Select(s => new { s.PathId, s.Trigger, s.At }).ToListAsync());
        var labels = await InAsync(db => db.Labels.AsNoTracking().ToListAsync());
        Tell($"meetings {meetings.Count}", meetings.GroupBy(m => m.State).ToDictionary(g => g.Key, g => g.Count()));
        Tell("decided there", meetings.SelectMany(m => m.Minutes?.Items ?? []).GroupBy(i => $"{i.Kind} {i.Outcome}").ToDictionary(g => g.Key, g => g.Count()));

        Assert.Empty(meetings.Select(m => m.State).Except([MeetingState.Adopted, MeetingState.Cancelled]));
        Assert.All(meetings, meeting => Assert.Equal((meeting.On, meeting.State == MeetingState.Adopted), (meeting.On, meeting.Minutes is { Items.Count: > 0 })));
        Assert.All(meetings.Where(m => m.State == MeetingState.Adopted), meeting => Assert.NotEqual(meeting.ClosedBy, meeting.AdoptedBy));
        Assert.Equal(
            decisions.Select(d => $"{AmsterdamTime.DateOf(d.At)} {d.PathId} Motion.{d.Trigger}").Order(StringComparer.Ordinal),
            meetings.SelectMany(m => ItemsOf(m, AgendaKind.Path).Where(i => i.Outcome?.StartsWith("Motion.", StringComparison.Ordinal) == true).Select(i => $"{m.On} {i.Id} {i.Outcome}")).Order(StringComparer.Ordinal));
        Assert.Equal(
            // A label of another scope keeps the postponement that was decided under its former number.
            labels.SelectMany(l => l.Procedures.Where(p => p.At >= l.IssuedAt && IsDecided(p)).Select(p => $"{AmsterdamTime.DateOf(p.DecidedAt!.Value)} {l.Number} {p.Number} {p.Outcome}")).Order(StringComparer.Ordinal),
            meetings.SelectMany(m => ItemsOf(m, AgendaKind.Label).Zip(m.Matters).Where(i => i.First.Outcome is "ProcedureOutcome.Carried" or "ProcedureOutcome.Rejected").Select(i => $"{m.On} {i.First.Number} {i.Second.Procedure} {i.First.Outcome![17..]}")).Order(StringComparer.Ordinal));

        static IEnumerable<AgendaItem> ItemsOf(Meeting meeting, AgendaKind kind) => (meeting.Minutes?.Items ?? []).Where(i => i.Kind == kind);

        static bool IsDecided(Procedure procedure) => procedure is { IsVotedOn: true, Outcome: ProcedureOutcome.Carried or ProcedureOutcome.Rejected };
    }

    [Fact]
    public async Task Whoever_voted_on_the_day_of_a_meeting_was_there_and_had_no_conflict_in_that_item()
    {
        foreach (var meeting in await InAsync(db => db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Adopted).ToListAsync()))
        {
            foreach (var item in meeting.Minutes!.Items)
            {
                var voters = item.Votes.Where(v => AmsterdamTime.DateOf(v.At) == meeting.On).Select(v => v.PersonId).ToList();
                Assert.DoesNotContain(Presence.Absent, voters.Select(v => meeting.PresenceOf(v) ?? Presence.Absent));
                if (item.Count is { } count) Assert.Equal(item.Votes.Count(v => item.Members.Single(m => m.PersonId == v.PersonId).Standing == Standing.Free), count.For + count.Against + count.Abstained);
            }
        }
    }

    [Fact]
    public async Task Every_outage_was_confirmed_and_carried_out_or_withdrawn()
    {
        var outages = await InAsync(db => db.Outages.AsNoTracking().ToListAsync());
        output.WriteLine($"outages {outages.Count}, confirmed {host.Scheme.Outages.Confirmed}, terms moved {host.Scheme.Outages.Moved}");

        Assert.All(outages, outage => Assert.True(outage.WithdrawnAt is null == outage.ConfirmedAt is not null && !outage.IsUnderWay, outage.Number));
        Assert.Equal((host.Scheme.Outages.Confirmed, host.Scheme.Outages.Moved), (outages.Count(o => o.ConfirmedAt is not null), outages.Sum(o => o.Moves.Count)));
        Assert.True(host.Scheme.Outages.Moved > 0, "No outage touched a term.");
    }

    [Fact]
    public async Task Every_number_was_given_once_and_no_year_has_a_gap()
    {
        string[][] series = await InAsync(async db => new[]
        {
            await db.Paths.Select(p => p.Number).ToArrayAsync(), await db.Objections.Select(o => o.Number).ToArrayAsync(), await db.Complaints.Select(c => c.Number).ToArrayAsync(),
            await db.Meetings.Select(m => m.Number).ToArrayAsync(), await db.Outages.Select(o => o.Number).ToArrayAsync(),
        });

        foreach (var year in series.SelectMany(numbers => numbers.Select(n => n.Split('-'))).GroupBy(n => (n[0], n[1])))
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(n => int.Parse(n[2], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Only_the_clock_let_terms_pass()
    {
        var others = await InAsync(db => db.LogEntries.Where(e => !e.Refused && OfClock.Contains(e.Act) && e.Role != nameof(Role.Clock)).Select(e => e.Act).ToListAsync());
        var acts = await InAsync(db => db.LogEntries.Where(e => OfClock.Contains(e.Act)).GroupBy(e => e.Act).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Tell("by the clock", acts);

        Assert.Empty(others);
        Assert.Equal(OfClock.Order(), acts.Keys.Order());
    }
}
