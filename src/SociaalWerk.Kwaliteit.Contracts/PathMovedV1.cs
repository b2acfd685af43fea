namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A certification path took a step; says who has to know of it.</summary>
/// <param name="Step">Name of the trigger, as in domain section 7.1 and its rulings.</param>
/// <param name="ReplyBy">Last day to react, where the step starts such a term; a date in Europe/Amsterdam.</param>
public sealed record PathMovedV1(
    Guid PathId, int PathVersion, string PathNumber, string OrganisationName, string Kind, string Variant,
    string From, string Step, string To, DateTimeOffset At, DateOnly? ReplyBy, IReadOnlyList<ParticipantV1> Participants);

/// <summary>A person with a part in a path, by id; the name is looked up where it is shown.</summary>
/// <param name="Role">Name of the role in this path.</param>
public sealed record ParticipantV1(Guid PersonId, string Role);
