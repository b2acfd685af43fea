using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>The decision on an objection, and what becomes of the path (7.5, D14, row 35, hard case 14).</summary>
public sealed class ObjectionDecidingTests
{
    // Decision

    [Fact]
    public void Whoever_refused_admission_has_no_say_in_the_objection_against_that()
    {
        var file = APath.In(State.NotAdmitted);
        file.Path.Steps.Add(new PathStep { PathId = file.Path.Id, Version = file.Path.Version, From = State.Submitted, Trigger = Trigger.RefuseAdmission, To = State.NotAdmitted, ActorId = Cast.Chair.Id, Role = Role.Chair, At = file.Now });
        var it = AnObjection.Against(file.Sent()).Advised(ObjectionOutcome.Dismissed).Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Dismissed));

        Assert.Equal(["MayDecide"], it.Try(ObjectionTrigger.Vote, Cast.Chair, new ObjectionInput(Choice: VoteChoice.For)).Reasons);
        Assert.Equal(Cast.ViceChair, it.Voted(ObjectionOutcome.Dismissed).ActingChair);
        Assert.Equal(["ActsAsChair"], it.Try(Decide, Cast.Chair).Reasons);
    }

    [Fact]
    public void The_committee_decides_without_the_member_who_reported_before()
    {
        var it = AnObjection.AgainstRefusal().Advised();
        Assert.True(it.Objection.IsReporter(Cast.Chair.Id)); // signed for it; the secretary, who put the motion, is no member
        Assert.Equal(["MayDecide"], it.Try(ProposeDecision, Cast.Chair, new ObjectionInput(Outcome: ObjectionOutcome.Upheld)).Reasons);
        _ = it.Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Upheld));
        Assert.Equal(["MayDecide"], it.Try(ObjectionTrigger.Vote, Cast.Chair, new ObjectionInput(Choice: VoteChoice.For)).Reasons);

        foreach (var member in new[] { Cast.ViceChair, Cast.Member3, Cast.Substitute }) _ = it.Take(ObjectionTrigger.Vote, member, new ObjectionInput(Choice: VoteChoice.For));
        Assert.Equal(["ActsAsChair"], it.Try(Decide, Cast.Chair).Reasons);
        Assert.Equal(ObjectionState.Decided, it.Take(Decide, Cast.ViceChair).State);
        Assert.Equal((3, 0), (it.Objection.Decision!.For, it.Objection.Decision.Against));
    }

    [Fact]
    public void Whoever_heard_the_objection_does_not_decide_on_it()
    {
        var both = AnObjection.Panel[0] with { Role = Role.ObjectionMember | Role.Member };
        var it = AnObjection.AgainstRefusal().Advised().Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Upheld));

        Assert.Equal(["MayDecide"], it.Try(ObjectionTrigger.Vote, both, new ObjectionInput(Choice: VoteChoice.For)).Reasons);
    }

    [Theory]
    [InlineData(nameof(VoteChoice.Against))]
    [InlineData(nameof(VoteChoice.Abstain))]
    public void Without_a_carried_vote_nothing_is_decided(string choice)
    {
        var it = AnObjection.AgainstRefusal().Advised().Voted(ObjectionOutcome.Upheld, Enum.Parse<VoteChoice>(choice));

        Assert.Equal(["VoteCarried"], it.Try(Decide, Cast.ViceChair).Reasons);
    }

    [Fact]
    public void A_member_who_steps_back_takes_the_vote_along_and_a_new_proposal_starts_the_voting_anew()
    {
        var it = AnObjection.AgainstRefusal().Advised().Voted(ObjectionOutcome.Upheld).Take(Recuse, Cast.Member1);
        Assert.Equal(["NotRecused"], it.Try(ObjectionTrigger.Vote, Cast.Member1, new ObjectionInput(Choice: VoteChoice.For)).Reasons);
        Assert.DoesNotContain(it.Objection.Proposal!.Votes, v => v.PersonId == Cast.Member1.Id);

        _ = it.Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Dismissed));
        Assert.Empty(it.Objection.Proposal!.Votes);
        Assert.Equal(["AsRead"], it.Try(ObjectionTrigger.Vote, Cast.Member2, new ObjectionInput(Choice: VoteChoice.For, About: 1)).Reasons);
        Assert.Equal(["NotRecused"], it.Try(ObjectionTrigger.Vote, Cast.Member1, new ObjectionInput(Choice: VoteChoice.For)).Reasons);
    }

    [Fact]
    public void The_decision_is_due_within_eight_weeks_and_four_more_once_with_a_reason()
    {
        var it = AnObjection.Against(APath.In(State.Refused).On("2026-03-02").Sent());
        Assert.Equal(Day("2026-04-28"), it.Objection.Term(TermKind.D14Decision)!.LastDay); // the 27th is King's Day

        Assert.Equal(["NoteRequired"], it.Try(ExtendDecision, Cast.Secretary, note: null).Reasons);
        _ = it.Take(ExtendDecision, Cast.Secretary);
        Assert.Equal(Day("2026-05-26"), it.Objection.Term(TermKind.D14Decision)!.LastDay);
        Assert.Equal(["NotExtendedYet"], it.Try(ExtendDecision, Cast.Secretary).Reasons);
    }

    // Consequences on the path (row 35, hard case 14)

    [Fact]
    public void Hard_case_14_an_upheld_objection_brings_the_path_back_under_decision_and_keeps_what_was_decided()
    {
        var file = APath.In(State.Refused).Sent();
        var first = file.Path.Decision!;
        Assert.Equal(["NotInThisState"], file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);

        var it = AnObjection.Against(file).Decided();
        Assert.Equal((first, State.Refused), (file.Path.Decision, file.State));
        _ = file.Does(file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note))).Take(Trigger.Reopen, Cast.Secretary, APath.Note);

        Assert.Equal((State.UnderDecision, 2), (file.State, file.Path.Round));
        _ = file.Carry(MotionKind.Grant, Cast.ViceChair, Cast.Member3, Cast.Substitute).Take(Trigger.Grant, Cast.Chair);
        Assert.Equal(ObjectionState.Closed, it.Settled().State);
        Assert.Equal(ObjectionOutcome.Upheld, it.Objection.Outcome);
    }

    [Fact]
    public void One_upheld_objection_orders_one_new_decision()
    {
        var file = APath.In(State.Refused).Sent().Reopened().Carry(MotionKind.Refuse, Cast.ViceChair, Cast.Member3, Cast.Substitute).Take(Trigger.Refuse, Cast.Chair);

        Assert.Equal(["NotInThisState"], file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);
    }

    [Fact]
    public void A_dismissed_objection_orders_nothing()
    {
        var file = APath.In(State.Refused).Sent();
        var it = AnObjection.Against(file).Decided(ObjectionOutcome.Dismissed);

        Assert.Equal(["NotInThisState"], file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);
        Assert.Equal(ObjectionState.Closed, it.Settled().State);
    }

    [Fact]
    public void A_path_does_not_close_while_an_objection_or_appeal_runs()
    {
        var file = APath.In(State.Refused).Sent();
        var it = AnObjection.Against(file).Decided(ObjectionOutcome.Dismissed);
        _ = file.AfterTerm(TermKind.D14);
        Assert.Equal(["NoObjectionOpen"], file.Try(Trigger.Close, Actor.Clock).Reasons);

        _ = it.Settled();
        Assert.Equal(State.Closed, file.Take(Trigger.Close, Actor.Clock).State);
    }

    [Fact]
    public void An_objection_that_was_upheld_stays_open_until_that_is_carried_out()
    {
        var file = APath.In(State.Refused).Sent();
        var it = AnObjection.Against(file).Decided().Sent().AfterTerm(TermKind.D15);

        Assert.Equal(["CarriedOut"], it.Try(Close, Actor.Clock).Reasons);
        _ = file.Does(file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note)));
        Assert.Equal(ObjectionState.Closed, it.Take(Close, Actor.Clock, note: null).State);
    }

    [Fact]
    public void Once_the_path_was_reopened_the_new_decision_is_no_longer_due_and_the_objection_closes_whatever_becomes_of_the_path()
    {
        var file = APath.In(State.NotAdmitted).Sent();
        var it = AnObjection.Against(file).Decided().Sent();
        _ = file.Does(file.Path.OrderNewDecision(file.Attempt(Cast.ObjectionMember, APath.Note))).Take(Trigger.Reopen, Cast.Secretary, APath.Note).Take(Trigger.Withdraw, Cast.Signatory, APath.Note);

        Assert.False(file.Path.NewDecisionDue);
        Assert.Equal(ObjectionState.Closed, it.AfterTerm(TermKind.D15).Take(Close, Actor.Clock, note: null).State);
    }

    [Fact]
    public void Deciders_are_those_who_voted_and_signed_and_nobody_before_there_is_a_decision()
    {
        var it = AnObjection.AgainstRefusal().Advised().Voted(ObjectionOutcome.Dismissed);
        Assert.Empty(it.Objection.Deciders);

        _ = it.Take(ObjectionTrigger.Decide, it.ActingChair);

        Assert.Equal(it.Objection.Proposal!.Votes.Select(v => v.PersonId).Append(it.Objection.Decision!.SignedBy).Distinct().Order(), it.Objection.Deciders.Distinct().Order());
    }
}
