using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>Opens a meeting with its agenda, and saves what somebody did with it.</summary>
internal static class MeetingFiles
{
    /// <summary>Who reads of the committee's meetings.</summary>
    public const string Seers = $"{nameof(Role.Secretary)},{nameof(Role.Member)},{nameof(Role.Chair)},{nameof(Role.ViceChair)},{nameof(Role.Officer)},{nameof(Role.Reader)}";

    /// <summary>Who decides, and so sees nothing of an item in which a conflict stands in the way.</summary>
    public const Role Members = Role.Member | Role.Chair | Role.ViceChair;

    /// <summary>Null when there is no such meeting.</summary>
    public static async Task<Meeting?> MeetingAsync(this CertificationDb db, Guid id, CancellationToken ct)
    {
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meeting) return null;

        var (now, humans) = (db.Clock.GetUtcNow(), await db.HumansAsync(ct));
        var members = await db.CommitteeOnAsync(meeting.On, ct);
        var others = await db.Meetings.Where(m => m.Id != id && m.State != MeetingState.Cancelled).Select(m => new { m.On, m.State, m.Matters }).ToListAsync(ct);
        // Once the minutes are made they say what stood on the agenda.
        var items = meeting.Minutes is null ? await db.AgendaOfAsync(meeting, members, now, ct) : [];
        var put = meeting.Matters.Concat(others.Where(m => m.State is MeetingState.Planned or MeetingState.Open).SelectMany(m => m.Matters)).ToHashSet();
        var waiting = await db.Labels.AsNoTracking().Where(l => l.HasOpenMatters).OrderBy(l => l.Number).ToListAsync(ct);
        meeting.Surroundings = new MeetingSurroundings(
            items, members, others.Select(m => m.On).ToHashSet(),
            [.. waiting.SelectMany(l => l.Procedures.Where(p => p is { IsOpen: true, IsVotedOn: true }).Select(p => new AgendaMatter(l.Id, p.Number))).Where(m => !put.Contains(m))],
            humans.Same)
        {
            WaitingPaths = await db.WaitingPathsAsync(ct),
        };
        return meeting;
    }

    /// <summary>Null with a refusal. Two who plan for one day race for its number, and the loser finds the day taken.</summary>
    public static Task<(StepResult Result, Meeting? Planned)> PlanMeetingAsync(this CertificationDb db, Actor me, DateOnly on, TimeOnly startsAt, string place, CancellationToken ct) =>
        db.AgainOnLostRaceAsync<(StepResult, Meeting?)>(async () =>
        {
            var attempt = new Attempt(me, db.Clock.GetUtcNow());
            if (!me.Has(Role.Secretary)) return (StepResult.Forbidden, null);
            var taken = await db.Meetings.Where(m => m.State != MeetingState.Cancelled).Select(m => m.On).ToListAsync(ct);
            if (!MeetingMachine.IsFree(taken.ToHashSet(), on, AmsterdamTime.DateOf(attempt.At))) return (StepResult.Refused("DayIsFree"), null);

            var meeting = new Meeting($"V-{on.Year}-{await db.NextAsync("vergadering", on.Year, ct):00}", on, startsAt, place.Trim(), attempt);
            db.Add(meeting);
            await db.SaveChangesAsync(ct);
            return (StepResult.Taken, meeting);
        }, ct);

    /// <summary>One attempt of a person: loads, judges, saves. Null when there is no such meeting. A refusal changes nothing but is logged.</summary>
    public static Task<StepResult?> ActOnMeetingAsync(
        this CertificationDb db, Actor me, Guid id, MeetingTrigger step, int version, CancellationToken ct, string? note = null, MeetingInput? input = null) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.MeetingAsync(id, ct) is not { } meeting) return null;

            var attempt = new Attempt(me, db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), input);
            var day = meeting.On;
            var result = meeting.Take(step, attempt, version);
            if (!result.IsTaken)
            {
                db.ChangeTracker.Clear();
                if (result.Outcome != StepOutcome.PassedBy)
                    db.Log(new Act(meeting.Id, step.ToString(), me, me.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
            }
            else if (meeting.On != day)
            {
                foreach (var path in db.ChangeTracker.Entries<CertificationPath>().Select(e => e.Entity).Where(p => p.MeetingOn == day).ToList()) path.FollowMeeting(meeting.On, attempt);
            }
            else if (step == MeetingTrigger.PutMatter && input?.PathId is { } put)
            {
                (await db.PathAsync(put, ct))!.FollowMeeting(meeting.On, attempt);
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    /// <summary>Of everybody in the minutes.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesInMinutesAsync(this CertificationDb db, Meeting meeting, CancellationToken ct)
    {
        var people = meeting.Attendance.Select(a => a.PersonId).Concat(meeting.Items.SelectMany(i => i.Votes.Select(v => v.PersonId).Concat(i.Members.Select(m => m.PersonId))))
            .Concat(new[] { meeting.ClosedBy, meeting.AdoptedBy }.OfType<Guid>()).Distinct().ToList();
        // Whoever voted stays named as long as the decision is kept (ruling on erasure); whoever was only there does not.
        var voters = meeting.Items.SelectMany(i => i.Votes.Select(v => v.PersonId)).ToHashSet();
        return await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => voters.Contains(p.Id) ? p.NameOnDecision : p.Name, ct);
    }

    private static async Task<IReadOnlyList<AgendaItem>> AgendaOfAsync(this CertificationDb db, Meeting meeting, IReadOnlyList<Guid> members, DateTimeOffset now, CancellationToken ct)
    {
        var items = new List<AgendaItem>();
        foreach (var path in await db.Paths.AsNoTracking().Where(p => p.MeetingOn == meeting.On).OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(ct))
            if (await db.PathAsync(path, ct) is { } file) items.Add(Of(file, meeting.On, members, now));
        foreach (var matter in meeting.Matters)
            if (await db.LabelAsync(matter.LabelId, ct) is { } label && label.Procedures.SingleOrDefault(p => p.Number == matter.Procedure) is { } procedure) items.Add(Of(label, procedure, members, now));
        return items;
    }

    /// <summary>Deferred or reopened after the meeting for which they were on the agenda, so that they need another one.</summary>
    private static async Task<IReadOnlyDictionary<Guid, string>> WaitingPathsAsync(this CertificationDb db, CancellationToken ct) =>
        await db.Paths.AsNoTracking()
            .Where(p => p.State == State.UnderDecision && db.Meetings.Any(m => m.On == p.MeetingOn && (m.State == MeetingState.Closed || m.State == MeetingState.Adopted)))
            .OrderBy(p => p.Number).ToDictionaryAsync(p => p.Id, p => p.Number, ct);

    /// <summary>The members of the committee on a day, substitutes for that day included.</summary>
    private static async Task<IReadOnlyList<Guid>> CommitteeOnAsync(this CertificationDb db, DateOnly day, CancellationToken ct) =>
        [.. (await db.Assignments.AsNoTracking().Where(a => a.ConfirmedAt != null && a.From <= day && (a.Until == null || a.Until >= day)).ToListAsync(ct))
            .Where(a => (a.Role & Members) != 0).Select(a => a.PersonId).Distinct().Order()];

    private static AgendaItem Of(CertificationPath path, DateOnly on, IReadOnlyList<Guid> members, DateTimeOffset now)
    {
        var motion = path.CurrentMotion;
        var decided = path.State != State.UnderDecision;
        var outcome = !decided ? null : path.State == State.Deferred ? "State.Deferred" : path.Decision is { } decision && decision.On >= on ? $"Motion.{decision.Outcome}" : $"State.{path.State}";
        return new AgendaItem(
            AgendaKind.Path, path.Id, path.Number, path.Organisation.LegalName, motion is null ? null : $"Motion.{motion.Kind}", outcome,
            path.Scheme.Decisions.Quorum, motion is null ? null : Tally.Of(path, motion, now),
            motion is null ? [] : [.. motion.Votes.OrderBy(v => v.At).Select(v => new CountedVote(v.PersonId, v.Choice, v.Motivation, v.At))],
            [.. members.Select(m => new MemberStanding(m, path.Agenda.Conflicts.Any(c => path.AreSame(c.PersonId, m)) ? Standing.Declared : path.IsConflicted(m, now) ? Standing.Found : Standing.Free))])
        {
            IsOff = path.State is State.WithdrawnByApplicant,
        };
    }

    private static AgendaItem Of(Label label, Procedure procedure, IReadOnlyList<Guid> members, DateTimeOffset now) => new(
        AgendaKind.Label, label.Id, label.Number, label.Surroundings.File.Organisation.LegalName, $"Procedure.{procedure.Kind}",
        procedure.Outcome is { } outcome ? $"ProcedureOutcome.{outcome}" : null,
        label.Scheme.Decisions.Quorum, label.Count(procedure, now), procedure.Votes,
        [.. members.Select(m => new MemberStanding(m, procedure.Recused.Any(r => label.AreSame(r, m)) ? Standing.Declared : label.IsConflicted(m, now) || label.AreSame(procedure.By, m) ? Standing.Found : Standing.Free))])
    {
        IsOff = procedure.Outcome is ProcedureOutcome.Dropped or ProcedureOutcome.Overtaken or ProcedureOutcome.Lapsed,
    };
}
