using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;
using static SociaalWerk.Kwaliteit.Certification.Paths.PathAct;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What somebody can do to a file without moving the path.</summary>
internal enum PathAct
{
    EditApplication,
    AddEvidence,
    ScoreSelf,
    ReopenSelfAssessment,
    SignSelfAssessmentAgain,
    ProposeRefusal,
    EditPlan,
    SettleProgramme,
    ScoreNorm,
    RecordFinding,
    ConsentNotApplicable,
    AnswerReaction,
    HandInLearningReport,
    SubmitPlan,
    JudgePlan,
    SubmitMeasureEvidence,
    VerifyMeasure,
    EscalateFinding,
    ProposeAsCondition,
    GiveAdvice,
    DeclareConflict,
    PutMotion,
    CastVote,
    CosignDeviation,
    ConsentToWithdrawal,
    SubmitConditionEvidence,
    VerifyCondition,
    ConfirmCondition,
    OrderNewDecision,
    LeaveLabel,
    ExtendTerm,
    ShareHistory,
    StopSharingHistory,
    ReportClientData,
    ReleaseContent,
    RemoveContent,
    JudgeBreach,
    Remind,
    TellOverdue,
    TellTermPassed,
    GiveBack,
}

/// <summary>Every act on a file that is not a step: in which states, and by whom (7.10 and the rulings of section 0).</summary>
internal static class PathActs
{
    private static readonly State[] Assessing = [InAudit, ReportDraft];
    private static readonly State[] Deciding = [Nominated, UnderDecision, Deferred];
    // A label may keep conditions of an earlier path, so that a path without any of its own carries them.
    private static readonly State[] Awarded = [Granted, GrantedConditional];
    private static readonly State[] Decided = [Granted, GrantedConditional, Refused, NotAdmitted, Closed];
    private static readonly State[] All = Enum.GetValues<State>();
    private static readonly State[] Open = [Submitted, InfoRequested, Accepted, SelfAssessing, Preparing, Scheduled, InAudit, ReportDraft, FactCheck, Improving, CbReview, .. Deciding];

    private static readonly PathFact
        Signed = new("it is signed", path => path.SelfAssessmentSignedOn is not null && !path.SelfAssessmentReopened),
        WhileOpen = new("from Preparing on while the self-assessment is reopened", path => path.State is not (Preparing or Scheduled) || path.SelfAssessmentReopened),
        Kept = new("another body came before, and its history is not shared", path => path.BodyId is not null && !path.SharesHistory && path.Surroundings.OtherBodies.Count > 0),
        Shared = new("the history is shared", path => path.SharesHistory),
        Upheld = new("an objection or appeal against the decision was upheld", path => path.NewDecisionDue),
        Unanswered = new("a special audit was refused, and nothing was intended with the label since", path => path.AwaitingIntention is not null),
        Conditional = new("the label has open conditions", path => LabelIssuing.OwnLabel(path)?.HasOpenConditions == true),
        Documented = new("a document is there", path => path.Evidence.Any(e => !e.IsWithheld)),
        Withheld = new("a document is out of reach because of data of clients", path => path.Evidence.Any(e => e.ClientData?.AwaitsRemoval == true)),
        Unjudged = new("nobody judged yet whether data of clients are a breach", path => path.Evidence.Any(e => e.ClientData?.AwaitsJudgement == true)),
        PlansCome = new("in CbReview a minor has no accepted plan yet", path => path.State != CbReview || path.Findings.Any(f => f is { Grade: Grade.Minor, HasAcceptedPlan: false }));

    public static readonly IReadOnlyList<ActRow> Table =
    [
        new(EditApplication,       [Draft, InfoRequested],                              Coordinator | Signatory),
        new(AddEvidence,           [Draft, InfoRequested, Accepted, SelfAssessing, Preparing, Scheduled, Improving], Coordinator | Contributor | Helper, WhileOpen),
        new(ScoreSelf,             [SelfAssessing, Preparing, Scheduled],               Coordinator | Contributor | Helper, WhileOpen),
        new(ReopenSelfAssessment,  [Preparing, Scheduled],                              Officer,                   Signed),
        new(SignSelfAssessmentAgain, [Preparing, Scheduled],                             Signatory,                 WhileOpen),
        new(ProposeRefusal,        [Submitted],                                         Officer),
        new(EditPlan,              [Preparing],                                         CbManager | Officer),
        new(SettleProgramme,       [InAudit],                                           LeadAuditor | Auditor | LeadPeer),
        new(ScoreNorm,             Assessing,                                           LeadAuditor | Auditor | LeadPeer | PeerAssessor),
        new(RecordFinding,         Assessing,                                           LeadAuditor | Auditor | LeadPeer | PeerAssessor),
        new(ConsentNotApplicable,  Assessing,                                           CbReviewer),
        new(AnswerReaction,        [ReportDraft],                                       LeadAuditor | LeadPeer),
        new(HandInLearningReport,  [ReportDraft],                                       LeadPeer | PeerAssessor),
        new(SubmitPlan,            [Improving, CbReview],                               Coordinator,               PlansCome),
        new(JudgePlan,             [Improving, CbReview],                               LeadAuditor,               PlansCome),
        new(SubmitMeasureEvidence, [Improving],                                         Coordinator),
        new(VerifyMeasure,         [Improving],                                         LeadAuditor),
        new(EscalateFinding,       [Improving],                                         LeadAuditor),
        new(ProposeAsCondition,    [Improving],                                         LeadAuditor),
        new(GiveAdvice,            [CbReview],                                          CbReviewer),
        new(DeclareConflict,       Deciding,                                            Member | Chair | ViceChair),
        new(PutMotion,             [UnderDecision],                                     Secretary | Chair | ViceChair),
        new(CastVote,              [UnderDecision],                                     Member | Chair | ViceChair),
        new(CosignDeviation,       [UnderDecision],                                     Member | Chair | ViceChair),
        new(ConsentToWithdrawal,   Deciding,                                            Chair | ViceChair),
        new(SubmitConditionEvidence, Awarded,                                           Coordinator,               Conditional),
        new(VerifyCondition,       Awarded,                                             CbReviewer | LeadAuditor,  Conditional),
        new(ConfirmCondition,      Awarded,                                             Officer,                   Conditional),
        new(OrderNewDecision,      Decided,                                             ObjectionMember,           Upheld),
        new(LeaveLabel,            [Refused, Closed],                                   Officer,                   Unanswered),
        new(ExtendTerm,            [.. Open, Granted, GrantedConditional, Refused, NotAdmitted, Registered], Officer),
        new(ShareHistory,          [.. Open, .. Decided, Registered],                   Signatory,                 Kept),
        new(StopSharingHistory,    [.. Open, .. Decided, Registered],                   Signatory,                 Shared),
        new(ReportClientData,      All,                                                 Coordinator | LeadAuditor | LeadPeer | CbReviewer | Officer, Documented),
        new(ReleaseContent,        All,                                                 Officer,                   Withheld),
        new(RemoveContent,         All,                                                 Coordinator | Officer,     Withheld),
        new(JudgeBreach,           All,                                                 Officer,                   Unjudged),
        new(Remind,                Open,                                                Clock),
        new(TellOverdue,           [Improving, CbReview],                               Clock),
        new(TellTermPassed,        [.. Open, Granted, GrantedConditional, Refused, NotAdmitted], Clock),
        new(GiveBack,              [.. Open, Granted, GrantedConditional, Refused, NotAdmitted, Registered], Clock),
    ];

    public static bool IsDecided(State state) => Decided.Contains(state);

    public static bool MayDo(PathAct act, CertificationPath path, Actor actor) => RoleFits(act, path, actor) && StateFits(act, path);

    public static bool RoleFits(PathAct act, CertificationPath path, Actor actor) => RoleOf(act, path, actor) != None;

    public static bool StateFits(PathAct act, CertificationPath path) => Row(act).In.Contains(path.State) && Row(act).When?.Holds(path) != false;

    /// <summary>In the combined variant peers advise, only the CI's auditors score, and any peer hands their learning report in (5.3); in the peer variant the branch plans.</summary>
    public static Role RoleOf(PathAct act, CertificationPath path, Actor actor)
    {
        var role = Row(act).By & actor.Role;
        if (act is ScoreNorm or RecordFinding && path.Variant != Norms.Variant.Peer) role &= ~(LeadPeer | PeerAssessor);
        if (act == HandInLearningReport && path.Variant == Norms.Variant.Peer) role &= LeadPeer;
        // Help from outside is with the self-assessment only.
        if (act == AddEvidence && path.State is Draft or InfoRequested or Improving) role &= ~Helper;
        // Nobody reports what they may not read.
        if (act == ReportClientData && !PathView.ReadsEvidence(path, actor)) role = None;
        if (act == EditPlan) role &= path.Variant == Norms.Variant.Peer ? Officer : CbManager;
        return role;
    }

    private static ActRow Row(PathAct act) => Table.Single(row => row.Act == act);
}

/// <summary>One act: in which states, by whom, and the fact without which it is not there.</summary>
internal sealed record ActRow(PathAct Act, State[] In, Role By, PathFact? When = null);
