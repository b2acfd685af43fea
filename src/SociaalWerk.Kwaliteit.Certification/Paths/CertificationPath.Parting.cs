using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Separation of duties: on the human, whatever role or account, and on all that was ever done in the file (G-COI, G-4EYES).</content>
internal sealed partial class CertificationPath
{
    /// <summary>Who ever had a part in this file, also when another took it over.</summary>
    public IReadOnlyList<HandInFile> Hands { get; private set; } = [];

    /// <summary>The last day on which the assessors still see the file; null while it is open.</summary>
    public DateOnly? AssessorsUntil { get; private set; }

    /// <summary>The holder lets its certifying body read what went before, after a change of body.</summary>
    public bool SharesHistory { get; private set; }

    /// <summary>The applicant and its partners.</summary>
    public IReadOnlyList<Guid> Involved => [OrganisationId, .. Application.Partners];

    /// <summary>Both accounts are of one human.</summary>
    public bool AreSame(Guid one, Guid other) => Surroundings.Humans.Same(one, other);

    /// <summary>Not tied to any of these organisations, now or within the scheme's distance in time, and no helper in this file.</summary>
    public bool IsIndependent(Guid personId, DateOnly on, IReadOnlyList<Guid> of) =>
        !Surroundings.RowsOf(personId).Any(p => of.Any(organisation => p.TiedTo(organisation, on, Scheme.Audits.IndependenceMonths)))
        && !Surroundings.Interests.Any(i => AreSame(i.PersonId, personId) && of.Contains(i.OrganisationId) && i.CountsOn(on, Scheme.Audits.IndependenceMonths))
        && !Had(Hand.Helped, personId);

    /// <summary>Is or was in the team, also when a change of team took the seat away.</summary>
    public bool HasAssessed(Guid personId) =>
        Plan.Team.Any(m => AreSame(m.PersonId, personId)) || Had(Hand.Assessed, personId)
        || AuditScores.Any(s => AreSame(s.By, personId)) || Findings.Any(f => AreSame(f.By, personId))
        || Steps.Any(s => (s.Role & (Role.LeadAuditor | Role.LeadPeer)) != 0 && AreSame(s.ActorId, personId));

    /// <summary>Reviewed or advised, also when the report went back and another advised after that.</summary>
    public bool HasReviewed(Guid personId) =>
        Had(Hand.Reviewed, personId)
        || (Advice is { } advice && AreSame(advice.By, personId))
        || AuditScores.Any(s => s.NotApplicableConsentBy is { } reviewer && AreSame(reviewer, personId))
        || Steps.Any(s => (s.Role & Role.CbReviewer) != 0 && AreSame(s.ActorId, personId));

    /// <summary>Voted on, signed or took a decision in this file.</summary>
    public bool HasDecided(Guid personId) =>
        Motions.Any(m => m.Votes.Any(v => AreSame(v.PersonId, personId)))
        || (Decision is { } decision && (AreSame(decision.SignedBy, personId) || (decision.CosignedBy is { } other && AreSame(other, personId))))
        || Steps.Any(s => (s.Role & (Role.Chair | Role.ViceChair)) != 0 && AreSame(s.ActorId, personId));

    /// <summary>For those who decide also: assessed, reviewed or heard an objection in this file, declared a conflict, or worked for its certifying body.</summary>
    public bool IsConflicted(Guid personId, DateTimeOffset at) =>
        IsTied(personId, at)
        || HasAssessed(personId)
        || HasReviewed(personId)
        || Had(Hand.HeardObjection, personId)
        || Agenda.Conflicts.Any(c => AreSame(c.PersonId, personId));

    /// <summary>Has or had to do with the applicant, its partners or its certifying body.</summary>
    public bool IsTied(Guid personId, DateTimeOffset at) =>
        !IsIndependent(personId, AmsterdamTime.DateOf(at), Involved)
        || (BodyId is { } body && Surroundings.RowsOf(personId).Any(p => p.TiedTo(body, AmsterdamTime.DateOf(at), Scheme.Audits.IndependenceMonths)));

    /// <summary>Had a part in audit, review, advice or decision, so that others judge an objection against it (7.5). Having heard an objection before is none.</summary>
    public bool HadAPart(Guid personId) =>
        HasAssessed(personId) || HasReviewed(personId) || HasDecided(personId)
        || Motions.Any(m => AreSame(m.By, personId) || (m.CosignedBy is { } other && AreSame(other, personId)))
        || (RefusalProposedBy is { } proposer && AreSame(proposer, personId));

    /// <summary>Took part in judging an objection against this file's decision, and so decides nothing in it.</summary>
    public void HearObjection(Guid personId)
    {
        Remember(personId, Hand.HeardObjection);
        Edits++;
    }

    public StepResult ShareHistory(Attempt attempt) => Share(PathAct.ShareHistory, attempt, true);

    public StepResult StopSharingHistory(Attempt attempt) => Share(PathAct.StopSharingHistory, attempt, false);

    private StepResult Share(PathAct act, Attempt attempt, bool shares)
    {
        if (Refusal(act, attempt) is { } refusal) return refusal;

        SharesHistory = shares;
        return Done(act, attempt);
    }

    private bool Had(Hand hand, Guid personId) => Hands.Any(h => h.Hand == hand && AreSame(h.PersonId, personId));

    private void Remember(Guid personId, Hand hand)
    {
        var part = new HandInFile(personId, hand);
        if (!Hands.Contains(part)) Hands = [.. Hands, part];
    }

    /// <summary>What a step says about who had a part, and until when assessors look on.</summary>
    private void RememberStep(Trigger trigger, Role role, Attempt attempt)
    {
        if (trigger is Trigger.PlanAudit or Trigger.ChangeTeam)
            foreach (var member in Plan.Team) Remember(member.PersonId, Hand.Assessed);
        if ((role & (Role.LeadAuditor | Role.LeadPeer)) != 0) Remember(attempt.Actor.Id, Hand.Assessed);
        if ((role & Role.CbReviewer) != 0) Remember(attempt.Actor.Id, Hand.Reviewed);

        AssessorsUntil = State is State.Closed or State.Lapsed or State.Cancelled or State.WithdrawnByApplicant
            ? AmsterdamTime.DateOf(attempt.At).AddMonths(Scheme.Access.AssessorMonths)
            : null;
    }
}
