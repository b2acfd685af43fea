using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>Sanctions against a label, from an intention to their end (L3, L4, L6, L7, L8).</summary>
public sealed class LabelSanctionTests
{
    // Sanctions (L3, L4, L6, L7, L8)

    [Fact]
    public void A_label_is_suspended_after_an_intention_a_reply_and_a_vote()
    {
        var it = ALabel.Suspended();

        Assert.Equal((LabelState.Suspended, it.Today, SanctionGround.ConditionNotMet), (it.State, it.Label.SuspendedOn, it.Label.SuspendedFor));
        Assert.Equal(Day("2026-09-02"), it.Label.Term(TermKind.D22)!.LastDay);
        Assert.Equal(ProcedureOutcome.Carried, it.Label.Procedures.Single().Outcome);
        Assert.False(it.Label.HasOpenMatters);
    }

    [Fact]
    public void The_term_to_reply_runs_from_the_proof_of_sending_and_silence_is_heard_when_it_is_over()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Voted(ProcedureKind.Suspension);
        Assert.Null(it.Label.Term(TermKind.D21));
        Assert.Equal(["Heard"], it.Try(LabelTrigger.Suspend, Cast.Chair).Reasons);

        _ = it.On("2026-03-04").Sent();
        Assert.Equal(Day("2026-03-18"), it.Label.Term(TermKind.D21)!.LastDay);
        Assert.Equal(["Heard"], it.On("2026-03-18").Try(LabelTrigger.Suspend, Cast.Chair).Reasons);
        Assert.True(it.On("2026-03-19").Try(LabelTrigger.Suspend, Cast.Chair).IsTaken);
    }

    [Fact]
    public void A_second_proof_of_sending_starts_no_second_term()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Sent();
        var first = it.Label.Term(TermKind.D21);

        Assert.Equal(first, it.On("2026-03-10").Sent().Label.Term(TermKind.D21));
    }

    [Theory]
    [InlineData(2, nameof(VoteChoice.For))] // no quorum
    [InlineData(3, nameof(VoteChoice.Against))]
    public void Without_a_carried_vote_nothing_is_suspended(int votes, string choice)
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension, Enum.Parse<VoteChoice>(choice), votes);

        Assert.Equal(["VoteCarried"], it.Try(LabelTrigger.Suspend, Cast.Chair).Reasons);
    }

    [Fact]
    public void Whoever_assessed_reviewed_or_proposed_has_no_vote_that_counts_through_whatever_account()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension, votes: 2);
        var file = it.Label.Surroundings.File;
        // The third member turns out to be the reviewer of this very file.
        file.Surroundings = file.Surroundings with { Humans = new Humans([(Cast.Member3.Id, Cast.Reviewer.Id)]) };

        Assert.Equal(["Independent"], it.Try(LabelTrigger.Vote, Cast.Member3, new LabelInput(Choice: VoteChoice.For)).Reasons);
        Assert.Equal(["VoteCarried"], it.Try(LabelTrigger.Suspend, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_member_who_steps_back_takes_the_vote_along()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Recuse, Cast.Member3);

        Assert.Equal(["NotRecused"], it.Try(LabelTrigger.Vote, Cast.Member3, new LabelInput(Choice: VoteChoice.For)).Reasons);
        Assert.Equal(["VoteCarried"], it.Try(LabelTrigger.Suspend, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_vote_without_a_choice_is_no_abstention_and_leaves_the_earlier_one()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Voted(ProcedureKind.Suspension);

        Assert.Equal(["ChoiceGiven"], it.Try(LabelTrigger.Vote, Cast.Member1, new LabelInput()).Reasons);
        Assert.All(it.Label.Open(ProcedureKind.Suspension)!.Votes, vote => Assert.Equal(VoteChoice.For, vote.Choice));
    }

    [Fact]
    public void Who_proposed_a_sanction_does_not_carry_it_out_and_the_vice_chair_does_where_that_is_the_chair()
    {
        var it = ALabel.Valid();
        var both = Cast.Chair with { Role = Role.Chair | Role.Officer };
        _ = it.Take(LabelTrigger.Intend, both, new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.Other)).Heard().Voted(ProcedureKind.Suspension);

        Assert.Equal(["ActsAsChair", "ByAnother"], it.Try(LabelTrigger.Suspend, both).Reasons);
        Assert.True(it.Try(LabelTrigger.Suspend, Cast.ViceChair).IsTaken);
    }

    [Fact]
    public void Where_the_chair_stepped_back_the_vice_chair_signs()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Recuse, Cast.Chair);

        Assert.Equal(["ActsAsChair"], it.Try(LabelTrigger.Suspend, Cast.Chair).Reasons);
        Assert.True(it.Try(LabelTrigger.Suspend, Cast.ViceChair).IsTaken);
    }

    [Fact]
    public void A_suspension_that_lasts_too_long_goes_to_the_committee_and_lasts_until_it_decides()
    {
        var it = ALabel.Suspended();
        it.Label.Sleep(it.Label.Term(TermKind.D22)!.LastDay);
        Assert.Equal(it.Label.Term(TermKind.D22)!.LastDay.AddDays(1), it.Label.WakeOn);

        _ = it.AfterTerm(TermKind.D22).Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);

        Assert.Equal((LabelState.Suspended, SanctionGround.ConditionNotMet), (it.State, it.Label.Open(ProcedureKind.Withdrawal)!.Ground));
        Assert.Equal(["NoSanctionOpen"], it.Try(LabelTrigger.LetTermPass, Actor.Clock, note: null).Reasons);
        _ = it.Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);
        Assert.Equal(LabelState.Withdrawn, it.State);
    }

    [Theory]
    [InlineData(nameof(SanctionGround.MembershipEnded), false)]
    [InlineData(nameof(SanctionGround.FeeUnpaid), false)]
    [InlineData(nameof(SanctionGround.FalseInformation), true)]
    [InlineData(nameof(SanctionGround.BankruptcyOrTermination), true)]
    public void The_withdrawal_of_a_valid_label_is_intended_on_a_grave_ground_only_and_of_a_suspended_one_on_any(string ground, bool may)
    {
        var intention = LabelReady.Intention(ProcedureKind.Withdrawal, Enum.Parse<SanctionGround>(ground));

        Assert.Equal(may ? [] : ["GroundGiven"], ALabel.Valid().Try(LabelTrigger.Intend, Cast.Officer, intention).Reasons);
        Assert.True(ALabel.Suspended().Try(LabelTrigger.Intend, Cast.Officer, intention).IsTaken);
    }

    [Fact]
    public void A_suspended_label_is_reinstated_with_the_same_end_date()
    {
        var it = ALabel.Suspended();
        var until = it.Label.ValidUntil;

        _ = it.On("2026-05-06").Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);

        Assert.Equal((LabelState.Active, until, null), (it.State, it.Label.ValidUntil, it.Label.SuspendedOn));
        Assert.Empty(it.Label.Terms);
    }

    [Fact]
    public void With_a_suspension_falls_what_was_still_to_be_decided_about_it()
    {
        var reinstated = ALabel.Suspended().Intended(ProcedureKind.Withdrawal).Voted(ProcedureKind.Withdrawal)
            .Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);
        Assert.Equal((LabelState.Active, ProcedureOutcome.Overtaken), (reinstated.State, reinstated.Label.Procedures.Single(p => p.Kind == ProcedureKind.Withdrawal).Outcome));

        var lapsed = LabelReady.Unconfirmed().Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement)
            .AfterTerm(TermKind.D21Confirmation).Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);
        Assert.Equal((LabelState.Active, ProcedureOutcome.Overtaken), (lapsed.State, lapsed.Label.Procedures.Single(p => p.Kind == ProcedureKind.Reinstatement).Outcome));
        Assert.False(lapsed.Label.HasOpenMatters);
    }

    [Fact]
    public void A_label_is_not_reinstated_beside_another_valid_one_nor_after_its_end()
    {
        var it = ALabel.Suspended().Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement);
        it.Label.Surroundings = it.Label.Surroundings with { Rivals = [APath.ALabel("2026-01-15")] };
        Assert.Equal(["NoOtherLabel"], it.Try(LabelTrigger.Reinstate, Cast.Chair).Reasons);

        it.Label.Surroundings = it.Label.Surroundings with { Rivals = [] };
        Assert.Equal(["EndAhead"], it.On(it.Label.ValidUntil.AddDays(1)).Try(LabelTrigger.Reinstate, Cast.Chair).Reasons);
    }

    [Fact]
    public void The_office_drops_an_intention_and_nothing_happened_to_the_label()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Sent().Take(LabelTrigger.Drop, Cast.Officer);

        Assert.Equal((LabelState.Active, ProcedureOutcome.Dropped), (it.State, it.Label.Procedures.Single().Outcome));
        Assert.Empty(it.Label.Terms);
        Assert.True(it.Try(LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.Other)).IsTaken);
    }
}
