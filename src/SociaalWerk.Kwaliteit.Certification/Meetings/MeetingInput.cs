namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>What somebody adds to a step on a meeting.</summary>
internal sealed record MeetingInput(
    DateOnly? On = null, TimeOnly? StartsAt = null, string? Place = null, AgendaMatter? Matter = null, Guid? PathId = null,
    IReadOnlyList<Attendance>? Attendance = null, IReadOnlyList<ItemNote>? Notes = null);

/// <summary>Facts from outside a meeting that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="Items">What stands on the agenda, as it is now.</param>
/// <param name="Members">Who is a member of the committee on the day of the meeting.</param>
/// <param name="OtherDays">Days on which another meeting is planned or was held.</param>
/// <param name="Waiting">Proposals about labels that wait for a vote and are on no agenda.</param>
/// <param name="Same">Whether two accounts are of one human.</param>
internal sealed record MeetingSurroundings(
    IReadOnlyList<AgendaItem> Items, IReadOnlyList<Guid> Members, IReadOnlySet<DateOnly> OtherDays, IReadOnlyList<AgendaMatter> Waiting, Func<Guid, Guid, bool> Same)
{
    /// <summary>Paths under decision, after a deferral or reopened, whose own meeting is over; with their numbers.</summary>
    public IReadOnlyDictionary<Guid, string> WaitingPaths { get; init; } = new Dictionary<Guid, string>();
}
