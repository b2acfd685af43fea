namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A person's rights changed: a role was proposed, given, confirmed, declined or ended, or help was given or revoked.</summary>
/// <param name="Change">Name of the change: Proposed, Given, Confirmed, Declined, Ended, HelpGiven, HelpRevoked.</param>
/// <param name="Role">Name of the role, as in domain section 2.</param>
/// <param name="Where">The organisation or certifying body it counts for; null for the branch.</param>
/// <param name="Until">The last day, in Europe/Amsterdam.</param>
public sealed record RightsChangedV1(Guid PersonId, string Change, string Role, string? Where, DateOnly From, DateOnly? Until, DateTimeOffset At);
