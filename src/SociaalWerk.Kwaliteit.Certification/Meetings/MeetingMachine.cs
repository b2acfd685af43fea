using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Meetings.MeetingState;
using static SociaalWerk.Kwaliteit.Certification.Meetings.MeetingTrigger;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>A meeting of the committee from its planning to its minutes, as one table.</summary>
internal static class MeetingMachine
{
    private static readonly Condition<Meeting>
        NoteRequired = new(nameof(NoteRequired), (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note)),
        HasItems = new(nameof(HasItems), (meeting, _) => meeting.Items.Count > 0),
        AgendaEmpty = new(nameof(AgendaEmpty), (meeting, _) => meeting.Items.All(item => item.IsOff)),
        DayIsFree = new(nameof(DayIsFree), (meeting, attempt) => attempt.Input is MeetingInput { On: { } on } && IsFree(meeting.Surroundings.OtherDays, on, AmsterdamTime.DateOf(attempt.At))),
        PlaceGiven = new(nameof(PlaceGiven), (_, attempt) => attempt.Input is MeetingInput { Place: { } place } && !string.IsNullOrWhiteSpace(place)),
        MatterWaits = new(nameof(MatterWaits), (meeting, attempt) => attempt.Input is MeetingInput input
            && (input.PathId is { } path ? meeting.Surroundings.WaitingPaths.ContainsKey(path) : input.Matter is { } matter && meeting.Surroundings.Waiting.Contains(matter))),
        DayReached = new(nameof(DayReached), (meeting, attempt) => AmsterdamTime.DateOf(attempt.At) >= meeting.On),
        EveryMemberOnce = new(nameof(EveryMemberOnce), (meeting, attempt) => attempt.Input is MeetingInput { Attendance: { } list }
            && list.Count == meeting.Surroundings.Members.Count && list.All(a => meeting.Surroundings.Members.Contains(a.PersonId)) && list.DistinctBy(a => a.PersonId).Count() == list.Count),
        NotesOfItems = new(nameof(NotesOfItems), (meeting, attempt) => attempt.Input is MeetingInput { Notes: { } notes } && notes.All(n => meeting.Items.Any(i => i.Id == n.ItemId))),
        AttendanceRecorded = new(nameof(AttendanceRecorded), (meeting, _) => meeting.Attendance.Any(a => a.Presence != Presence.Absent)),
        VotersTookPart = new(nameof(VotersTookPart), (meeting, _) => VotersToday(meeting).All(voter =>
            meeting.Attendance.Any(a => a.Presence != Presence.Absent && meeting.Surroundings.Same(a.PersonId, voter)))),
        NotTheRecorder = new(nameof(NotTheRecorder), (meeting, attempt) => meeting.ClosedBy is { } other && !meeting.Surroundings.Same(other, attempt.Actor.Id));

    public static readonly Workflow<Meeting, MeetingState, MeetingTrigger> Workflow = new(
    [
        //  from     on                to         by                            when all hold
        new(Planned, CallMembers,      Planned,   Secretary,                    HasItems),
        new(Planned, MoveMeeting,      Planned,   Secretary,                    DayIsFree, PlaceGiven),
        new(Planned, CancelMeeting,    Cancelled, Secretary,                    AgendaEmpty, NoteRequired),
        new(Planned, PutMatter,        Planned,   Secretary,                    MatterWaits),
        new(Planned, OpenMeeting,      Open,      Secretary | Chair | ViceChair, DayReached, HasItems),
        new(Open,    PutMatter,        Open,      Secretary,                    MatterWaits),
        new(Open,    RecordAttendance, Open,      Secretary,                    EveryMemberOnce),
        new(Open,    WriteDown,        Open,      Secretary,                    NotesOfItems),
        new(Open,    CloseMeeting,     Closed,    Secretary,                    AttendanceRecorded, VotersTookPart),
        new(Closed,  WriteDown,        Closed,    Secretary,                    NotesOfItems),
        new(Closed,  AdoptMinutes,     Adopted,   Chair | ViceChair,            NotTheRecorder),
    ],
    meeting => meeting.State, (meeting, state) => meeting.MoveTo(state));

    /// <summary>A meeting is planned for today or later, on a day without another.</summary>
    public static bool IsFree(IReadOnlySet<DateOnly> taken, DateOnly on, DateOnly today) => on >= today && !taken.Contains(on);

    /// <summary>Whoever cast a vote on an item on the day of the meeting.</summary>
    private static IEnumerable<Guid> VotersToday(Meeting meeting) =>
        meeting.Items.SelectMany(i => i.Votes).Where(v => AmsterdamTime.DateOf(v.At) == meeting.On).Select(v => v.PersonId).Distinct();
}
