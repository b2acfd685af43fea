namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>Where a meeting of the decision committee can be.</summary>
internal enum MeetingState
{
    Planned,
    Open,

    /// <summary>The minutes are made and wait for the chair.</summary>
    Closed,

    /// <summary>The chair adopted the minutes.</summary>
    Adopted,
    Cancelled,
}

/// <summary>What is done with a meeting.</summary>
internal enum MeetingTrigger
{
    CallMembers,
    MoveMeeting,
    CancelMeeting,
    PutMatter,
    OpenMeeting,
    RecordAttendance,
    WriteDown,
    CloseMeeting,
    AdoptMinutes,
}

/// <summary>How a member took part.</summary>
internal enum Presence
{
    Present,
    ByVideo,
    InWriting,
    Absent,
}

/// <summary>What stands on an agenda.</summary>
internal enum AgendaKind
{
    Path,
    Label,
}

/// <summary>Whether a member may take part in one item (G-COI).</summary>
internal enum Standing
{
    Free,

    /// <summary>The member, or the secretary for the member, declared a conflict of interest.</summary>
    Declared,

    /// <summary>The system found one: a role, a tie or a part in the file.</summary>
    Found,
}
