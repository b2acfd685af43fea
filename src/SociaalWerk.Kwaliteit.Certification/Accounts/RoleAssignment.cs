using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>One role of one person, for an organisation, a certifying body or the branch, from a day until a day (domain section 2).</summary>
/// <remarks>Never deleted: who once had a role may still be conflicted by it.</remarks>
internal sealed class RoleAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? BodyId { get; init; }

    /// <summary>In Europe/Amsterdam.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null when there is no end.</summary>
    public DateOnly? Until { get; set; }

    public required Guid GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The second person, where the role asks for one.</summary>
    public Guid? ConfirmedBy { get; set; }

    /// <summary>From this moment it counts; null while it is a proposal only.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public Guid? EndedBy { get; set; }

    /// <summary>Ended before its last day, or declined while it was a proposal.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsProposal => ConfirmedAt is null && EndedAt is null;

    public bool CountsOn(DateOnly day) => ConfirmedAt is not null && From <= day && (Until is null || day <= Until);

    /// <summary>Counts now or later, or may still come to count.</summary>
    public bool IsOpenOn(DateOnly day) => EndedAt is null && (Until is null || day <= Until);

    public bool IsFor(RoleGiven given) => Role == given.Role && OrganisationId == given.OrganisationId && BodyId == given.BodyId;

    public void End(Attempt attempt) => (EndedBy, EndedAt, Until) = (attempt.Actor.Id, attempt.At, AmsterdamTime.DateOf(attempt.At).AddDays(-1));

    public Actor Actor => new(PersonId, Role, OrganisationId, BodyId);

    public HeldRole Held => new(Role, OrganisationId, BodyId, From, Until);
}

/// <summary>A role as somebody wants to give it.</summary>
internal sealed record RoleGiven(Role Role, Guid? OrganisationId, Guid? BodyId, DateOnly From, DateOnly? Until);

/// <summary>A role that counts or counted, as conditions look at it.</summary>
internal sealed record HeldRole(Role Role, Guid? OrganisationId, Guid? BodyId, DateOnly From, DateOnly? Until)
{
    public bool CountsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Works for this organisation or body on a day, or did within so many months before it.</summary>
    public bool TiesTo(Guid employer, DateOnly day, int months) =>
        (OrganisationId == employer || BodyId == employer) && From <= day && (Until is null || Until.Value.AddMonths(months) >= day);
}
