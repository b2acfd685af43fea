using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <content>Roles given, confirmed and ended: by whom the rules say, never by oneself, each change logged and told.</content>
internal sealed partial class Person
{
    public List<RoleAssignment> Assignments { get; } = [];

    /// <summary>The role a system begins with: of the demo's people, and of the first administrator.</summary>
    public Person Begins(Role role, Guid? organisationId, Guid? bodyId, DateOnly from, DateTimeOffset at)
    {
        Assignments.Add(new RoleAssignment { PersonId = Id, Role = role, OrganisationId = organisationId, BodyId = bodyId, From = from, GivenBy = Guid.Empty, GivenAt = at, ConfirmedAt = at });
        return this;
    }

    public StepResult Give(RoleGiven given, Attempt attempt, RoleFacts facts)
    {
        if (RoleRules.Find(given.Role) is not { } rule || !rule.Fits(given.OrganisationId, given.BodyId)) return StepResult.Forbidden;
        if (!rule.MayGive(attempt.Actor, given.OrganisationId, given.BodyId, facts.NobodyYet)) return StepResult.Forbidden;
        if (facts.Humans.Same(attempt.Actor.Id, Id)) return StepResult.Refused("NotToYourself");

        var today = AmsterdamTime.DateOf(attempt.At);
        if (given.From < today || given.Until < given.From) return StepResult.Refused("RoleDatesWrong");
        if (Assignments.Any(a => a.IsFor(given) && a.IsOpenOn(given.From))) return StepResult.Refused("RoleHeldAlready");
        if (facts.Others.Concat(Assignments).Any(a => a.IsOpenOn(given.From) && (a.Role & rule.NotWith) != 0)) return StepResult.Refused("RolesDoNotGoTogether");

        var assignment = new RoleAssignment
        {
            PersonId = Id, Role = given.Role, OrganisationId = given.OrganisationId, BodyId = given.BodyId, From = given.From, Until = given.Until,
            GivenBy = attempt.Actor.Id, GivenAt = attempt.At, ConfirmedAt = rule.NeedsSecond ? null : attempt.At,
        };
        Assignments.Add(assignment);
        return Changed(rule.NeedsSecond ? RightsChange.Proposed : RightsChange.Given, assignment, attempt);
    }

    /// <summary>The second person says yes; from now on the role counts.</summary>
    public StepResult Confirm(Guid assignmentId, Attempt attempt, RoleFacts facts)
    {
        if (Assignments.SingleOrDefault(a => a.Id == assignmentId) is not { } assignment) return StepResult.Refused("RoleUnknown");
        if (!attempt.Actor.Has(RoleRules.Find(assignment.Role)!.ConfirmedBy)) return StepResult.Forbidden;
        if (!assignment.IsProposal) return StepResult.Refused("RoleNotProposed");
        if (facts.Humans.Same(attempt.Actor.Id, Id)) return StepResult.Refused("NotToYourself");
        if (facts.Humans.Same(attempt.Actor.Id, assignment.GivenBy)) return StepResult.Refused("NotYourOwnProposal");

        (assignment.ConfirmedBy, assignment.ConfirmedAt) = (attempt.Actor.Id, attempt.At);
        return Changed(RightsChange.Confirmed, assignment, attempt);
    }

    /// <summary>Ends a role at once, or takes a proposal away. Everybody may lay down a role of his own.</summary>
    public StepResult End(Guid assignmentId, Attempt attempt, RoleFacts facts)
    {
        if (Assignments.SingleOrDefault(a => a.Id == assignmentId) is not { } assignment) return StepResult.Refused("RoleUnknown");

        var (rule, today) = (RoleRules.Find(assignment.Role)!, AmsterdamTime.DateOf(attempt.At));
        var declines = assignment.IsProposal && attempt.Actor.Has(rule.ConfirmedBy);
        if (!declines && attempt.Actor.Id != Id && !rule.MayEnd(attempt.Actor, assignment.OrganisationId, assignment.BodyId)) return StepResult.Forbidden;
        if (!assignment.IsOpenOn(today)) return StepResult.Refused("RoleNotOpen");
        if (assignment.Role == Role.Admin && assignment.CountsOn(today) && facts.NobodyElse) return StepResult.Refused("LastAdministrator");

        var change = assignment.IsProposal ? RightsChange.Declined : RightsChange.Ended;
        assignment.End(attempt);
        return Changed(change, assignment, attempt);
    }

    private StepResult Changed(RightsChange change, RoleAssignment assignment, Attempt attempt)
    {
        Version++;
        LogChange(change, assignment, attempt);
        Record(new RightsChanged(Id, change, assignment.Role, assignment.OrganisationId, assignment.BodyId, assignment.From, assignment.Until, attempt.At));
        return StepResult.Taken;
    }

    private void LogChange(RightsChange change, RoleAssignment assignment, Attempt attempt) => Record(new Act(
        Id, $"Role{change}", attempt.Actor, attempt.Actor.Role, attempt.At, To: assignment.Role.ToString(), Note: attempt.Note,
        Detail: Json.Write(new { assignment = assignment.Id, organisation = assignment.OrganisationId, body = assignment.BodyId, assignment.From, assignment.Until }), Kind: DossierKind.Rights));
}

/// <summary>What a change of roles must know from outside the person.</summary>
/// <param name="NobodyYet">Nobody holds the role in that place.</param>
/// <param name="NobodyElse">Nobody but this person holds the role in that place.</param>
/// <param name="Others">What the same human holds under another name in the system.</param>
internal sealed record RoleFacts(Humans Humans, bool NobodyYet, bool NobodyElse, IReadOnlyList<RoleAssignment> Others);

/// <summary>What happened to somebody's rights.</summary>
internal enum RightsChange
{
    Proposed,
    Given,
    Confirmed,
    Declined,
    Ended,
    HelpGiven,
    HelpRevoked,
}

/// <summary>Somebody must be told of a change of rights; the context makes an event of it.</summary>
internal sealed record RightsChanged(Guid PersonId, RightsChange Change, Role Role, Guid? OrganisationId, Guid? BodyId, DateOnly From, DateOnly? Until, DateTimeOffset At);
