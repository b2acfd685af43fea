using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>One matter on the agenda as it stands now: what is proposed, who may take part, how the votes are.</summary>
/// <param name="Id">Of the path or the label.</param>
/// <param name="Title">Whose it is.</param>
/// <param name="Subject">Text key of what is proposed; null while nothing is.</param>
/// <param name="Outcome">Text key of what was decided here; null while nothing was.</param>
/// <param name="Count">The count of the votes that are in; null while nothing is proposed.</param>
/// <param name="Votes">By members without a conflict and others: what was cast, as it was cast.</param>
internal sealed record AgendaItem(
    AgendaKind Kind, Guid Id, string Number, string Title, string? Subject, string? Outcome, int Quorum, Tally? Count,
    IReadOnlyList<CountedVote> Votes, IReadOnlyList<MemberStanding> Members)
{
    public string Address => Kind == AgendaKind.Path ? $"/trajecten/{Id}/besluit" : $"/labels/{Number}";

    public int Free => Members.Count(m => m.Standing == Standing.Free);

    /// <summary>A member with a conflict of interest sees that the item is there, and nothing of it.</summary>
    public bool IsOpenTo(Actor me) => !me.Has(MeetingFiles.Members) || Members.All(m => m.PersonId != me.Id || m.Standing == Standing.Free);

    /// <summary>Withdrawn, dropped or overtaken: it is there no more, and nothing was decided about it in the meeting.</summary>
    public bool IsOff { get; init; }

    /// <summary>Enough members without a conflict to decide; otherwise somebody must stand in (G-QUORUM, hard case 4).</summary>
    public bool CanBeDecided => Free >= Quorum;
}

/// <summary>One member for one item.</summary>
internal sealed record MemberStanding(Guid PersonId, Standing Standing);

/// <summary>A proposal about a label that the committee votes on, as the secretary put it on the agenda.</summary>
/// <param name="Procedure">Its number on that label.</param>
internal sealed record AgendaMatter(Guid LabelId, int Procedure);

/// <summary>How one member took part.</summary>
internal sealed record Attendance(Guid PersonId, Presence Presence);

/// <summary>What the secretary wrote down of the deliberation on one item.</summary>
internal sealed record ItemNote(Guid ItemId, string Text);

/// <summary>The minutes as they were made when the meeting closed: what stood there then does not change with the files afterwards.</summary>
internal sealed record Minutes(IReadOnlyList<AgendaItem> Items);

/// <summary>The PDF of the minutes, apart from the meeting so that lists need not load it.</summary>
internal sealed class MinutesPdf
{
    public required Guid MeetingId { get; init; }

    public required byte[] Bytes { get; init; }
}
