using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Conflicts, quorum, tie, chair, deviation, conditions and reasons (rows 25-30, G-COI, G-QUORUM).</summary>
public sealed class DecidingTests
{
    /// <summary>Votes in the order chair, vice-chair, members 1-3 and substitute: + for, - against, o abstained, a dot for none.</summary>
    [Theory]
    [InlineData("+.++..", true)]
    [InlineData("+.+...", false)] // two are no quorum
    [InlineData("+.+oo.", false)] // abstentions do not make one
    [InlineData("+.+-..", true)]
    [InlineData("+.+--.", true)] // a tie, the chair for
    [InlineData("-.-++.", false)] // a tie, the chair against
    [InlineData("o.-++-", false)] // a tie, the chair abstained
    [InlineData("..-++-", false)] // a tie, the chair did not vote
    [InlineData("+.---.", false)]
    [InlineData("-.+++.", true)] // outvoted
    [InlineData("oo+++o", true)]
    [InlineData("oooooo", false)]
    public void A_motion_is_carried_by_three_votes_and_a_majority_or_the_chair(string votes, bool carried)
    {
        var it = APath.In(UnderDecision);
        it.Propose(it.AMotion(MotionKind.Grant));
        Vote(it, votes);

        var tally = Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now);

        Assert.Equal(carried, tally.Carried);
        Assert.Equal((votes.Count(v => v == '+'), votes.Count(v => v == '-'), votes.Count(v => v == 'o')), (tally.For, tally.Against, tally.Abstained));
        Assert.Equal(carried, it.Try(Grant, Cast.Chair).IsTaken);
    }

    [Fact]
    public void A_vote_for_or_against_says_why_and_an_abstention_need_not()
    {
        var it = APath.In(State.UnderDecision);
        it.Propose(it.AMotion(MotionKind.Grant));

        foreach (var choice in new[] { VoteChoice.For, VoteChoice.Against })
            Assert.Equal(["VoteReasoned"], it.Path.Vote(it.Path.CurrentMotion!.Id, choice, " ", it.Attempt(Cast.Member1)).Reasons);
        it.Does(it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.Abstain, "", it.Attempt(Cast.Member1)));
    }

    [Fact]
    public void With_a_conflicted_chair_the_vice_chair_acts_decides_a_tie_and_signs()
    {
        var it = APath.In(UnderDecision).Tie(Cast.Chair, Cast.OrganisationId);
        it.Propose(it.AMotion(MotionKind.Grant));
        Vote(it, ".++--.");

        Assert.Equal(Cast.ViceChair.Id, ActingChair.Of(it.Path, it.Now));
        Assert.Equal(["ActsAsChair"], it.Try(Grant, Cast.Chair).Reasons);
        it.Take(Grant, Cast.ViceChair);
        Assert.Equal((Cast.ViceChair.Id, 2, 2), (it.Path.Decision!.SignedBy, it.Path.Decision.For, it.Path.Decision.Against));
    }

    [Fact]
    public void With_both_chairs_conflicted_nobody_acts()
    {
        var it = APath.In(UnderDecision).Tie(Cast.Chair, Cast.OrganisationId).Tie(Cast.ViceChair, Cast.OrganisationId);

        Assert.Null(ActingChair.Of(it.Path, it.Now));
    }

    [Fact]
    public void Changing_ones_mind_replaces_the_vote()
    {
        var it = APath.In(UnderDecision).Carry(MotionKind.Grant).Ballot(Cast.Member1, VoteChoice.Against).Ballot(Cast.Member2, VoteChoice.Against);

        Assert.Equal(3, it.Path.CurrentMotion!.Votes.Count);
        Assert.Equal(["VoteCarried"], it.Try(Grant, Cast.Chair).Reasons);
    }

    [Fact]
    public void Votes_count_for_the_motion_they_were_cast_on()
    {
        var it = APath.In(UnderDecision).Carry(MotionKind.Grant);
        var first = it.Path.CurrentMotion!.Id;
        it.Propose(it.AMotion(MotionKind.Grant));

        Assert.Equal(["VoteCarried"], it.Try(Grant, Cast.Chair).Reasons);
        Assert.Equal(["MotionNotCurrent"], it.Path.Vote(first, VoteChoice.For, "", it.Attempt(Cast.Member3)).Reasons);
    }

    [Theory]
    [InlineData(nameof(Grant))]
    [InlineData(nameof(GrantConditionally))]
    [InlineData(nameof(Refuse))]
    public void A_step_needs_its_own_motion(string step)
    {
        var trigger = Enum.Parse<Trigger>(step);
        foreach (var kind in Enum.GetValues<MotionKind>().Where(k => $"{k}" != step))
        {
            Assert.Contains("VoteCarried", APath.In(UnderDecision).Carry(kind).Try(trigger, Cast.Chair).Reasons);
        }
    }

    [Theory]
    [InlineData(nameof(InterestKind.Employed), null, true)]
    [InlineData(nameof(InterestKind.Advised), null, true)]
    [InlineData(nameof(InterestKind.Family), null, true)]
    [InlineData(nameof(InterestKind.Employed), "2024-09-07", true)] // two years ago today
    [InlineData(nameof(InterestKind.Employed), "2024-09-06", false)] // two years and a day
    [InlineData(nameof(InterestKind.Advised), "2026-10-01", true)]
    public void A_tie_with_the_applicant_counts_until_two_years_after_it_ended(string kind, string? until, bool conflicted)
    {
        var it = APath.In(UnderDecision).On("2026-09-07").Tie(Cast.Member1, Cast.OrganisationId, Enum.Parse<InterestKind>(kind), until: until);

        Assert.Equal(conflicted, it.Path.IsConflicted(Cast.Member1.Id, it.Now));
    }

    [Fact]
    public void A_tie_that_has_yet_to_begin_or_with_a_stranger_is_no_conflict()
    {
        var it = APath.In(UnderDecision).On("2026-09-07").Tie(Cast.Member1, Cast.OrganisationId, from: "2026-09-08").Tie(Cast.Member2, Cast.Stranger);

        Assert.False(it.Path.IsConflicted(Cast.Member1.Id, it.Now));
        Assert.False(it.Path.IsConflicted(Cast.Member2.Id, it.Now));
        Assert.True(it.Path.IsConflicted(Cast.Member1.Id, it.Now.AddDays(1)));
    }

    [Fact]
    public void Whoever_assessed_reviewed_or_works_for_the_certifying_body_does_not_decide()
    {
        var it = APath.In(UnderDecision);
        Assert.All([Cast.Lead, Cast.Auditor, Cast.Reviewer, Cast.OtherReviewer, Cast.CbManager, Cast.Coordinator], who => Assert.True(it.Path.IsConflicted(who.Id, it.Now)));
        Assert.All(Cast.Committee, who => Assert.False(it.Path.IsConflicted(who.Id, it.Now)));

        it.Path.Findings.Add(new Finding { PathId = it.Path.Id, Norm = "V01", Grade = Grade.Strength, Statement = "", Evidence = "", By = Cast.Member1.Id, At = it.Now });
        Assert.True(it.Path.IsConflicted(Cast.Member1.Id, it.Now));
        it.Path.AuditScores[0].NotApplicableConsentBy = Cast.Member2.Id;
        Assert.True(it.Path.IsConflicted(Cast.Member2.Id, it.Now));
        it.Path.Steps.Add(new PathStep { PathId = it.Path.Id, Version = 1, From = Scheduled, Trigger = StartAudit, To = InAudit, ActorId = Cast.Member3.Id, Role = Role.LeadAuditor, At = it.Now });
        Assert.True(it.Path.IsConflicted(Cast.Member3.Id, it.Now));
    }

    [Fact]
    public void A_conflicted_member_neither_votes_nor_signs_and_a_conflicted_chair_puts_no_motion()
    {
        var it = APath.In(UnderDecision).Carry(MotionKind.Grant).Tie(Cast.Member3, Cast.OrganisationId).Tie(Cast.Chair, Cast.OrganisationId);

        Assert.Equal(["Independent"], it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, "", it.Attempt(Cast.Member3)).Reasons);
        Assert.Equal(["Independent"], it.Path.Cosign(it.Path.CurrentMotion.Id, it.Attempt(Cast.Member3)).Reasons);
        Assert.Equal(["Independent"], it.Path.Put(it.AMotion(MotionKind.Grant), it.Attempt(Cast.Chair)).Reasons);
        Assert.True(it.Path.Put(it.AMotion(MotionKind.Grant), it.Attempt(Cast.Secretary)).IsTaken);
    }

    [Fact]
    public void What_a_member_declared_before_the_meeting_stays_declared()
    {
        var it = APath.In(Nominated);
        it.Does(it.Path.DeclareConflict(new(default, InterestKind.Family, "Zus"), it.Attempt(Cast.Member1)));

        it.Take(PutOnAgenda, Cast.Secretary, input: it.Called(new DeclaredConflict(Cast.Member2.Id, InterestKind.Other, "")));

        Assert.True(it.Path.IsConflicted(Cast.Member1.Id, it.Now));
        Assert.True(it.Path.IsConflicted(Cast.Member2.Id, it.Now));
    }

    [Fact]
    public void A_deviation_needs_reasons_and_the_signature_of_the_other_chair()
    {
        Assert.Equal(["DeviationReasoned"], Refusing(reason: "", Cast.ViceChair).Try(Refuse, Cast.Chair).Reasons);
        Assert.Equal(["DeviationReasoned"], Refusing(APath.Note, null).Try(Refuse, Cast.Chair).Reasons);
        Assert.Equal(["DeviationReasoned"], Refusing(APath.Note, Cast.Chair).Try(Refuse, Cast.Chair).Reasons);
        Assert.Equal(["DeviationReasoned"], Refusing(APath.Note, Cast.Member1).Try(Refuse, Cast.Chair).Reasons);
        Assert.True(Refusing(APath.Note, Cast.ViceChair).Try(Refuse, Cast.Chair).IsTaken);
    }

    [Fact]
    public void Without_another_chair_free_of_conflicts_a_member_signs_beside_the_chair()
    {
        Assert.True(Refusing(APath.Note, Cast.Member1).Tie(Cast.ViceChair, Cast.OrganisationId).Try(Refuse, Cast.Chair).IsTaken);
        Assert.Equal(["DeviationReasoned"], Refusing(APath.Note, Cast.Chair).Tie(Cast.ViceChair, Cast.OrganisationId).Try(Refuse, Cast.Chair).Reasons);
        Assert.Equal(["DeviationReasoned"], Refusing(APath.Note, Cast.ViceChair).Tie(Cast.ViceChair, Cast.OrganisationId).Try(Refuse, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_decision_in_line_with_the_advice_needs_one_signature()
    {
        var it = APath.In(UnderDecision).Carry(MotionKind.Grant).Take(Grant, Cast.Chair);

        Assert.Null(it.Path.Decision!.CosignedBy);
        Assert.Equal(("T-2026-0001-B1", MotionKind.Grant, 3, 0, 0), (it.Path.Decision.Number, it.Path.Decision.Outcome, it.Path.Decision.For, it.Path.Decision.Against, it.Path.Decision.Abstained));
    }

    [Theory]
    [InlineData("", "V01", 60, "Keurhuis")]
    [InlineData("Rooster", "X99", 60, "Keurhuis")]
    [InlineData("Rooster", "V01", 0, "Keurhuis")]
    [InlineData("Rooster", "V01", 190, "Keurhuis")]
    [InlineData("Rooster", "V01", 60, " ")]
    public void A_condition_has_text_norm_date_within_half_a_year_and_verifier(string text, string norm, int days, string verifier)
    {
        var it = APath.In(UnderDecision);
        var motion = it.AMotion(MotionKind.GrantConditionally, conditions: [new(text, norm, it.Today.AddDays(days), verifier)]);

        Assert.False(Conditions.AreComplete(it.Path, motion, it.Today));
        Assert.False(it.Path.Put(motion, it.Attempt(Cast.Secretary)).IsTaken);
    }

    [Fact]
    public void Every_open_major_is_covered_by_a_condition()
    {
        var it = APath.In(UnderDecision);
        it.Path.Findings.Add(it.SomeFinding("V02", Grade.Major));

        Assert.False(Conditions.AreComplete(it.Path, it.AMotion(MotionKind.GrantConditionally), it.Today));
        Assert.True(Conditions.AreComplete(it.Path, it.AMotion(MotionKind.GrantConditionally, conditions: [new("Doen", "V02", it.Today.AddMonths(6), "CI")]), it.Today));
    }

    [Fact]
    public void A_grant_under_conditions_has_at_least_one()
    {
        var it = APath.In(UnderDecision);

        Assert.False(Conditions.AreComplete(it.Path, it.AMotion(MotionKind.GrantConditionally, conditions: []), it.Today));
    }

    [Fact]
    public void A_refusal_gives_a_reason_for_every_norm_in_the_way()
    {
        var it = APath.In(UnderDecision);
        it.Path.AuditScores.Single(s => s.Norm == "V02").Score = Score.NotMet;
        it.Path.Findings.Add(it.SomeFinding("V03", Grade.Major));

        Assert.False(Met("V02"));
        Assert.False(Met("V02", "V01"));
        Assert.True(Met("V02", "V03"));
        Assert.False(Stated(" ", "V02", "V03"));

        bool Met(params string[] norms) => Stated("Niet op orde", norms);

        bool Stated(string why, params string[] norms)
        {
            it.Propose(it.AMotion(MotionKind.Refuse, reasons: [.. norms.Select(n => new NormReason(n, why))]));
            return Conditions.ReasonsPerNorm.Holds(it.Path, it.Attempt(Cast.Chair));
        }
    }

    [Fact]
    public void The_applicant_withdraws_late_only_with_the_acting_chairs_consent()
    {
        var it = APath.In(Nominated);

        Assert.Equal(["ActsAsChair"], it.Path.ConsentToWithdrawal(it.Attempt(Cast.ViceChair)).Reasons);
        Assert.Equal(["ChairConsents"], it.Try(Withdraw, Cast.Signatory, APath.Note).Reasons);
        Assert.True(it.Tie(Cast.Chair, Cast.OrganisationId).Path.ConsentToWithdrawal(it.Attempt(Cast.ViceChair)).IsTaken);
        it.Take(Withdraw, Cast.Signatory, APath.Note);
    }

    [Fact]
    public void A_consent_to_withdraw_ends_with_the_round_it_was_given_in()
    {
        var it = APath.In(UnderDecision);
        it.Does(it.Path.ConsentToWithdrawal(it.Attempt(Cast.Chair))).Carry(MotionKind.Refuse).Take(Refuse, Cast.Chair).Reopened();

        Assert.Equal(["ChairConsents"], it.Try(Withdraw, Cast.Signatory, APath.Note).Reasons);
    }

    [Fact]
    public void A_file_is_deferred_once_also_after_it_was_reopened()
    {
        var it = APath.In(Deferred).Take(AnswerDeferral, Cast.Reviewer, APath.Note).Carry(MotionKind.Refuse).Take(Refuse, Cast.Chair).Reopened();

        Assert.Equal(["NotYetDeferred"], it.Try(Defer, Cast.Chair, APath.Note).Reasons);
    }

    private static APath Refusing(string reason, Actor? cosigner)
    {
        var it = APath.In(UnderDecision);
        it.Propose(it.AMotion(MotionKind.Refuse, deviation: reason));
        if (cosigner is not null) it.Does(it.Path.Cosign(it.Path.CurrentMotion!.Id, it.Attempt(cosigner)));
        Vote(it, "+.++..");
        return it;
    }

    private static void Vote(APath it, string votes)
    {
        foreach (var (who, choice) in Cast.Committee.Zip(votes).Where(v => v.Second != '.'))
        {
            it.Ballot(who, choice switch { '+' => VoteChoice.For, '-' => VoteChoice.Against, _ => VoteChoice.Abstain });
        }
    }
}
