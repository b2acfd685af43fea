using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Meetings.MeetingTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Meetings;

/// <summary>Every row of the meeting's table: taken, by somebody else, and with each condition unmet.</summary>
public sealed class MeetingRowTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);
    private static readonly Actor[] Members = [Cast.Chair, Cast.ViceChair, Cast.Member1];
    private static readonly AgendaMatter Matter = new(Cast.Id(77), 1);
    private static readonly AgendaItem Item = new(
        AgendaKind.Path, Cast.Id(99), "T-2026-0001", "Stichting Welzijn", "Motion.Grant", null, 3, null, [new(Cast.Member1.Id, VoteChoice.For, "", At(Day))], [.. Members.Select(m => new MemberStanding(m.Id, Standing.Free))]);

    public static TheoryData<string> Rows => [.. MeetingMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> WithConditions => [.. MeetingMachine.Workflow.Table.SelectMany(row => row.When.Select(c => $"{Name(row)} {c.Name}"))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds_and_stands_in_the_log(string row)
    {
        var (step, ready) = Of(row);
        var (version, told) = (ready.It.Version, ready.It.Happened.Count);

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal((step.To, version + 1), (ready.It.State, ready.It.Version));
        var act = Assert.Single(ready.It.Happened.Skip(told).OfType<Act>());
        Assert.Equal(($"{step.On}", $"{step.From}", $"{step.To}", ready.Who.Id), (act.Name, act.From, act.To, act.Actor.Id));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_forbidden_to_everybody_else_and_passed_by_on_another_version(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);

        foreach (var somebody in Cast.Everybody.Where(p => !p.Has(step.By))) Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Version - 1).Outcome);
        Assert.Equal(before, Snapshot(ready.It));
    }

    [Theory]
    [MemberData(nameof(WithConditions))]
    public void An_unmet_condition_refuses_the_row_gives_its_reason_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var condition = row.Split(' ')[2];
        ready = Without(condition, step.From, ready);
        Assert.Equal(step.From, ready.It.State);
        var before = Snapshot(ready.It);

        var result = ready.Try();

        Assert.Equal(StepOutcome.Refused, result.Outcome);
        // Whoever voted is missing as long as nobody's part is known.
        Assert.Equal(condition == "AttendanceRecorded" ? [condition, "VotersTookPart"] : [condition], result.Reasons);
        Assert.Equal(before, Snapshot(ready.It));
    }

    private static Ready Without(string condition, MeetingState from, Ready ready) => condition switch
    {
        "NoteRequired" => ready with { Note = " " },
        "HasItems" => ready.Around(s => s with { Items = [] }),
        "AgendaEmpty" => ready.Around(s => s with { Items = [Item] }),
        "DayIsFree" => ready.Around(s => s with { OtherDays = new HashSet<DateOnly> { ready.Input!.On!.Value } }),
        "PlaceGiven" => ready with { Input = ready.Input! with { Place = " " } },
        "MatterWaits" => ready.Around(s => s with { Waiting = [] }),
        "DayReached" => ready with { Today = Day.AddDays(-1) },
        "EveryMemberOnce" => ready with { Input = ready.Input! with { Attendance = [.. ready.Input.Attendance!.Skip(1)] } },
        "NotesOfItems" => ready with { Input = new MeetingInput(Notes: [new(Cast.Id(98), "Van iets anders.")]) },
        "AttendanceRecorded" => ready with { It = In(from) },
        "VotersTookPart" => ready with { It = Attended(In(from), absent: Cast.Member1) },
        "NotTheRecorder" => ready with { Who = Cast.Secretary with { Role = Role.Secretary | Role.Chair } },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Nobody says how this condition fails."),
    };

    private static (Step<Meeting, MeetingState, MeetingTrigger> Step, Ready Ready) Of(string row)
    {
        var step = MeetingMachine.Workflow.Table.Single(t => Name(t) == string.Join(' ', row.Split(' ').Take(2)));
        return (step, Situation(step.On, In(step.From)) with { Trigger = step.On });
    }

    private static Ready Situation(MeetingTrigger on, Meeting it) => on switch
    {
        CallMembers or OpenMeeting => new(it, Cast.Secretary),
        MoveMeeting => new(it, Cast.Secretary, new MeetingInput(On: Day.AddDays(7), Place: "Zwolle")),
        CancelMeeting => new Ready(it, Cast.Secretary).Around(s => s with { Items = [] }),
        PutMatter => new(it, Cast.Secretary, new MeetingInput(Matter: Matter)),
        RecordAttendance => new(it, Cast.Secretary, Attendance()),
        WriteDown => new(it, Cast.Secretary, new MeetingInput(Notes: [new(Item.Id, "Lang besproken.")])),
        CloseMeeting => new(Attended(it), Cast.Secretary),
        AdoptMinutes => new(it, Cast.Chair),
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, "No meeting is made ready for this."),
    };

    private static Meeting In(MeetingState state) => state switch
    {
        MeetingState.Planned => new("V-2026-01", Day, new(14, 0), "Utrecht", new Attempt(Cast.Secretary, At(Day)))
        {
            Surroundings = new([Item], [.. Members.Select(m => m.Id)], new HashSet<DateOnly>(), [Matter], (one, other) => one == other),
        },
        MeetingState.Open => Taken(In(MeetingState.Planned), OpenMeeting),
        MeetingState.Closed => Taken(Attended(In(MeetingState.Open)), CloseMeeting),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static Meeting Attended(Meeting it, Actor? absent = null) => Taken(it, RecordAttendance, Attendance(absent));

    private static MeetingInput Attendance(Actor? absent = null) => new(Attendance: [.. Members.Select(m => new Attendance(m.Id, m == absent ? Presence.Absent : Presence.Present))]);

    private static Meeting Taken(Meeting it, MeetingTrigger step, MeetingInput? input = null)
    {
        Assert.True(it.Take(step, new Attempt(Cast.Secretary, At(Day), null, input), it.Version).IsTaken);
        return it;
    }

    private static DateTimeOffset At(DateOnly day) => AmsterdamTime.At(day, new TimeOnly(14, 0));

    private static string Name(Step<Meeting, MeetingState, MeetingTrigger> row) => $"{row.From} {row.On}";

    /// <summary>All that a refused attempt must leave as it was.</summary>
    private static object Snapshot(Meeting it) => (it.State, it.Version, it.Happened.Count, it.On, it.Place, it.CalledAt, it.Matters, it.Attendance, it.Notes, it.Minutes, it.AdoptedAt);

    /// <summary>A meeting on which one row can be taken, by whom, when and with what.</summary>
    private sealed record Ready(Meeting It, Actor Who, MeetingInput? Input = null, string? Note = "Te weinig leden.")
    {
        public MeetingTrigger Trigger { get; init; }

        public DateOnly Today { get; init; } = Day;

        public StepResult Try(int? version = null) => It.Take(Trigger, new Attempt(Who, At(Today), Note, Input), version ?? It.Version);

        public Ready Around(Func<MeetingSurroundings, MeetingSurroundings> differ)
        {
            It.Surroundings = differ(It.Surroundings);
            return this;
        }
    }
}
