using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>What waits for whom: for each state the people who must move, and with what.</summary>
internal static class Waiting
{
    private static readonly WaitingRow[] Table =
    [
        new(Draft,         Coordinator,           "FillApplication",   (path, _, _) => ApplicationForm.MissingFrom(path).Any(field => field != "verklaring")),
        new(Draft,         Signatory,             "SubmitApplication", (path, _, _) => ApplicationForm.MissingFrom(path).All(field => field == "verklaring")),
        // The office sees to it that what was ordered comes, but the turn is the holder's: OnTurn asks for nobody.
        new(Draft,         Officer,               "SeeToSubmission",   (path, me, _) => me.Has(Officer) && path.IsOwed),
        new(Submitted,     Officer,               "JudgeApplication",  (path, _, _) => path.RefusalProposedBy is null),
        new(Submitted,     Chair | ViceChair,     "JudgeRefusal",      (path, me, today) => path.RefusalProposedBy is not null && ActingChair.Of(path, AmsterdamTime.At(today, TimeOnly.MinValue)) == me.Id),
        new(InfoRequested, Coordinator,           "SupplyInformation"),
        new(InfoRequested, Signatory,             "Resubmit",          (path, _, _) => ApplicationForm.MissingFrom(path).Count == 0),
        new(Accepted,      Coordinator,           "OpenOrSkip",        (path, _, _) => !path.SelfAssessmentObligatory),
        new(SelfAssessing, Coordinator | Contributor, "ScoreSelf",     (path, _, _) => !path.ApplicableNorms.All(path.IsSelfScored)),
        new(SelfAssessing, Signatory,             "SignSelfAssessment", (path, _, _) => path.ApplicableNorms.All(path.IsSelfScored)),
        .. Reopened(Preparing),
        .. Reopened(Scheduled),
        new(Preparing,     CbManager,             "PlanAudit",         (path, _, _) => path.Variant != Variant.Peer),
        new(Preparing,     Officer,               "PlanAudit",         (path, _, _) => path.Variant == Variant.Peer),
        new(Scheduled,     LeadAuditor | LeadPeer, "StartAudit",       (path, _, today) => path.Plan.FirstDay <= today),
        new(InAudit,       LeadAuditor | Auditor | LeadPeer | PeerAssessor, "Audit"),
        new(ReportDraft,   LeadAuditor | LeadPeer, "WriteReport"),
        new(ReportDraft,   CbReviewer,            "ConsentNotApplicable", (path, _, _) => path.AuditScores.Any(s => s is { Score: Score.NotApplicable, NotApplicableConsentBy: null })),
        new(ReportDraft,   Officer,               "RegisterReport",    (path, _, _) => path is { Variant: Variant.Peer, LearningReport: not null, FactCheckDone: true }),
        new(FactCheck,     Coordinator,           "React"),
        new(Improving,     Coordinator,           "Improve",           (path, _, _) => path.Findings.Any(f => f.IsShortfall && f.State is FindingState.Reported or FindingState.PlanRejected or FindingState.PlanAccepted or FindingState.VerifiedIneffective)),
        new(Improving,     LeadAuditor,           "JudgeImprovement",  (path, _, _) => path.Findings.Any(f => f.State is FindingState.PlanSubmitted or FindingState.EvidenceSubmitted) || path.Findings.Where(f => f.IsShortfall).All(f => f.HasAcceptedPlan || (f.Grade == Grade.Minor && Overdue.IsTold(path, f)))),
        new(Improving,     Officer,               "OverdueImprovement", (path, _, _) => path.Findings.Any(f => Overdue.IsTold(path, f))),
        new(CbReview,      CbReviewer,            "Advise"),
        new(Nominated,     Secretary,             "PutOnAgenda"),
        new(UnderDecision, Secretary,             "PutMotion",         (path, _, _) => path.CurrentMotion is null),
        new(UnderDecision, Member | Chair | ViceChair, "Vote",         (path, me, _) => path.CurrentMotion is { } motion && motion.Votes.All(v => v.PersonId != me.Id)),
        new(UnderDecision, Chair | ViceChair,     "Decide",            (path, me, today) => path.IsMeetingReached(today) && path.CurrentMotion is { } motion && motion.Votes.Any(v => v.PersonId == me.Id)),
        new(Deferred,      CbReviewer,            "AnswerDeferral"),
        .. Fulfilling(Granted),
        .. Fulfilling(GrantedConditional),
        .. AfterObjection(NotAdmitted),
        .. AfterObjection(Granted),
        .. AfterObjection(GrantedConditional),
        .. AfterObjection(Refused),
        .. AfterObjection(Closed),
    ];

    /// <summary>States in which something may wait for somebody with these roles anywhere.</summary>
    public static IReadOnlyList<State> StatesFor(Actor me)
    {
        var roles = me.Role | (me.Has(Auditor) ? LeadAuditor : None) | (me.Has(PeerAssessor) ? LeadPeer : None);
        return [.. Table.Where(row => (row.Who & roles) != 0).Select(row => row.In).Distinct()];
    }

    /// <summary>The text keys of what waits for this person on this path.</summary>
    public static IEnumerable<string> For(CertificationPath path, Actor me, DateTimeOffset now)
    {
        var actor = me.For(path);
        if (actor.Has(Member | Chair | ViceChair) && path.IsConflicted(me.Id, now)) return [];
        var waits = Table.Where(row => row.In == path.State && actor.Has(row.Who) && row.When?.Invoke(path, actor, AmsterdamTime.DateOf(now)) != false).Select(row => row.What).Distinct();
        return actor.Has(Officer) && path.IsLate ? waits.Append("TermPassed") : waits;
    }

    /// <summary>The day by which somebody must act: the end of the first term in which somebody is waited for, or of the first condition; the term to object asks nothing of anybody here.</summary>
    public static DateOnly? DueOf(CertificationPath path) => path.State is Granted or GrantedConditional && HasCondition(path, c => c.State != ConditionState.Fulfilled)
        ? LabelIssuing.OwnLabel(path)!.Conditions.Where(c => c.State != ConditionState.Fulfilled).Select(c => (DateOnly?)c.Due).Min()
        : Deadlines.Awaited(path).Where(t => t.Kind != TermKind.D14).Select(t => (DateOnly?)t.LastDay).Min();

    private static bool HasCondition(CertificationPath path, Func<LabelCondition, bool> such) => LabelIssuing.OwnLabel(path)?.Conditions.Any(such) == true;

    /// <summary>The label has conditions, of this path or kept from an earlier one.</summary>
    private static WaitingRow[] Fulfilling(State state) =>
    [
        new(state, Coordinator, "FulfilConditions",  (path, _, _) => HasCondition(path, c => c.State == ConditionState.Open)),
        new(state, CbReviewer,  "VerifyConditions",  (path, _, _) => HasCondition(path, c => c.State == ConditionState.Shown)),
        new(state, Officer,     "ConfirmConditions", (path, _, _) => HasCondition(path, c => c.State == ConditionState.Verified)),
        new(state, Officer,     "OverdueCondition",  (path, _, today) => HasCondition(path, c => c.IsLateOn(today))),
    ];

    /// <summary>A reopened self-assessment waits for those who fill it in, and then for the signature.</summary>
    private static WaitingRow[] Reopened(State state) =>
    [
        new(state, Coordinator | Contributor, "ScoreSelf",     (path, _, _) => path.SelfAssessmentReopened),
        new(state, Signatory,             "SignSelfAssessment", (path, _, _) => path.SelfAssessmentReopened && path.ApplicableNorms.All(path.IsSelfScored)),
    ];

    /// <summary>The committee that upheld an objection orders the new decision, and the secretary reopens the path (row 35).</summary>
    private static WaitingRow[] AfterObjection(State state) =>
    [
        new(state, ObjectionMember, "OrderNewDecision", (path, me, _) => path.NewDecisionDue && !path.HadAPart(me.Id)),
        new(state, Secretary,       "Reopen",           (path, _, _) => path.NewDecisionOrdered),
    ];

    /// <summary>Who is on turn, for everybody who may see the path; how far the committee is stays among itself.</summary>
    public static Role OnTurn(CertificationPath path, DateTimeOffset now)
    {
        var nobody = new Actor(Guid.Empty, None);
        return Table
            .Where(row => row.In == path.State && (row.In == UnderDecision || row.When?.Invoke(path, nobody, AmsterdamTime.DateOf(now)) != false))
            .Aggregate(None, (all, row) => all | row.Who) & ~Absent(path);
    }

    /// <summary>Who has no part in an audit of this kind.</summary>
    private static Role Absent(CertificationPath path) => path.Variant switch
    {
        Variant.External => LeadPeer | PeerAssessor,
        Variant.Peer => LeadAuditor | Auditor,
        _ => None,
    };

    private sealed record WaitingRow(State In, Role Who, string What, Func<CertificationPath, Actor, DateOnly, bool>? When = null);
}
