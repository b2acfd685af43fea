using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>A path on which one row of the table can be taken, by whom and with what words and input.</summary>
internal sealed record Ready(APath It, Actor Who, string? Note = APath.Note, object? Input = null)
{
    public Trigger Trigger { get; private init; }

    public static Ready For(State from, Trigger on, State to) => Situation(from, on, to) with { Trigger = on };

    /// <summary>The same, but where both a person and the clock take the row: ready for the person.</summary>
    public static Ready ForPerson(State from, Trigger on, State to) => (from, on) == (Accepted, OpenSelfAssessment)
        ? new(APath.In(Accepted, PathKind.Recertification), Cast.Coordinator) { Trigger = on }
        : For(from, on, to);

    private static Ready Situation(State from, Trigger on, State to) => (from, on) switch
    {
        (Draft, Submit) => new(APath.In(Draft).Apply(), Cast.Signatory),
        (Draft, Discard) => new(APath.In(Draft), Cast.Coordinator),
        (Submitted, AskInformation) => new(APath.In(Submitted), Cast.Officer),
        (InfoRequested, Resubmit) => new(APath.In(InfoRequested), Cast.Signatory),
        (InfoRequested, LetTermPass) => new(AfterReminder(APath.In(InfoRequested)), Actor.Clock),
        (Submitted, Admit) => new(APath.In(Submitted), Cast.Officer, Input: new AdmitInput("2.0-demo")),
        (Submitted, RefuseAdmission) => new(Proposed(APath.In(Submitted)), Cast.Chair),
        (Accepted, OpenSelfAssessment) => new(APath.In(Accepted), Actor.Clock),
        (Accepted, SkipSelfAssessment) => new(APath.In(Accepted, PathKind.Recertification), Cast.Coordinator),
        (SelfAssessing, SignSelfAssessment) => new(APath.In(SelfAssessing).ScoreItself(), Cast.Signatory),
        (Preparing, PlanAudit) => new(APath.In(Preparing).Plan(), Cast.CbManager),
        (Scheduled, ObjectToTeam) => new(APath.In(Scheduled), Cast.Coordinator),
        (Scheduled, Reschedule) => Later(APath.In(Scheduled)),
        (Scheduled, StartAudit) => StartOf(APath.In(Scheduled)),
        (InAudit, AbortAudit) => new(APath.In(InAudit), Cast.Lead),
        (InAudit, CloseAudit) => new(APath.In(InAudit).SettleAll(), Cast.Lead),
        (ReportDraft, SendDraft) => new(APath.In(ReportDraft), Cast.Lead),
        (FactCheck, React) => new(APath.In(FactCheck), Cast.Coordinator),
        (FactCheck, LetTermPass) => new(APath.In(FactCheck).AfterTerm(TermKind.D7), Actor.Clock),
        (ReportDraft, Finalise) when to == CbReview => new(APath.In(ReportDraft).Check(), Cast.Lead),
        (ReportDraft, Finalise) => new(APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check(), Cast.Lead),
        (ReportDraft, RegisterReport) => new(APath.In(ReportDraft, variant: Variant.Peer).Check().Learn(), Cast.Officer),
        (Improving, CompleteImprovement) => new(Settled(APath.In(Improving)), Cast.Lead),
        (Improving, LetTermPass) => new(APath.In(Improving).AfterTerm(TermKind.D10), Actor.Clock),
        (CbReview, ReturnReport) => new(APath.In(CbReview), Cast.Reviewer),
        (CbReview, Nominate) => new(APath.In(CbReview).Advise(ComputedAdvice.Positive), Cast.Reviewer),
        (Nominated, PutOnAgenda) => OnAgenda(APath.In(Nominated)),
        (UnderDecision, Defer) => new(APath.In(UnderDecision), Cast.Chair),
        (Deferred, AnswerDeferral) => new(APath.In(Deferred), Cast.Reviewer),
        (UnderDecision, Grant) => new(APath.In(UnderDecision).Carry(MotionKind.Grant), Cast.Chair),
        (UnderDecision, GrantConditionally) => new(APath.In(UnderDecision).Carry(MotionKind.GrantConditionally), Cast.Chair),
        (UnderDecision, Refuse) => new(APath.In(UnderDecision).Carry(MotionKind.Refuse), Cast.Chair),
        (Registered, Close) => new(APath.In(Registered, variant: Variant.Peer).AfterTerm(TermKind.D14), Actor.Clock),
        (GrantedConditional, Close) => new(APath.In(from).Sent().Conditional(Certification.Labels.ConditionState.Fulfilled).AfterTerm(TermKind.D14), Actor.Clock),
        (_, Close) => new(APath.In(from).Sent().AfterTerm(TermKind.D14), Actor.Clock),
        (Closed, Reopen) when to == Submitted => new(APath.In(NotAdmitted).Sent().AfterTerm(TermKind.D14).Take(Close, Actor.Clock).Ordered(), Cast.Secretary),
        (_, Reopen) => new(APath.In(from).Ordered(), Cast.Secretary),
        // Where the self-assessment is obligatory the clock has opened it long before D4 ends.
        (Accepted, LetTermPass) => new(APath.In(from, PathKind.Recertification).AfterTerm(TermKind.D4), Actor.Clock),
        (_, LetTermPass) => new(APath.In(from).AfterTerm(TermKind.D4), Actor.Clock),
        (_, RepinNorms) => new(APath.In(from).Where(NewerNorms("2026-03-01")), Cast.Officer),
        (_, ChangeTeam) => Replaced(APath.In(from)),
        (Nominated or UnderDecision or Deferred, Withdraw) => new(Consented(APath.In(from)), Cast.Signatory),
        (_, Withdraw) => new(APath.In(from), Cast.Signatory),
        _ => throw new ArgumentOutOfRangeException(nameof(on), $"No path is made ready for {on} in {from}."),
    };

    public StepResult Try(int? version = null) => It.Try(Trigger, Who, Note, Input, version);

    public Ready With(Action<APath> differ)
    {
        differ(It);
        return this;
    }

    public static Func<Surroundings, Surroundings> NewerNorms(string mandatoryFrom) => s => s with { NormSets = [.. SchemeData.NormSets, Newer(mandatoryFrom)] };

    /// <summary>The next norm set: one norm reads otherwise, one is gone, the others are the same.</summary>
    public static NormSet Newer(string mandatoryFrom) => SchemeData.NormSets[0] with
    {
        Version = "3.0", Status = NormStatus.Published, PublishedOn = new(2026, 1, 2), MandatoryFrom = Calendar.Dates.Day(mandatoryFrom),
        Norms = [.. SchemeData.NormSets[0].Norms.Where(n => n.Code != "V02").Select(n => n.Code == "V01" ? n with { TextNl = "Anders gesteld." } : n)],
    };

    public static ChangeTeamInput NewTeam(Actor? lead = null) =>
        new([new TeamMember((lead ?? Cast.OtherLead).Id, TeamPart.LeadAuditor), new TeamMember(Cast.Auditor.Id, TeamPart.Auditor)]);

    private static APath AfterReminder(APath it)
    {
        Assert.True(it.AfterTerm(TermKind.D2).Path.Remind(it.Attempt(Actor.Clock)));
        return it.AfterTerm(TermKind.D2);
    }

    private static APath Proposed(APath it) => it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)));

    private static Ready Later(APath it) => new(it, Cast.CbManager, Input: new RescheduleInput([it.Path.Plan.FirstDay!.Value.AddDays(30)]));

    private static Ready StartOf(APath it) => new(it.On(it.Path.Plan.FirstDay!.Value), Cast.Lead);

    private static APath Settled(APath it) => it.Settle(it.Path.Findings[0]);

    private static Ready OnAgenda(APath it) => new(it, Cast.Secretary, Input: it.Called());

    private static Ready Replaced(APath it) => new(it, Cast.CbManager, Input: NewTeam());

    private static APath Consented(APath it) => it.Does(it.Path.ConsentToWithdrawal(it.Attempt(Cast.Chair)));
}
