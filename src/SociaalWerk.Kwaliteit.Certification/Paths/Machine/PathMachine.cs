using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.Conditions;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;
using static SociaalWerk.Kwaliteit.Platform.Workflows.Workflow<SociaalWerk.Kwaliteit.Certification.Paths.CertificationPath, SociaalWerk.Kwaliteit.Certification.Paths.State, SociaalWerk.Kwaliteit.Certification.Paths.Trigger>;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Every legal step on a certification path: who may take it, and on what conditions (7.1 with the rulings of section 0).</summary>
/// <remarks>Buttons, authorisation, terms and docs/workflows.md all follow from this table.</remarks>
internal static class PathMachine
{
    public static readonly Workflow<CertificationPath, State, Trigger> Workflow = new(
    [
        //  from            on                      to                    by                        when all hold
        new(Draft,          Submit,                 Submitted,            Signatory,                ApplicationComplete, NoOverlappingPath),
        new(Draft,          Discard,                Cancelled,            Coordinator,              NotOrdered),
        new(Submitted,      AskInformation,         InfoRequested,        Officer,                  NoteRequired),
        new(InfoRequested,  Resubmit,               Submitted,            Signatory,                ApplicationComplete, NoOverlappingPath),
        new(InfoRequested,  LetTermPass,            Lapsed,               Clock,                    TermPassed(TermKind.D2), Reminded),
        new(Submitted,      Admit,                  Accepted,             Officer,                  MayJoin, BodyActive, NormVersionAllowed),
        new(Submitted,      RefuseAdmission,        NotAdmitted,          Chair | ViceChair,        ActsAsChair, ProposedByOfficer, NoteRequired),
        new(Accepted,       OpenSelfAssessment,     SelfAssessing,        Coordinator | Clock,      OpenerFits),
        new(Accepted,       SkipSelfAssessment,     Preparing,            Coordinator,              MaySkipSelfAssessment),
        new(SelfAssessing,  SignSelfAssessment,     Preparing,            Signatory,                SelfAssessmentComplete),
        new(Preparing,      PlanAudit,              Scheduled,            CbManager | Officer,      PlannerFitsVariant, TeamIndependent, TeamCompetent, ProgrammeCovers, DaysSuffice, NoticeGiven, SelfAssessmentSigned, NormsCurrent),
        new(Scheduled,      ObjectToTeam,           Preparing,            Coordinator,              NoteRequired, TermRuns(TermKind.D5Objection)),
        new(Scheduled,      Reschedule,             Scheduled,            CbManager | Officer,      PlannerFitsVariant, NoteRequired, NewDateFits, TermRuns(TermKind.D4)),
        new(Scheduled,      StartAudit,             InAudit,              LeadAuditor | LeadPeer,   DateReached, SelfAssessmentSigned, SelfAssessmentFresh, NormsCurrent),
        new(InAudit,        AbortAudit,             Preparing,            LeadAuditor | LeadPeer,   NoteRequired),
        new(InAudit,        CloseAudit,             ReportDraft,          LeadAuditor | LeadPeer,   ProgrammeDone),
        new(ReportDraft,    SendDraft,              FactCheck,            LeadAuditor | LeadPeer,   EveryNormScored, ShortfallsHaveFindings, NotApplicableConsented),
        new(FactCheck,      React,                  ReportDraft,          Coordinator),
        new(FactCheck,      LetTermPass,            ReportDraft,          Clock,                    TermPassed(TermKind.D7)),
        new(ReportDraft,    Finalise,               CbReview,             LeadAuditor,              NoShortfalls, FactCheckDone, ReactionsAnswered, LearningReportHandedIn),
        new(ReportDraft,    Finalise,               Improving,            LeadAuditor,              HasShortfalls, FactCheckDone, ReactionsAnswered, LearningReportHandedIn),
        new(ReportDraft,    RegisterReport,         Registered,           Officer,                  VariantIsPeer, FactCheckDone, LearningReportHandedIn, PartnersMeasured),
        new(Improving,      CompleteImprovement,    CbReview,             LeadAuditor,              MajorsSettled, MinorsPlanned),
        new(Improving,      LetTermPass,            CbReview,             Clock,                    TermPassed(TermKind.D10), MajorOpen),
        new(CbReview,       ReturnReport,           ReportDraft,          CbReviewer,               ReviewerNotInTeam, NoteRequired),
        new(CbReview,       Nominate,               Nominated,            CbReviewer,               ReviewerNotInTeam, Independent, AdviceGiven),
        new(Nominated,      PutOnAgenda,            UnderDecision,        Secretary,                FileComplete, ConflictsDeclared),
        new(UnderDecision,  Defer,                  Deferred,             Chair | ViceChair,        ActsAsChair, MeetingReached, NoteRequired, NotYetDeferred),
        new(Deferred,       AnswerDeferral,         UnderDecision,        CbReviewer,               ReviewerNotInTeam, NoteRequired),
        new(UnderDecision,  Grant,                  Granted,              Chair | ViceChair,        ActsAsChair, MeetingReached, VoteCarried(MotionKind.Grant), NoOpenMajor, DeviationReasoned, LabelInPlace),
        new(UnderDecision,  GrantConditionally,     GrantedConditional,   Chair | ViceChair,        ActsAsChair, MeetingReached, VoteCarried(MotionKind.GrantConditionally), ConditionsComplete, DeviationReasoned, LabelInPlace),
        new(UnderDecision,  Refuse,                 Refused,              Chair | ViceChair,        ActsAsChair, MeetingReached, VoteCarried(MotionKind.Refuse), ReasonsPerNorm, DeviationReasoned, NoLabelGiven),
        .. From([Granted, GrantedConditional, Refused, NotAdmitted, Registered], Close, Closed, Clock, ObjectionTermOver, NothingOpen, NoObjectionOpen),
        .. From([NotAdmitted, Closed], Reopen, Submitted, Secretary, NeverAdmitted, NewDecisionOrdered, NoteRequired),
        .. From([Granted, GrantedConditional, Refused, Closed], Reopen, UnderDecision, Secretary, WasDecided, NewDecisionOrdered, NoteRequired),
        .. From([Accepted, SelfAssessing, Preparing, Scheduled], LetTermPass, Lapsed, Clock, TermPassed(TermKind.D4)),
        .. From([Accepted, SelfAssessing, Preparing, Scheduled], RepinNorms, Officer, NewerNormsMandatory),
        .. From([Scheduled, InAudit, ReportDraft, FactCheck, Improving], ChangeTeam, CbManager | Officer, PlannerFitsVariant, NoteRequired, NewTeamFits),
        .. From([Submitted, InfoRequested, Accepted, SelfAssessing, Preparing, Scheduled, InAudit, ReportDraft, FactCheck, Improving, CbReview], Withdraw, WithdrawnByApplicant, Signatory, NoteRequired),
        .. From([Nominated, UnderDecision, Deferred], Withdraw, WithdrawnByApplicant, Signatory, NoteRequired, ChairConsents, NoVoteOpened),
    ],
    path => path.State, (path, state) => path.MoveTo(state));

    /// <summary>Whether somebody takes this step at all, in whatever state.</summary>
    public static bool Takes(Actor actor, Trigger trigger) => Workflow.Table.Any(step => step.On == trigger && actor.Has(step.By));
}
