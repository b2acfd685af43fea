using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <content>The shortest way into every state, each step by the right person.</content>
internal sealed partial class APath
{
    public const string Note = "Omdat het zo is.";
    private const string Story = "Zo doen wij dat hier, al jaren en met zorg.";

    public static Scope Everything { get; } = new(true, ["jongerenwerk"], ["Voorst"], "Alles");

    public static APath In(State state, PathKind kind = PathKind.Initial, Variant variant = Variant.External) => New(kind, variant).GoTo(state);

    public APath GoTo(State state) => state switch
    {
        Draft => this,
        Submitted => Apply().Take(Submit, Cast.Signatory).BodyKnown(),
        InfoRequested => GoTo(Submitted).Take(AskInformation, Cast.Officer, Note),
        Accepted => GoTo(Submitted).Take(Admit, Cast.Officer),
        SelfAssessing => GoTo(Accepted).Take(OpenSelfAssessment, Path.SelfAssessmentObligatory ? Actor.Clock : Cast.Coordinator),
        Preparing => GoTo(SelfAssessing).ScoreItself().Take(SignSelfAssessment, Cast.Signatory),
        Scheduled => GoTo(Preparing).Plan().Take(PlanAudit, Planner),
        InAudit => GoTo(Scheduled).On(Path.Plan.FirstDay!.Value).Take(StartAudit, Leader),
        ReportDraft => GoTo(InAudit).Assess().SettleAll().Take(CloseAudit, Leader),
        FactCheck => GoTo(ReportDraft).Take(SendDraft, Leader),
        Improving => GoTo(ReportDraft).Shortfall("V01", Grade.Major).Learn().Check().Take(Finalise, Cast.Lead),
        CbReview => GoTo(ReportDraft).Learn().Check().Take(Finalise, Cast.Lead),
        Nominated => GoTo(CbReview).Advise(ComputedAdvice.Positive).Take(Nominate, Cast.Reviewer),
        UnderDecision => GoTo(Nominated).Agendise(),
        Deferred => GoTo(UnderDecision).Take(Defer, Cast.Chair, Note),
        Granted => GoTo(UnderDecision).Carry(MotionKind.Grant).Take(Grant, Cast.Chair),
        GrantedConditional => GoTo(UnderDecision).Carry(MotionKind.GrantConditionally).Take(GrantConditionally, Cast.Chair),
        Refused => GoTo(UnderDecision).Carry(MotionKind.Refuse).Take(Refuse, Cast.Chair),
        Registered => GoTo(ReportDraft).Learn().Check().Take(RegisterReport, Cast.Officer),
        NotAdmitted => GoTo(Submitted).Does(Path.ProposeRefusal(Attempt(Cast.Officer, Note))).Take(RefuseAdmission, Cast.Chair, Note),
        Lapsed => GoTo(Accepted).AfterTerm(TermKind.D4).Take(LetTermPass, Actor.Clock),
        Cancelled => Take(Discard, Cast.Coordinator),
        WithdrawnByApplicant => GoTo(Submitted).Take(Withdraw, Cast.Signatory, Note),
        Closed => GoTo(Path.Variant == Variant.Peer ? Registered : Refused).Sent().AfterTerm(TermKind.D14).Take(Close, Actor.Clock),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public APath Apply(decimal fte = 18) => Does(Path.Apply(Form(fte), Attempt(Cast.Coordinator)));

    public Application Form(decimal fte = 18) => new(
        Everything, fte, 20, 5, 1, Path.Variant == Variant.Peer ? null : Cast.Body.Id, "", false, "voorjaar",
        Path.Variant == Variant.External ? [] : [Cast.FirstPartner, Cast.SecondPartner], true);

    /// <summary>What the database loads once the application names a certifying body.</summary>
    private APath BodyKnown() => Path.BodyId is null ? this : Give(nameof(CertificationPath.Body), Cast.Body);

    public APath ScoreItself()
    {
        foreach (var norm in Path.ApplicableNorms)
        {
            if (norm.Core && Path.Evidence.All(e => !e.Norms.Contains(norm.Code))) Does(Path.Add(SomeEvidence(norm.Code), Attempt(Cast.Contributor)));
            Does(Path.ScoreSelf(norm.Code, Score.Met, Confidence.Sure, Story, SelfVersion(norm.Code), Attempt(Cast.Contributor)));
        }

        return this;
    }

    public Evidence SomeEvidence(params string[] norms) => new()
    {
        PathId = Path.Id, Title = "Jaarverslag", FileName = "jaarverslag.pdf", Sha256 = new string('0', 64), Length = 1000, Norms = norms, By = Cast.Contributor.Id, At = Now,
    };

    public APath Reported(Actor? by = null) => Does(Path.ReportClientData(Path.Evidence[0].Id, Attempt(by ?? Cast.Officer, Note)));

    public int SelfVersion(string norm) => Path.SelfScores.SingleOrDefault(s => s.Norm == norm)?.Version ?? 0;

    public APath Plan(Func<AuditPlan, AuditPlan>? differ = null)
    {
        var plan = GoodPlan(Platform.Calendar.WorkingDays.Add(Today, 40));
        return Does(Path.Draw(differ is null ? plan : differ(plan), Attempt(Planner)));
    }

    public AuditPlan GoodPlan(DateOnly first)
    {
        string[] norms = [.. Path.ApplicableNorms.Select(n => n.Code)];
        var groups = Enum.GetValues<InterviewGroup>().Select(g => Item(first, ProgrammeKind.Conversation, g, norms));
        return new AuditPlan(
            [first, first.AddDays(1)], Path.DaysAsked, "", Team,
            [Item(first, ProgrammeKind.Opening, null, []), .. groups, Item(first, ProgrammeKind.Closing, null, [])], new Dictionary<InterviewGroup, string>());
    }

    private static ProgrammeItem Item(DateOnly day, ProgrammeKind kind, InterviewGroup? group, IReadOnlyList<string> norms) =>
        new(0, day, new(9, 0), new(10, 0), kind, group, "Voorst", norms, "medewerkers");

    public APath Assess()
    {
        foreach (var norm in Path.ApplicableNorms) Judge(norm.Code, Score.Met);
        return this;
    }

    public APath Judge(string norm, Score score, string explanation = Story) =>
        Does(Path.ScoreNorm(norm, score, explanation, Path.AuditScores.SingleOrDefault(s => s.Norm == norm)?.Version ?? 0, Attempt(Leader)));

    public APath SettleAll()
    {
        foreach (var item in Path.Plan.Programme) Does(Path.Settle(item.Number, true, "", Attempt(Leader)));
        return this;
    }

    /// <summary>A norm partly met, with the finding that belongs to it.</summary>
    public APath Shortfall(string norm, Grade grade) => Judge(norm, Score.PartlyMet).Finding(norm, grade);

    public APath Finding(string norm, Grade grade) => Does(Path.Find(SomeFinding(norm, grade), Attempt(Leader)));

    public Finding SomeFinding(string norm, Grade grade) =>
        new() { PathId = Path.Id, Norm = norm, Grade = grade, Statement = "Het ontbreekt.", Evidence = "Dossiers", By = Leader.Id, At = Now };

    /// <summary>The fact check, without remarks unless some are given.</summary>
    public APath Check(params Reaction[] reactions) => Take(SendDraft, Leader).Take(React, Cast.Coordinator, input: new ReactInput(reactions));

    /// <summary>The peers, where there are any, hand their learning report in.</summary>
    public APath Learn() => Path.Variant == Variant.External ? this
        : Does(Path.HandInLearningReport(Story, Attempt(Path.Variant == Variant.Peer ? Cast.LeadPeer : Cast.Peer)));

    public APath HandInPlan(Finding finding) => Does(Path.SubmitPlan(
        finding.Id, new Measure("Hersteld", "Alleen hier", "Geen rooster", "Rooster gemaakt", "Teamleider", Today.AddDays(30)), Attempt(Cast.Coordinator)));

    public APath AcceptPlan(Finding finding) => HandInPlan(finding).Does(Path.JudgePlan(finding.Id, true, "", Attempt(Leader)));

    public APath AcceptPlanOf(int number) => AcceptPlan(Path.Findings[number]);

    public APath Settle(Finding finding) => AcceptPlan(finding)
        .Does(Path.SubmitEvidence(finding.Id, "Rooster", Attempt(Cast.Coordinator)))
        .Does(Path.Verify(finding.Id, new Verification("Gesprek", Today, true, "Werkt", Leader.Id), Attempt(Leader)));

    public APath Advise(ComputedAdvice advice, Actor? reviewer = null) => Does(Path.Give(advice, Note, Attempt(reviewer ?? Cast.Reviewer)));

    public APath Agendise() => Take(PutOnAgenda, Cast.Secretary, input: Called());

    public AgendaInput Called(params DeclaredConflict[] conflicts) => new(new Agenda(Today, true, conflicts));

    /// <summary>A motion that may be carried: with all it needs, reasons for a deviation and the second signature included.</summary>
    public APath Carry(MotionKind kind, params Actor[] voters)
    {
        Propose(AMotion(kind));
        if (Path.Advice!.AsMotion != kind) Does(Path.Cosign(Path.CurrentMotion!.Id, Attempt(Cast.ViceChair)));
        foreach (var voter in voters.Length > 0 ? voters : [Cast.Chair, Cast.Member1, Cast.Member2]) Ballot(voter, VoteChoice.For);
        return this;
    }

    public Motion AMotion(MotionKind kind, string? deviation = null, IReadOnlyList<LabelCondition>? conditions = null, IReadOnlyList<NormReason>? reasons = null) => new()
    {
        PathId = Path.Id, Number = Path.Motions.Count + 1, Round = Path.Round, Kind = kind, By = Cast.Secretary.Id, At = Now,
        DeviationReason = deviation ?? (Path.Advice!.AsMotion == kind ? "" : Note),
        Conditions = conditions ?? (kind == MotionKind.GrantConditionally ? [new("Rooster invoeren", "V01", Today.AddMonths(3), "Keurhuis")] : []),
        Reasons = reasons ?? (kind == MotionKind.Refuse ? [new("V01", "Niet op orde")] : []),
    };

    public APath Propose(Motion motion) => Does(Path.Put(motion, Attempt(Cast.Secretary)));

    public APath Ballot(Actor voter, VoteChoice choice) => Does(Path.Vote(Path.CurrentMotion!.Id, choice, Note, Attempt(voter)));

    /// <summary>The label that follows from the decision, as the database would make it.</summary>
    public APath Labelled() =>
        GiveLabel(new Certification.Labels.Label("KSW-2026-00001-8", Path, Platform.Calendar.Validity.NewLabel(Path.Decision!.On, Path.Scheme.Validity), 1, Path.Decision.On, Attempt(Cast.Chair)));

    /// <summary>A label under one condition, which the holder has shown, and more if asked.</summary>
    public APath Conditional(Certification.Labels.ConditionState until = Certification.Labels.ConditionState.Shown)
    {
        Labelled().Does(Path.SubmitConditionEvidence(1, "Rooster", Attempt(Cast.Coordinator)));
        if (until >= Certification.Labels.ConditionState.Verified) Does(Path.VerifyCondition(1, new Verification("Gesprek", Today, true, "", Cast.Reviewer.Id), Attempt(Cast.Reviewer)));
        if (until == Certification.Labels.ConditionState.Fulfilled) Does(Path.ConfirmCondition(1, true, Attempt(Cast.Officer)));
        return this;
    }

    public APath Sent()
    {
        Path.DecisionSent(Now, Today);
        return this;
    }

    /// <summary>An objection against the decision was upheld.</summary>
    public APath Upheld()
    {
        _ = Objections.AnObjection.Against(this).Decided();
        return this;
    }

    /// <summary>The new decision is ordered, and nobody appealed.</summary>
    public APath Ordered()
    {
        var objection = Objections.AnObjection.Against(this).Decided();
        Does(Path.OrderNewDecision(Attempt(Cast.ObjectionMember, Note)));
        _ = objection.Settled();
        return this;
    }

    public APath Reopened() => Ordered().Take(Reopen, Cast.Secretary, Note);

    public APath Tie(Actor who, Guid organisation, InterestKind kind = InterestKind.Employed, string from = "2020-01-01", string? until = null) => Where(s => s with
    {
        Interests = [.. s.Interests, new() { PersonId = who.Id, OrganisationId = organisation, Kind = kind, From = Calendar.Dates.Day(from), Until = until is null ? null : Calendar.Dates.Day(until) }],
    });
}
