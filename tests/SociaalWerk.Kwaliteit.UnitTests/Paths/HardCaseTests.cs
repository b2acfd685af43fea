using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>The hard cases of the scheme (section 15) as far as the path itself decides them; the numbers are the scheme's.</summary>
public sealed class HardCaseTests
{
    [Fact]
    public void HardCase01_the_second_of_two_people_on_one_norm_is_passed_by_and_nothing_is_lost()
    {
        var it = APath.In(SelfAssessing);
        it.Does(it.Path.ScoreSelf("V01", Score.Met, default, "Van de een.", 0, it.Attempt(Cast.Contributor)));

        Assert.Equal(StepOutcome.PassedBy, it.Path.ScoreSelf("V01", Score.NotMet, default, "Van de ander.", 0, it.Attempt(Cast.Coordinator)).Outcome);
        Assert.Equal((Score.Met, "Van de een.", 1), (it.Path.SelfScores[0].Score, it.Path.SelfScores[0].Explanation, it.Path.SelfScores[0].Version));

        var audit = APath.In(InAudit).Judge("V01", Score.Met);
        Assert.Equal(StepOutcome.PassedBy, audit.Path.ScoreNorm("V01", Score.NotMet, "Van de ander.", 0, audit.Attempt(Cast.Auditor)).Outcome);
        Assert.Equal(Score.Met, audit.Path.AuditScores[0].Score);
    }

    [Fact]
    public void HardCase02_a_norm_version_that_becomes_mandatory_is_pinned_anew_and_only_changed_norms_start_again()
    {
        var it = APath.In(Preparing).Plan().Where(Ready.NewerNorms("2026-04-01"));
        Assert.Equal(["NormsCurrent"], it.Option(PlanAudit, Cast.CbManager)!.Reasons);

        it.Take(RepinNorms, Cast.Officer);

        Assert.Equal((Preparing, "3.0"), (it.State, it.Path.NormVersion));
        Assert.Equal(47, it.Path.SelfScores.Count);
        Assert.DoesNotContain(it.Path.SelfScores, s => s.Norm is "V01" or "V02");
        Assert.Equal(["NewerNormsMandatory"], it.Try(RepinNorms, Cast.Officer).Reasons);
        Assert.Equal(["SelfAssessmentSigned"], it.Try(PlanAudit, Cast.CbManager).Reasons);
        it.ScoreItself().Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory))).Take(PlanAudit, Cast.CbManager);
    }

    [Fact]
    public void HardCase02_what_an_aborted_audit_found_on_a_changed_norm_starts_again_too()
    {
        var it = APath.In(InAudit).Assess().Shortfall("V01", Grade.Minor).Take(AbortAudit, Cast.Lead, APath.Note).Where(Ready.NewerNorms("2026-04-01"));

        it.Take(RepinNorms, Cast.Officer);

        Assert.Equal((47, 0), (it.Path.AuditScores.Count, it.Path.Findings.Count));
    }

    [Fact]
    public void HardCase02_an_audit_that_begins_later_than_planned_falls_under_the_norms_of_that_day()
    {
        var it = APath.In(Scheduled);
        var first = it.Path.Plan.FirstDay!.Value;
        it.Where(Ready.NewerNorms($"{first.AddDays(3):yyyy-MM-dd}"));

        Assert.True(it.On(first.AddDays(2)).Option(StartAudit, Cast.Lead)!.Allowed);
        Assert.Equal(["NormsCurrent"], it.On(first.AddDays(3)).Option(StartAudit, Cast.Lead)!.Reasons);
    }

    [Fact]
    public void HardCase02_nothing_is_pinned_anew_while_there_is_no_newer_version()
    {
        var it = APath.In(Preparing).Where(s => s with { NormSets = [SchemeData.NormSets[0] with { RetiredOn = new(2026, 3, 1) }] });

        Assert.Equal(["NewerNormsMandatory"], it.Try(RepinNorms, Cast.Officer).Reasons);
    }

    [Fact]
    public void HardCase03_a_member_who_works_for_a_peer_partner_is_found_out_and_the_quorum_counted_again()
    {
        var it = APath.In(UnderDecision, variant: Variant.Combined).Carry(MotionKind.Grant);
        Assert.True(it.Option(Grant, Cast.Chair)!.Allowed);

        it.Tie(Cast.Member1, Cast.FirstPartner);

        Assert.Equal(["VoteCarried"], it.Option(Grant, Cast.Chair)!.Reasons);
        Assert.Equal(["Independent"], it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, "", it.Attempt(Cast.Member1)).Reasons);
        Assert.True(it.Ballot(Cast.Member3, VoteChoice.For).Option(Grant, Cast.Chair)!.Allowed);
    }

    [Fact]
    public void HardCase04_two_members_are_no_quorum_and_a_substitute_makes_one()
    {
        var it = APath.In(UnderDecision).Tie(Cast.ViceChair, Cast.OrganisationId).Tie(Cast.Member2, Cast.OrganisationId).Tie(Cast.Member3, Cast.OrganisationId);
        it.Propose(it.AMotion(MotionKind.Grant)).Ballot(Cast.Chair, VoteChoice.For).Ballot(Cast.Member1, VoteChoice.For);
        Assert.Equal(["VoteCarried"], it.Try(Grant, Cast.Chair).Reasons);

        it.Ballot(Cast.Substitute, VoteChoice.For).Take(Grant, Cast.Chair);
    }

    [Fact]
    public void HardCase05_verification_moves_to_the_new_lead_when_the_old_one_leaves_the_certifying_body()
    {
        var it = APath.In(Improving);
        var major = it.Path.Findings[0];
        it.AcceptPlan(major).Does(it.Path.SubmitEvidence(major.Id, "Rooster", it.Attempt(Cast.Coordinator)));
        var left = Cast.Lead with { BodyId = Cast.Id(99) };
        Assert.Equal(StepOutcome.Forbidden, Verify(left).Outcome);

        Assert.Equal(["NewTeamFits"], it.Tie(Cast.OtherLead, Cast.OrganisationId, until: "2025-06-01").Try(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam()).Reasons);
        it.Where(s => s with { Interests = [] }).Take(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam());

        Assert.Equal([Cast.OtherLead.Id, Cast.Auditor.Id], it.Path.Seats.Select(seat => seat.PersonId).OrderByDescending(id => id));
        Assert.Equal(StepOutcome.Forbidden, Verify(Cast.Lead).Outcome);
        Assert.True(Verify(Cast.OtherLead).IsTaken);
        it.Take(CompleteImprovement, Cast.OtherLead);
        Assert.True(it.Path.IsConflicted(Cast.Lead.Id, it.Now)); // who led before does not review or decide afterwards

        StepResult Verify(Actor who) => it.Path.Verify(major.Id, new Verification("Bezoek", it.Today, true, "", who.Id), it.Attempt(who));
    }

    [Fact]
    public void HardCase05_a_lead_admitted_after_the_audit_may_verify_but_not_one_whose_admission_ended()
    {
        var it = APath.In(Improving);
        it.On(it.Today.AddDays(30));
        it.Where(s => s with { People = Admitted(s, new(it.Today.AddDays(-1), null, true)) });
        Assert.True(it.Option(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam())!.Allowed);

        it.Where(s => s with { People = Admitted(s, new(new(2020, 1, 1), it.Today.AddDays(-1), true)) });
        Assert.Equal(["NewTeamFits"], it.Option(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam())!.Reasons);

        static Dictionary<Guid, KnownPerson> Admitted(Surroundings s, Certification.Accounts.Qualification q) =>
            new(s.People) { [Cast.OtherLead.Id] = s.People[Cast.OtherLead.Id] with { Qualification = q } };
    }

    [Theory]
    [InlineData("2026-03-28", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z")] // the clock goes forward that night
    [InlineData("2026-10-31", "2027-10-31T22:59:59Z", "2027-10-31T23:00:00Z")] // and back
    [InlineData("2027-02-28", "2028-02-28T22:59:59Z", "2028-02-28T23:00:00Z")] // before a leap day
    [InlineData("2028-02-29", "2029-02-28T22:59:59Z", "2029-02-28T23:00:00Z")] // from a leap day
    public void HardCase07_a_year_ends_at_midnight_in_Amsterdam(string accepted, string last, string after)
    {
        var it = APath.In(Submitted).On(accepted).Take(Admit, Cast.Officer);

        it.Now = Instant(last);
        Assert.Equal(["TermPassed"], it.Option(LetTermPass, Actor.Clock)!.Reasons);
        it.Now = Instant(after);
        Assert.True(it.Option(LetTermPass, Actor.Clock)!.Allowed);
    }

    [Theory]
    [InlineData("2027-02-24", "2027-03-30")] // thirty days end on Good Friday
    [InlineData("2031-03-27", "2031-04-28")] // on King's Day, kept on Saturday the 26th
    public void HardCase07_a_term_of_days_never_ends_on_a_holiday(string finalised, string last)
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Major).Check().On(finalised).Take(Finalise, Cast.Lead);

        Assert.Equal(Day(last), it.Path.Term(TermKind.D9a)!.LastDay);
    }

    [Fact]
    public void HardCase11_after_a_return_the_fact_check_is_repeated_for_what_changed_only()
    {
        var same = APath.In(CbReview).Take(ReturnReport, Cast.Reviewer, APath.Note);
        Assert.True(same.Judge("V01", Score.Met, "Beter uitgelegd.").Option(Finalise, Cast.Lead)!.Allowed);

        var changed = APath.In(CbReview).Take(ReturnReport, Cast.Reviewer, APath.Note).Shortfall("V01", Grade.Minor);
        Assert.Equal(["FactCheckDone"], changed.Option(Finalise, Cast.Lead)!.Reasons);
        changed.Check().Take(Finalise, Cast.Lead);
        Assert.Equal(Improving, changed.State);
    }

    [Fact]
    public void HardCase11_a_returned_report_needs_a_new_advice()
    {
        var it = APath.In(CbReview).Advise(ComputedAdvice.Positive).Take(ReturnReport, Cast.Reviewer, APath.Note).Take(Finalise, Cast.Lead);

        Assert.Equal(["AdviceGiven"], it.Try(Nominate, Cast.Reviewer).Reasons);
    }

    [Fact]
    public void HardCase14_a_new_decision_is_taken_by_other_members_on_a_new_vote()
    {
        var it = APath.In(Closed).Reopened();
        Assert.Equal((UnderDecision, 2, null), (it.State, it.Path.Round, it.Path.CurrentMotion));

        it.Propose(it.AMotion(MotionKind.Grant));
        Assert.Equal(["VotedBefore"], it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, "", it.Attempt(Cast.Member1)).Reasons);
        it.Ballot(Cast.ViceChair, VoteChoice.For).Ballot(Cast.Member3, VoteChoice.For).Ballot(Cast.Substitute, VoteChoice.For).Take(Grant, Cast.Chair);

        Assert.Equal("T-2026-0001-B2", it.Path.Decision!.Number);
        Assert.Null(it.Path.DecisionSentAt);
        Assert.False(it.Path.NewDecisionOrdered);
    }

    [Fact]
    public void HardCase14_who_voted_before_votes_again_when_too_few_others_are_free()
    {
        var it = APath.In(Refused).Reopened().Tie(Cast.Substitute, Cast.OrganisationId);
        it.Propose(it.AMotion(MotionKind.Grant));

        Assert.True(it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, APath.Note, it.Attempt(Cast.Member1)).IsTaken);
    }

    [Fact]
    public void HardCase14_who_took_part_in_the_decision_orders_no_new_one()
    {
        var both = Cast.Member1 with { Role = Role.Member | Role.ObjectionMember };
        var it = APath.In(Refused).Upheld();

        Assert.Equal(["Independent"], it.Path.OrderNewDecision(it.Attempt(both, APath.Note)).Reasons);
        Assert.Equal(["NoteRequired"], it.Path.OrderNewDecision(it.Attempt(Cast.ObjectionMember)).Reasons);
        Assert.Equal(["NewDecisionOrdered"], it.Try(Reopen, Cast.Secretary, APath.Note).Reasons);
    }

    [Fact]
    public void HardCase15_a_grant_that_is_sent_twice_is_taken_once()
    {
        var it = APath.In(UnderDecision).Carry(MotionKind.Grant);
        var version = it.Path.Version;
        it.Take(Grant, Cast.Chair);
        var before = it.Snapshot();

        Assert.Equal(StepOutcome.PassedBy, it.Try(Grant, Cast.Chair, version: version).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(Grant, Cast.Chair).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(Grant, Cast.Coordinator, version: version).Outcome);
        Assert.Equal(before, it.Snapshot());
        Assert.Single(it.History, s => s.Trigger == Grant);
    }
}
