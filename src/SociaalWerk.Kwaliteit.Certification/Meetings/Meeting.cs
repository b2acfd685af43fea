using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>A meeting of the decision committee: its agenda, who took part, and its minutes (domain sections 9 and 10).</summary>
/// <remarks>Votes and decisions are taken in the files themselves; the meeting gathers them.</remarks>
internal sealed class Meeting : Aggregate
{
    /// <summary>The steps that people hear of by mail.</summary>
    private static readonly MeetingTrigger[] Told = [MeetingTrigger.CallMembers, MeetingTrigger.MoveMeeting, MeetingTrigger.CancelMeeting, MeetingTrigger.CloseMeeting];

    private Meeting()
    {
    }

    public Meeting(string number, DateOnly on, TimeOnly startsAt, string place, Attempt attempt)
    {
        (Number, On, StartsAt, Place) = (number, on, startsAt, place);
        Record(new Act(Id, "PlanMeeting", attempt.Actor, attempt.Actor.Role, attempt.At, To: State.ToString()));
    }

    /// <summary>V-YYYY-NN.</summary>
    public string Number { get; private set; } = "";

    public MeetingState State { get; private set; } = MeetingState.Planned;

    public int Version { get; private set; } = 1;

    /// <summary>In Europe/Amsterdam; no two meetings on one day.</summary>
    public DateOnly On { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>When the agenda was last sent to the members.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>Proposals about labels; paths say themselves for which day they are on the agenda.</summary>
    public IReadOnlyList<AgendaMatter> Matters { get; private set; } = [];

    public IReadOnlyList<Attendance> Attendance { get; private set; } = [];

    public IReadOnlyList<ItemNote> Notes { get; private set; } = [];

    public Minutes? Minutes { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public Guid? AdoptedBy { get; private set; }

    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>Of the PDF of the adopted minutes; null until it is made.</summary>
    public string? MinutesSha256 { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Set when the meeting is loaded for judging; conditions need it.</summary>
    public MeetingSurroundings Surroundings { get; set; } = null!;

    /// <summary>As the minutes give them once they are made; before that as the files stand.</summary>
    public IReadOnlyList<AgendaItem> Items => Minutes?.Items ?? Surroundings.Items;

    public Presence? PresenceOf(Guid person) => Attendance.FirstOrDefault(a => a.PersonId == person)?.Presence;

    public string NoteOn(Guid item) => Notes.FirstOrDefault(n => n.ItemId == item)?.Text ?? "";

    /// <summary>The only way a meeting changes.</summary>
    public StepResult Take(MeetingTrigger trigger, Attempt attempt, int expectedVersion)
    {
        var option = MeetingMachine.Workflow.OptionsFor(this, attempt).SingleOrDefault(o => o.Trigger == trigger);
        if (option is null) return expectedVersion != Version && MeetingMachine.Workflow.Table.Any(row => row.On == trigger && attempt.Actor.Has(row.By)) ? StepResult.PassedBy : StepResult.Forbidden;
        if (expectedVersion != Version) return StepResult.PassedBy;
        if (!option.Allowed) return StepResult.Refused(option.Reasons);

        var from = State;
        MeetingMachine.Workflow.Fire(this, trigger, attempt);
        Version++;
        Apply(trigger, attempt);
        Record(new Act(Id, trigger.ToString(), attempt.Actor, option.As, attempt.At, from.ToString(), State.ToString(), attempt.Note));
        if (Told.Contains(trigger)) Record(new MatterMoved(Id, Version, "Meeting", Number, trigger.ToString(), $"/vergaderingen/{Id}", attempt.At, OrganisationId: null, ReplyBy: trigger == MeetingTrigger.CloseMeeting ? null : On));
        return StepResult.Taken;
    }

    public void MoveTo(MeetingState state) => State = state;

    /// <summary>The PDF of the adopted minutes is stored; there is one, and it stays.</summary>
    public void MinutesMade(string sha256)
    {
        if (State != MeetingState.Adopted || MinutesSha256 is not null) return;

        (MinutesSha256, Version) = (sha256, Version + 1);
    }

    private void Apply(MeetingTrigger trigger, Attempt attempt)
    {
        var input = attempt.Input as MeetingInput ?? new MeetingInput();
        switch (trigger)
        {
            case MeetingTrigger.CallMembers:
                CalledAt = attempt.At;
                break;
            case MeetingTrigger.MoveMeeting:
                (On, StartsAt, Place) = (input.On!.Value, input.StartsAt ?? StartsAt, input.Place ?? Place);
                break;
            case MeetingTrigger.CancelMeeting:
                Reason = attempt.Note!;
                break;
            case MeetingTrigger.PutMatter when input.PathId is null:
                Matters = [.. Matters, input.Matter!];
                break;
            case MeetingTrigger.RecordAttendance:
                Attendance = [.. input.Attendance!];
                break;
            case MeetingTrigger.WriteDown:
                Notes = [.. Notes.Where(n => input.Notes!.All(own => own.ItemId != n.ItemId)), .. input.Notes!.Where(n => n.Text.Length > 0)];
                break;
            case MeetingTrigger.CloseMeeting:
                (Minutes, ClosedBy, ClosedAt) = (new Minutes(Surroundings.Items), attempt.Actor.Id, attempt.At);
                break;
            case MeetingTrigger.AdoptMinutes:
                (AdoptedBy, AdoptedAt) = (attempt.Actor.Id, attempt.At);
                Record(new MinutesAdopted());
                break;
        }
    }
}

/// <summary>The minutes were adopted; the context asks for the PDF of them.</summary>
internal sealed record MinutesAdopted;
