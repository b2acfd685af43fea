using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Takes one condition away from a row that was ready, and nothing else.</summary>
internal static class Unmet
{
    /// <param name="condition">The condition as docs/workflows.md writes it.</param>
    public static Ready Without(string condition, State from, Ready ready) => condition switch
    {
        nameof(Conditions.ApplicationComplete) => ready.With(it => it.Apply(fte: 0)),
        nameof(Conditions.NoOverlappingPath) => ready.With(it => it.Where(s => s with { OpenScopes = [APath.Everything] })),
        nameof(Conditions.NoteRequired) => ready with { Note = " " },
        nameof(Conditions.NotOrdered) => ready.With(it => it.Give(nameof(CertificationPath.OrderedBy), Cast.Officer.Id).Where(s => s with { CurrentLabel = APath.ALabel("2025-06-15") })),
        nameof(Conditions.Reminded) => ready with { It = APath.In(InfoRequested).AfterTerm(TermKind.D2) },
        "TermPassed(D2)" or "TermPassed(D4)" or "TermPassed(D7)" or "TermPassed(D10)" or nameof(Conditions.ObjectionTermOver) => ready.With(it => it.On(it.Today.AddDays(-1))),
        nameof(Conditions.MayJoin) => ready.With(it => it.Give(nameof(CertificationPath.Organisation), APath.AnOrganisation(member: false))),
        nameof(Conditions.BodyActive) => ready.With(it => it.Give(nameof(CertificationPath.Body), new CertifyingBody { Id = Cast.Body.Id, Name = "Uit", ContractFrom = new(2020, 1, 1), Suspended = true })),
        nameof(Conditions.NormVersionAllowed) => ready with { Input = new AdmitInput("1.0") },
        nameof(Conditions.ProposedByOfficer) => ready with { It = APath.In(Submitted) },
        nameof(Conditions.OpenerFits) => ready with { Who = Cast.Coordinator },
        nameof(Conditions.MaySkipSelfAssessment) => ready with { It = APath.In(Accepted) },
        nameof(Conditions.SelfAssessmentComplete) => ready.With(it => it.Does(it.Path.ScoreSelf("V01", Score.NotScored, default, "", it.SelfVersion("V01"), it.Attempt(Cast.Contributor)))),
        nameof(Conditions.PlannerFitsVariant) => ready with { Who = Cast.Officer },
        nameof(Conditions.TeamIndependent) => ready.With(it => it.Tie(Cast.Auditor, Cast.OrganisationId)),
        nameof(Conditions.TeamCompetent) => ready.With(it => it.Plan(p => p with { Team = [p.Team[0]] })),
        nameof(Conditions.ProgrammeCovers) => ready.With(it => it.Plan(p => p with { Programme = p.Programme.Skip(1).ToList() })),
        nameof(Conditions.DaysSuffice) => ready.With(it => it.Plan(p => p with { AuditorDays = p.AuditorDays - 0.5m })),
        nameof(Conditions.NoticeGiven) => ready.With(it => it.On(Platform.Calendar.WorkingDays.Add(it.Path.Plan.FirstDay!.Value, -14))),
        nameof(Conditions.NormsCurrent) => ready.With(it => it.Where(Ready.NewerNorms("2026-03-01"))),
        "TermRuns(D5Objection)" => ready.With(it => it.AfterTerm(TermKind.D5Objection)),
        "TermRuns(D4)" => ready.With(it => it.AfterTerm(TermKind.D4)),
        nameof(Conditions.NewDateFits) => ready with { Input = new RescheduleInput([ready.It.Path.Term(TermKind.D4)!.LastDay.AddDays(1)]) },
        nameof(Conditions.SelfAssessmentSigned) when from == Scheduled => ready with { It = StartingWhileReopened() },
        nameof(Conditions.SelfAssessmentSigned) => ready.With(it => it.ReopenSelf()),
        nameof(Conditions.PartnersMeasured) => ready.With(it => it.Where(s => s with { GroupMeasurements = [.. s.GroupMeasurements.Skip(1)] })),
        nameof(Conditions.DateReached) => ready.With(it => it.On(it.Today.AddDays(-1))),
        nameof(Conditions.SelfAssessmentFresh) => ready.With(it => it.On(it.Path.SelfAssessmentSignedOn!.Value.AddMonths(12).AddDays(1))),
        nameof(Conditions.ProgrammeDone) => ready with { It = APath.In(InAudit) },
        nameof(Conditions.EveryNormScored) => ready.With(it => it.Judge("V01", Score.NotScored)),
        nameof(Conditions.ShortfallsHaveFindings) => ready.With(it => it.Judge("V01", Score.PartlyMet)),
        nameof(Conditions.NotApplicableConsented) => ready.With(it => it.Judge("V01", Score.NotApplicable)),
        nameof(Conditions.FactCheckDone) => ready.With(it => it.Judge("V03", Score.NotApplicable)),
        nameof(Conditions.ReactionsAnswered) => ready.With(it => it.Check(new Reaction(0, "V01", "Dat klopt niet."))),
        nameof(Conditions.LearningReportHandedIn) when ready.Trigger == RegisterReport => ready with { It = APath.In(ReportDraft, variant: Variant.Peer).Check() },
        nameof(Conditions.LearningReportHandedIn) when ready.It.Path.HasShortfalls => ready with { It = APath.In(ReportDraft, variant: Variant.Combined).Shortfall("V01", Grade.Minor).Check() },
        nameof(Conditions.LearningReportHandedIn) => ready with { It = APath.In(ReportDraft, variant: Variant.Combined).Check() },
        nameof(Conditions.VariantIsPeer) => ready with { It = APath.In(ReportDraft).Check() },
        nameof(Conditions.MajorsSettled) => ready with { It = APath.In(Improving) },
        nameof(Conditions.MinorsPlanned) => ready with { It = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check().Take(Finalise, Cast.Lead).AfterTerm(TermKind.D9b) },
        nameof(Conditions.MajorOpen) => ready with { It = Settled(APath.In(Improving)).AfterTerm(TermKind.D10) },
        nameof(Conditions.ReviewerNotInTeam) => ready.With(it => it.Path.AuditScores[0].By = ready.Who.Id),
        nameof(Conditions.Independent) => ready.With(it => it.Tie(ready.Who, Cast.OrganisationId)),
        nameof(Conditions.AdviceGiven) => ready with { It = APath.In(CbReview) },
        nameof(Conditions.FileComplete) => ready.With(it => it.Path.AuditScores[0].Score = Score.NotScored),
        nameof(Conditions.ConflictsDeclared) => ready with { Input = new AgendaInput(new Agenda(ready.It.Today, false, [])) },
        nameof(Conditions.ActsAsChair) => ready with { Who = Cast.ViceChair },
        nameof(Conditions.MeetingReached) => ready.With(it => it.Path.FollowMeeting(it.Today.AddDays(1), it.Attempt(Cast.Secretary))),
        nameof(Conditions.NotYetDeferred) => ready with { It = APath.In(Deferred).Take(AnswerDeferral, Cast.Reviewer, APath.Note) },
        "VoteCarried(Grant)" or "VoteCarried(GrantConditionally)" or "VoteCarried(Refuse)" => ready.With(it => it.Ballot(Cast.Member1, VoteChoice.Abstain)),
        nameof(Conditions.NoOpenMajor) => ready.With(it => it.Path.Findings.Add(it.SomeFinding("V01", Grade.Major))),
        nameof(Conditions.ConditionsComplete) => ready.With(it => it.On(it.Path.CurrentMotion!.Conditions[0].Due)),
        nameof(Conditions.DeviationReasoned) => ready with { It = WithoutReasons(ready.Trigger) },
        nameof(Conditions.LabelInPlace) => ready.With(it => it.GiveLabel(APath.ALabel("2026-01-15"))),
        nameof(Conditions.ReasonsPerNorm) => ready with { It = Voted(APath.In(UnderDecision), MotionKind.Refuse, APath.Note, reasons: []) },
        nameof(Conditions.NoLabelGiven) => ready with { It = DecidedAgain() },
        nameof(Conditions.NothingOpen) => ready.With(it => it.Ordered()),
        nameof(Conditions.NoObjectionOpen) => ready.With(it => Objections.AnObjection.Against(it)),
        nameof(Conditions.NewDecisionOrdered) => ready with { It = from == Closed && ready.It.Path.NormVersion is null ? Closing(APath.In(NotAdmitted)) : APath.In(from) },
        nameof(Conditions.NewerNormsMandatory) => ready.With(it => it.Where(Ready.NewerNorms("2030-01-01"))),
        nameof(Conditions.NewTeamFits) => ready with { Input = Ready.NewTeam(Cast.Auditor) },
        nameof(Conditions.ChairConsents) => ready with { It = APath.In(from) },
        nameof(Conditions.NoVoteOpened) => ready with { It = Opened(from) },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Nobody says how this condition fails."),
    };

    private static APath StartingWhileReopened()
    {
        var it = APath.In(Scheduled).ReopenSelf();
        return it.On(it.Path.Plan.FirstDay!.Value);
    }

    private static APath Settled(APath it) => it.Settle(it.Path.Findings[0]);

    private static APath Closing(APath it) => it.Sent().AfterTerm(TermKind.D14).Take(Close, Actor.Clock);

    private static APath Voted(APath it, MotionKind kind, string deviation, IReadOnlyList<NormReason>? reasons = null)
    {
        it.Propose(it.AMotion(kind, deviation, reasons: reasons));
        it.Does(it.Path.Cosign(it.Path.CurrentMotion!.Id, it.Attempt(Cast.ViceChair)));
        return it.Ballot(Cast.Chair, VoteChoice.For).Ballot(Cast.Member1, VoteChoice.For).Ballot(Cast.Member2, VoteChoice.For);
    }

    /// <summary>Carried and signed twice, against the advice, and nobody wrote why.</summary>
    private static APath WithoutReasons(Trigger decision) => decision switch
    {
        Grant => Voted(Advised(ComputedAdvice.PositiveWithConditions), MotionKind.Grant, ""),
        GrantConditionally => Voted(Advised(ComputedAdvice.Positive), MotionKind.GrantConditionally, ""),
        _ => Voted(Advised(ComputedAdvice.Positive), MotionKind.Refuse, ""),
    };

    private static APath Advised(ComputedAdvice advice) => APath.In(CbReview).Advise(advice).Take(Nominate, Cast.Reviewer).Agendise();

    private static APath DecidedAgain() => APath.In(Granted).Labelled().Reopened().Carry(MotionKind.Refuse, Cast.ViceChair, Cast.Member3, Cast.Substitute);

    private static APath Opened(State from)
    {
        var it = APath.In(UnderDecision);
        it.Propose(it.AMotion(MotionKind.Grant)).Does(it.Path.ConsentToWithdrawal(it.Attempt(Cast.Chair)));
        return from == Deferred ? it.Take(Defer, Cast.Chair, APath.Note) : it;
    }
}
