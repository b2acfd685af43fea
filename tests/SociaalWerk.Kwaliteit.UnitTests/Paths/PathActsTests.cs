using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.PathAct;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Acts that do not move the path: in which states, by whom (7.10).</summary>
public sealed class PathActsTests
{
    /// <summary>A path in each state, as long as nothing was done to it.</summary>
    private static readonly Dictionary<State, APath> Untouched = [];

    public static TheoryData<string> Acts => [.. Enum.GetNames<PathAct>().Where(name => name is not (nameof(Remind) or nameof(TellOverdue) or nameof(TellTermPassed) or nameof(GiveBack)))];

    [Fact]
    public void Every_act_has_one_row() => Assert.Equal(Enum.GetValues<PathAct>(), PathActs.Table.Select(row => row.Act).Order());

    /// <summary>The matrix of 7.10 and 5.3, in the words of the roles.</summary>
    [Theory]
    [InlineData(nameof(ScoreSelf), "Coordinator Contributor Helper")]
    [InlineData(nameof(EditApplication), "Coordinator Signatory")]
    [InlineData(nameof(PathAct.ReopenSelfAssessment), "Officer")]
    [InlineData(nameof(PathAct.SignSelfAssessmentAgain), "Signatory")]
    [InlineData(nameof(EscalateFinding), "Lead")]
    [InlineData(nameof(ProposeRefusal), "Officer")]
    [InlineData(nameof(EditPlan), "CbManager")]
    [InlineData(nameof(ScoreNorm), "Lead Auditor")]
    [InlineData(nameof(RecordFinding), "Lead Auditor")]
    [InlineData(nameof(ConsentNotApplicable), "Reviewer OtherReviewer")]
    [InlineData(nameof(GiveAdvice), "Reviewer OtherReviewer")]
    [InlineData(nameof(AnswerReaction), "Lead")]
    [InlineData(nameof(SubmitPlan), "Coordinator")]
    [InlineData(nameof(JudgePlan), "Lead")]
    [InlineData(nameof(VerifyMeasure), "Lead")]
    [InlineData(nameof(CastVote), "Chair ViceChair Member1 Member2 Member3 Substitute")]
    [InlineData(nameof(PutMotion), "Secretary Chair ViceChair")]
    [InlineData(nameof(OrderNewDecision), "ObjectionMember ObjectionMember2 ObjectionMember3 ObjectionMember4")]
    [InlineData(nameof(PathAct.LeaveLabel), "Officer")]
    [InlineData(nameof(ExtendTerm), "Officer")]
    [InlineData(nameof(PathAct.ReportClientData), "Coordinator Lead Reviewer OtherReviewer Officer")]
    [InlineData(nameof(PathAct.RemoveContent), "Coordinator Officer")]
    [InlineData(nameof(PathAct.ReleaseContent), "Officer")]
    [InlineData(nameof(PathAct.JudgeBreach), "Officer")]
    [InlineData(nameof(ConsentToWithdrawal), "Chair ViceChair")]
    [InlineData(nameof(HandInLearningReport), "")]
    public void An_act_is_for_these_people(string act, string people)
    {
        var it = APath.In(State.Scheduled);

        Assert.Equal(people, Names(it, Enum.Parse<PathAct>(act)));
    }

    [Theory]
    [InlineData(nameof(ScoreNorm), nameof(Variant.Combined), "Lead")]
    [InlineData(nameof(ScoreNorm), nameof(Variant.Peer), "LeadPeer Peer")]
    [InlineData(nameof(RecordFinding), nameof(Variant.Combined), "Lead")]
    [InlineData(nameof(EditPlan), nameof(Variant.Combined), "CbManager")]
    [InlineData(nameof(EditPlan), nameof(Variant.Peer), "Officer")]
    [InlineData(nameof(HandInLearningReport), nameof(Variant.Combined), "Peer")]
    [InlineData(nameof(HandInLearningReport), nameof(Variant.Peer), "LeadPeer")]
    public void Where_peers_take_part_the_parts_differ(string act, string variant, string people) =>
        Assert.Equal(people, Names(APath.In(State.Scheduled, variant: Enum.Parse<Variant>(variant)), Enum.Parse<PathAct>(act)));

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_outside_its_states_or_roles_is_refused_and_changes_nothing(string name)
    {
        var act = Enum.Parse<PathAct>(name);
        foreach (var (state, variant) in Enum.GetValues<State>().Select(s => (s, s == State.Registered ? Variant.Peer : Variant.External)))
        {
            if (!Untouched.Remove(state, out var it)) it = APath.In(state, variant: variant);
            var first = it.Snapshot();
            foreach (var who in Cast.Everybody)
            {
                var before = it.Snapshot();
                var role = PathActs.RoleFits(act, it.Path, who.For(it.Path));
                var (there, may) = (PathActs.StateFits(act, it.Path), PathActs.MayDo(act, it.Path, who.For(it.Path)));
                var result = Do(act, it, who);

                Assert.Equal(role && there, may);
                Assert.Equal(!role, result.Outcome == StepOutcome.Forbidden);
                Assert.Equal(role && !there, result.Reasons.Contains("NotInThisState"));
                if (!result.IsTaken) Assert.Equal(before, it.Snapshot());
            }

            if (it.Snapshot() == first) Untouched[state] = it;
        }
    }

    [Fact]
    public void An_act_is_logged_with_the_role_in_which_it_was_done()
    {
        var it = APath.In(State.Submitted);
        it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)));

        var act = Assert.IsType<Platform.ActLog.Act>(it.Path.Happened[^1]);
        Assert.Equal((it.Path.Id, "ProposeRefusal", Role.Officer, APath.Note), (act.Dossier, act.Name, act.Role, act.Note));
    }

    [Fact]
    public void Scoring_is_no_act_for_the_log_but_a_step_on_the_file_as_it_was_is_refused_by_the_database()
    {
        var it = APath.In(State.SelfAssessing);
        var (edits, told) = (it.Path.Edits, it.Path.Happened.Count);

        it.Does(it.Path.ScoreSelf("V01", Score.Met, default, "Goed.", 0, it.Attempt(Cast.Contributor)));

        Assert.Equal((edits + 1, told), (it.Path.Edits, it.Path.Happened.Count));
    }

    private static string Names(APath it, PathAct act) => string.Join(' ', typeof(Cast).GetFields()
        .Where(f => f.FieldType == typeof(Actor) && PathActs.RoleFits(act, it.Path, ((Actor)f.GetValue(null)!).For(it.Path))).Select(f => f.Name));

    private static StepResult Do(PathAct act, APath it, Actor who)
    {
        var (path, attempt) = (it.Path, it.Attempt(who, APath.Note));
        var finding = path.Findings.FirstOrDefault()?.Id ?? Guid.Empty;
        var document = path.Evidence.FirstOrDefault()?.Id ?? Guid.Empty;
        return act switch
        {
            EditApplication => path.Apply(it.Form(), attempt),
            AddEvidence => path.Add(it.SomeEvidence(), attempt),
            ScoreSelf => path.ScoreSelf("V01", Score.Met, default, "", it.SelfVersion("V01"), attempt),
            PathAct.ReopenSelfAssessment => path.ReopenSelfAssessment(attempt),
            PathAct.SignSelfAssessmentAgain => path.SignSelfAssessmentAgain(attempt),
            EscalateFinding => path.Escalate(finding, attempt),
            ProposeRefusal => path.ProposeRefusal(attempt),
            EditPlan => path.Draw(AuditPlan.Empty with { Team = it.Team }, attempt),
            SettleProgramme => path.Settle(1, true, "", attempt),
            ScoreNorm => path.ScoreNorm("V01", Score.Met, "Goed.", -1, attempt),
            RecordFinding => path.Find(it.SomeFinding("V01", Grade.Strength), attempt),
            ConsentNotApplicable => path.ConsentNotApplicable("V01", attempt),
            AnswerReaction => path.Answer(1, "Ja", attempt),
            HandInLearningReport => path.HandInLearningReport("Geleerd", attempt),
            SubmitPlan => path.SubmitPlan(finding, new Measure("", "", "", "", "", it.Today), attempt),
            JudgePlan => path.JudgePlan(finding, true, "", attempt),
            SubmitMeasureEvidence => path.SubmitEvidence(finding, "Bewijs", attempt),
            VerifyMeasure => path.Verify(finding, new Verification("Bezoek", it.Today, true, "", who.Id), attempt),
            PathAct.ProposeAsCondition => path.ProposeAsCondition(finding, true, attempt),
            GiveAdvice => path.Give(ComputedAdvice.Positive, "Goed", attempt),
            PathAct.DeclareConflict => path.DeclareConflict(new DeclaredConflict(who.Id, InterestKind.Family, ""), attempt),
            PutMotion => path.Put(new Motion { PathId = path.Id, Number = path.Motions.Count + 1, Round = path.Round, Kind = MotionKind.Grant, By = who.Id, At = it.Now }, attempt),
            CastVote => path.Vote(path.CurrentMotion?.Id ?? Guid.Empty, VoteChoice.For, "Goed", attempt),
            CosignDeviation => path.Cosign(path.CurrentMotion?.Id ?? Guid.Empty, attempt),
            PathAct.ConsentToWithdrawal => path.ConsentToWithdrawal(attempt),
            SubmitConditionEvidence => path.SubmitConditionEvidence(1, "Bewijs", attempt),
            PathAct.VerifyCondition => path.VerifyCondition(1, new Verification("Bezoek", it.Today, true, "", who.Id), attempt),
            PathAct.ConfirmCondition => path.ConfirmCondition(1, true, attempt),
            PathAct.OrderNewDecision => path.OrderNewDecision(attempt),
            PathAct.LeaveLabel => path.LeaveLabel(attempt),
            PathAct.ShareHistory => path.ShareHistory(attempt),
            PathAct.StopSharingHistory => path.StopSharingHistory(attempt),
            PathAct.ReportClientData => path.ReportClientData(document, attempt),
            PathAct.ReleaseContent => path.ReleaseContent(document, attempt),
            PathAct.RemoveContent => path.RemoveContent(document, true, attempt),
            PathAct.JudgeBreach => path.JudgeBreach(document, false, null, attempt),
            PathAct.ExtendTerm => path.ExtendTerm(TermKind.D1, it.Today.AddYears(1), attempt),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }
}
