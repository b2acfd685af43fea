using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Matters;

/// <summary>What an aggregate other than a path records when people must be told of a step; the context makes the event of it.</summary>
/// <param name="Kind">Label, Sanction, Objection, ...: with the step it chooses the mail.</param>
/// <param name="OrganisationId">Whose matter it is; null when it is no organisation's.</param>
/// <param name="BodyId">The certifying body that has a part in it.</param>
/// <param name="To">Only whoever has one of these roles in it; null for everybody whom the step concerns.</param>
/// <param name="OnlyTo">Nobody but these, each in the roles they hold; null for everybody with a role in it.</param>
internal sealed record MatterMoved(
    Guid Id, int Version, string Kind, string Number, string Step, string Address, DateTimeOffset At,
    Guid? OrganisationId, Guid? BodyId = null, DateOnly? ReplyBy = null, IReadOnlyList<Guid>? OnlyTo = null, Role? To = null);
