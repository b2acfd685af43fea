using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody from outside helps an organisation with its files: limited, dated, visible and revocable. Whoever helps advises, and can't decide.</summary>
internal sealed class Delegation : Aggregate
{
    public const Role Givers = Role.Coordinator | Role.Signatory;

    private Delegation()
    {
    }

    private Delegation(DelegationGiven given, Guid organisationId, Attempt attempt)
    {
        (OrganisationId, PersonId, Reach, From, Until) = (organisationId, given.PersonId, given.Reach, given.From, given.Until);
        (GivenBy, GivenAt, Version) = (attempt.Actor.Id, attempt.At, 1);
        Tell(RightsChange.HelpGiven, attempt);
    }

    public Guid OrganisationId { get; private set; }

    public Guid PersonId { get; private set; }

    public DelegationReach Reach { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; there is always one.</summary>
    public DateOnly Until { get; private set; }

    public Guid GivenBy { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public Guid? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public Role Role => Reach == DelegationReach.FillIn ? Role.Helper : Role.FellowReader;

    public Actor Actor => new(PersonId, Role, OrganisationId);

    /// <summary>The last day on which help was possible.</summary>
    public DateOnly LastDay => RevokedAt is { } revoked && AmsterdamTime.DateOf(revoked) < Until ? AmsterdamTime.DateOf(revoked) : Until;

    public bool RunsOn(DateOnly day) => RevokedAt is null && From <= day && day <= Until;

    /// <summary>Help makes partial, like advice that was paid for.</summary>
    public Interest AsInterest => new() { PersonId = PersonId, OrganisationId = OrganisationId, Kind = InterestKind.Advised, From = From, Until = LastDay };

    /// <param name="mostMonths">The longest the scheme allows.</param>
    public static (StepResult Result, Delegation? Given) Give(DelegationGiven given, Attempt attempt, Humans humans, int mostMonths)
    {
        if (!attempt.Actor.Has(Givers) || attempt.Actor.OrganisationId is not { } organisation) return (StepResult.Forbidden, null);
        if (humans.Same(attempt.Actor.Id, given.PersonId)) return (StepResult.Refused("NotToYourself"), null);
        if (given.From < AmsterdamTime.DateOf(attempt.At) || given.Until < given.From) return (StepResult.Refused("RoleDatesWrong"), null);
        if (given.Until > given.From.AddMonths(mostMonths)) return (StepResult.Refused("DelegationTooLong"), null);
        return (StepResult.Taken, new Delegation(given, organisation, attempt));
    }

    public StepResult Revoke(Attempt attempt)
    {
        if (attempt.Actor.Id != PersonId && !(attempt.Actor.Has(Givers) && attempt.Actor.OrganisationId == OrganisationId)) return StepResult.Forbidden;
        if (RevokedAt is not null || Until < AmsterdamTime.DateOf(attempt.At)) return StepResult.Refused("RoleNotOpen");

        (RevokedBy, RevokedAt) = (attempt.Actor.Id, attempt.At);
        Version++;
        Tell(RightsChange.HelpRevoked, attempt);
        return StepResult.Taken;
    }

    /// <summary>The helper is erased: help that still ran ends, and there is nobody to tell.</summary>
    public void EndWithHelper(Attempt attempt)
    {
        if (RevokedAt is not null || Until < AmsterdamTime.DateOf(attempt.At)) return;

        (RevokedBy, RevokedAt) = (attempt.Actor.Id, attempt.At);
        Version++;
        Log(RightsChange.HelpRevoked, attempt);
    }

    private void Tell(RightsChange change, Attempt attempt)
    {
        Log(change, attempt);
        Record(new RightsChanged(PersonId, change, Role, OrganisationId, null, From, Until, attempt.At));
    }

    private void Log(RightsChange change, Attempt attempt)
    {
        var facts = Json.Write(new { delegation = Id, person = PersonId, organisation = OrganisationId, Reach, From, Until });
        foreach (var dossier in new[] { PersonId, OrganisationId })
            Record(new Act(dossier, change.ToString(), attempt.Actor, attempt.Actor.Role, attempt.At, To: Role.ToString(), Note: attempt.Note, Detail: facts, Kind: DossierKind.Rights));
    }
}

/// <summary>How far help goes; signing is never part of it.</summary>
internal enum DelegationReach
{
    Read,
    FillIn,
}

/// <summary>A delegation as somebody wants to give it.</summary>
internal sealed record DelegationGiven(Guid PersonId, DelegationReach Reach, DateOnly From, DateOnly Until);
