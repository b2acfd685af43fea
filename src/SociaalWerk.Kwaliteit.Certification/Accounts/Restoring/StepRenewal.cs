using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody lost app, passkeys and recovery codes, and another asks that they may set a second step up anew; a second person agrees where the roles at stake need two.</summary>
internal sealed class StepRenewal : Aggregate
{
    private StepRenewal()
    {
    }

    private StepRenewal(Guid personId, Attempt attempt)
    {
        (PersonId, AskedBy, AskedAt, Version) = (personId, attempt.Actor.Id, attempt.At, 1);
        Tell(AccountAct.SecondStepAsked, attempt);
    }

    public Guid PersonId { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>From now on nothing more is decided about it; null while it waits for a second person.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public int Version { get; private set; }

    /// <param name="hasSecondStep">There is one to lose.</param>
    /// <param name="waits">An earlier one about this person still waits for a second person.</param>
    public static (StepResult Result, StepRenewal? Asked) Ask(Person person, Attempt attempt, Humans humans, bool hasSecondStep, bool waits)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (!RenewalRules.MayAsk(person.Assignments, attempt.Actor, today)) return (StepResult.Forbidden, null);
        if (humans.Same(attempt.Actor.Id, person.Id)) return (StepResult.Refused("NotAboutYourself"), null);
        if (!hasSecondStep) return (StepResult.Refused("NoSecondStep"), null);
        if (waits) return (StepResult.Refused("RenewalWaits"), null);
        if (attempt.Note is null) return (StepResult.Refused("NoteRequired"), null);

        var renewal = new StepRenewal(person.Id, attempt);
        if (!RenewalRules.NeedsSecond(person.Assignments, today)) renewal.SettledAt = attempt.At;
        return (StepResult.Taken, renewal);
    }

    public StepResult Confirm(Person person, Attempt attempt, Humans humans)
    {
        if (!RenewalRules.MayConfirm(person.Assignments, attempt.Actor, AmsterdamTime.DateOf(attempt.At))) return StepResult.Forbidden;
        if (humans.Same(attempt.Actor.Id, AskedBy)) return StepResult.Refused("NotYourOwnProposal");
        if (humans.Same(attempt.Actor.Id, PersonId)) return StepResult.Refused("NotAboutYourself");

        return Settle(AccountAct.SecondStepConfirmed, attempt);
    }

    /// <summary>Whoever may ask or confirm may stop it.</summary>
    public StepResult Decline(Person person, Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        return RenewalRules.MayAsk(person.Assignments, attempt.Actor, today) || RenewalRules.MayConfirm(person.Assignments, attempt.Actor, today)
            ? Settle(AccountAct.SecondStepDeclined, attempt)
            : StepResult.Forbidden;
    }

    private StepResult Settle(AccountAct act, Attempt attempt)
    {
        (SettledAt, Version) = (attempt.At, Version + 1);
        Tell(act, attempt);
        return StepResult.Taken;
    }

    private void Tell(AccountAct act, Attempt attempt) =>
        Record(new Act(PersonId, act.ToString(), attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: Json.Write(new { renewal = Id }), Kind: DossierKind.Account));
}

/// <summary>Who may let somebody set a second step up anew: whoever gives the heaviest of that person's roles, so that no lighter role opens the way to it.</summary>
internal static class RenewalRules
{
    public static bool NeedsSecond(IEnumerable<RoleAssignment> held, DateOnly today) => Decisive(held, today).Any(a => RuleOf(a).NeedsSecond);

    public static bool MayAsk(IEnumerable<RoleAssignment> held, Actor actor, DateOnly today) =>
        Decisive(held, today).Any(a => RuleOf(a).MayEnd(actor, a.OrganisationId, a.BodyId));

    public static bool MayConfirm(IEnumerable<RoleAssignment> held, Actor actor, DateOnly today) => Decisive(held, today).Any(a => actor.Has(RuleOf(a).ConfirmedBy));

    /// <summary>The roles that two people give; without those the roles that need a second step; without those all.</summary>
    private static List<RoleAssignment> Decisive(IEnumerable<RoleAssignment> held, DateOnly today)
    {
        var roles = held.Where(a => a.CountsOn(today)).ToList();
        return roles.FindAll(a => RuleOf(a).NeedsSecond) is { Count: > 0 } heavy ? heavy
            : roles.FindAll(a => SecondStep.IsNeededFor(a.Role)) is { Count: > 0 } binding ? binding
            : roles;
    }

    private static RoleRule RuleOf(RoleAssignment assignment) => RoleRules.Find(assignment.Role)!;
}
