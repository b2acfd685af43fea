namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>Something other than a path took a step, or is near a day that counts: a label, a sanction, an objection, a complaint; says who has to know of it.</summary>
/// <param name="Kind">What it is: Label, Letter, Sanction, Objection, ...; with the step it chooses the mail.</param>
/// <param name="Number">What people know it by.</param>
/// <param name="Address">Of its page, beginning with a slash.</param>
/// <param name="ReplyBy">Last day to react, or the day it is about; a date in Europe/Amsterdam.</param>
/// <param name="Participants">Whoever may have to know, each with the role in this matter.</param>
public sealed record MatterMovedV1(
    Guid MatterId, int MatterVersion, string Kind, string Number, string OrganisationName, string Step, string Address,
    DateTimeOffset At, DateOnly? ReplyBy, IReadOnlyList<ParticipantV1> Participants);
