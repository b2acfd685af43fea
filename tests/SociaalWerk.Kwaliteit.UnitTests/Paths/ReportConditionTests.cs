using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Conditions of scores, findings, improvement and advice, fact by fact.</summary>
public sealed class ReportConditionTests
{
    [Theory]
    [InlineData("V01", nameof(Score.Met), "", true)]
    [InlineData("V01", nameof(Score.PartlyMet), "", false)]
    [InlineData("V01", nameof(Score.PartlyMet), nameof(Grade.Recommendation), false)]
    [InlineData("V01", nameof(Score.PartlyMet), nameof(Grade.Minor), true)]
    [InlineData("V01", nameof(Score.NotMet), "", false)]
    [InlineData("V01", nameof(Score.NotMet), nameof(Grade.Minor), true)]
    [InlineData("V16", nameof(Score.NotMet), nameof(Grade.Minor), false)] // a core norm
    [InlineData("V16", nameof(Score.NotMet), nameof(Grade.Major), true)]
    [InlineData("V16", nameof(Score.PartlyMet), nameof(Grade.Minor), true)]
    public void A_shortfall_stands_in_the_findings(string norm, string score, string grade, bool complete)
    {
        var it = APath.In(ReportDraft).Judge(norm, Enum.Parse<Score>(score));
        if (grade.Length > 0) it.Finding(norm, Enum.Parse<Grade>(grade));

        Assert.Equal(complete, it.Option(SendDraft, Cast.Lead)!.Allowed);
    }

    [Fact]
    public void Not_applicable_needs_a_norm_that_may_be_words_and_the_reviewers_consent()
    {
        var it = APath.In(ReportDraft);
        Assert.Equal(["NormAlwaysApplies"], it.Path.ScoreNorm("O01", Score.NotApplicable, "Nee.", 1, it.Attempt(Cast.Lead)).Reasons);

        it.Judge("V16", Score.NotApplicable);
        Assert.Equal(["NotApplicableConsented"], it.Option(SendDraft, Cast.Lead)!.Reasons);
        it.Does(it.Path.ConsentNotApplicable("V16", it.Attempt(Cast.Reviewer)));
        Assert.True(it.Option(SendDraft, Cast.Lead)!.Allowed);

        it.Judge("V16", Score.Met).Judge("V16", Score.NotApplicable);
        Assert.Equal(["NotApplicableConsented"], it.Option(SendDraft, Cast.Lead)!.Reasons);
        it.Judge("V16", Score.NotApplicable, " ");
        Assert.Equal(["EveryNormScored", "NotApplicableConsented"], it.Option(SendDraft, Cast.Lead)!.Reasons);
    }

    [Fact]
    public void Among_peers_nobody_has_to_consent_to_not_applicable() =>
        Assert.True(APath.In(ReportDraft, variant: Variant.Peer).Judge("V16", Score.NotApplicable).Option(SendDraft, Cast.LeadPeer)!.Allowed);

    [Fact]
    public void A_finding_taken_back_after_the_fact_check_asks_for_another()
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check();
        it.Does(it.Path.Drop(it.Path.Findings[0].Id, it.Attempt(Cast.Lead)));

        Assert.Equal(["FactCheckDone"], it.Option(Finalise, Cast.Lead)!.Reasons);
        Assert.Equal(["ShortfallsHaveFindings"], it.Option(SendDraft, Cast.Lead)!.Reasons);
    }

    [Fact]
    public void A_shortfall_found_or_an_explanation_emptied_after_the_fact_check_asks_for_another()
    {
        Assert.Equal(["FactCheckDone"], APath.In(ReportDraft).Check().Finding("V01", Grade.Minor).Option(Finalise, Cast.Lead)!.Reasons);
        Assert.Equal(["FactCheckDone"], APath.In(ReportDraft).Check().Judge("V01", Score.Met, " ").Option(Finalise, Cast.Lead)!.Reasons);
        Assert.True(APath.In(ReportDraft).Check().Finding("V01", Grade.Observation).Option(Finalise, Cast.Lead)!.Allowed);
    }

    [Fact]
    public void Whoever_assessed_neither_consents_nor_advises_as_reviewer()
    {
        var it = APath.In(ReportDraft).Judge("V16", Score.NotApplicable);
        it.Path.AuditScores.Single(s => s.Norm == "V01").By = Cast.Reviewer.Id;
        Assert.Equal(["ReviewerNotInTeam"], it.Path.ConsentNotApplicable("V16", it.Attempt(Cast.Reviewer)).Reasons);

        var later = APath.In(CbReview);
        later.Path.AuditScores[0].By = Cast.Reviewer.Id;
        Assert.Equal(["ReviewerNotInTeam"], later.Path.Give(ComputedAdvice.Positive, APath.Note, later.Attempt(Cast.Reviewer)).Reasons);
    }

    [Fact]
    public void Silence_is_agreement_and_a_strength_is_no_shortfall()
    {
        var it = APath.In(FactCheck).AfterTerm(TermKind.D7).Take(LetTermPass, Actor.Clock);
        Assert.True(it.Path.FactCheckDone);

        it.Finding("V01", Grade.Strength).Take(Finalise, Cast.Lead);

        Assert.Equal(CbReview, it.State);
        Assert.Equal(FindingState.Noted, it.Path.Findings[0].State);
    }

    [Fact]
    public void A_combined_audit_leaves_the_learning_report_of_its_peers()
    {
        var it = APath.In(ReportDraft, variant: Variant.Combined).Check();

        Assert.Equal(["LearningReportHandedIn"], it.Option(Finalise, Cast.Lead)!.Reasons);
        it.Learn().Take(Finalise, Cast.Lead);
    }

    [Fact]
    public void A_major_is_verified_or_has_an_accepted_plan_and_becomes_a_condition()
    {
        var it = APath.In(Improving);
        var major = it.Path.Findings[0];

        Assert.Equal(["MajorWithPlanNeeded"], it.Path.ProposeAsCondition(major.Id, true, it.Attempt(Cast.Lead)).Reasons);
        it.AcceptPlan(major);
        Assert.Equal(["MajorsSettled"], it.Option(CompleteImprovement, Cast.Lead)!.Reasons);
        it.Does(it.Path.ProposeAsCondition(major.Id, true, it.Attempt(Cast.Lead))).Take(CompleteImprovement, Cast.Lead);
    }

    [Fact]
    public void A_minor_waits_for_its_plan_until_the_term_is_over_and_no_longer_once_no_round_is_left()
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check().Take(Finalise, Cast.Lead);
        var minor = it.Path.Findings[0];
        Assert.True(it.Option(CompleteImprovement, Cast.Lead)!.Allowed);
        it.AfterTerm(TermKind.D9b);

        Reject();
        Assert.Equal(["MinorsPlanned"], it.Option(CompleteImprovement, Cast.Lead)!.Reasons);
        Reject();
        Assert.True(it.Option(CompleteImprovement, Cast.Lead)!.Allowed);
        Assert.Equal(["NoPlanRoundLeft"], it.Path.SubmitPlan(minor.Id, minor.Measure!, it.Attempt(Cast.Coordinator)).Reasons);

        void Reject() => it.HandInPlan(minor).Does(it.Path.JudgePlan(minor.Id, false, "Te vaag.", it.Attempt(Cast.Lead)));
    }

    [Fact]
    public void A_major_open_after_ninety_days_makes_the_advice_negative_until_it_is_verified()
    {
        var it = APath.In(Improving).AcceptPlanOf(0).AfterTerm(TermKind.D10).Take(LetTermPass, Actor.Clock);
        Assert.Equal(ComputedAdvice.Negative, it.Path.ComputedAdvice);

        var inTime = APath.In(Improving).AcceptPlanOf(0);
        Assert.Equal(ComputedAdvice.PositiveWithConditions, inTime.Path.ComputedAdvice);

        var major = it.Path.Findings[0];
        major.State = FindingState.VerifiedClosed;
        Assert.Equal(ComputedAdvice.Positive, it.Path.ComputedAdvice);
    }

    [Fact]
    public void Advice_is_given_on_the_scores_as_they_stand_by_whoever_nominates()
    {
        var it = APath.In(CbReview).Advise(ComputedAdvice.Positive);
        Assert.Equal(["AdviceGiven"], it.Option(Nominate, Cast.OtherReviewer)!.Reasons);
        Assert.Equal(["MotivationRequired"], it.Path.Give(ComputedAdvice.Negative, " ", it.Attempt(Cast.Reviewer)).Reasons);

        it.Path.AuditScores.Single(s => s.Norm == "V16").Score = Score.NotMet;
        Assert.Equal(["AdviceGiven"], it.Option(Nominate, Cast.Reviewer)!.Reasons);
        it.Advise(ComputedAdvice.PositiveWithConditions);
        Assert.True(it.Path.Advice!.Deviates);
        it.Take(Nominate, Cast.Reviewer);
    }
}
