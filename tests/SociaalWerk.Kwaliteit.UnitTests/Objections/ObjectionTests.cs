using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>An objection and the appeal after it: who hears, advises and decides, within which term, and what becomes of path and label (7.5, D14, D15, row 35, L15).</summary>
public sealed class ObjectionTests
{
    // The table itself

    [Fact]
    public void One_step_has_one_role_in_one_state() =>
        Assert.All(ObjectionMachine.Workflow.Table.GroupBy(row => (row.From, row.On)), rows => Assert.Single(rows.Select(row => row.By).Distinct()));

    [Fact]
    public void Whatever_people_do_nobody_takes_a_step_outside_the_table_and_a_refusal_changes_nothing() =>
        Gen.Select(Gen.Int[0, Enum.GetValues<ObjectionTrigger>().Length - 1], Gen.Int[0, Cast.Everybody.Count - 1], Gen.Int[0, 60]).Array[10, 40].Sample(
            acts =>
            {
                var it = AnObjection.AgainstRefusal();
                foreach (var (step, who, what) in acts)
                {
                    var (from, version, told) = (it.State, it.Objection.Version, it.Objection.Happened.Count);
                    var actor = Cast.Everybody[who];
                    var input = new ObjectionInput(what % 2 == 0, (InadmissibleGround)(what % 2), it.Now.AddDays(what - 10), "Utrecht", [.. AnObjection.Panel.Take(what % 4).Select(m => m.Id)], (ObjectionOutcome)(what % 3), (VoteChoice)(what % 3), it.Today);
                    var result = it.Try((ObjectionTrigger)step, actor, input, what % 5 == 0 ? null : AnObjection.Note);

                    if (!result.IsTaken) Assert.Equal((from, version, told), (it.State, it.Objection.Version, it.Objection.Happened.Count));
                    else Assert.Contains(ObjectionMachine.Workflow.Table, row => row.From == from && row.On == (ObjectionTrigger)step && row.To == it.State && actor.For(it.Objection).Has(row.By));
                    Assert.Equal(it.Objection.IsOpen, it.Objection.EndedOn is null);
                    if (!it.Objection.IsOpen) Assert.Empty(it.Objection.Terms);
                    if (what % 7 == 0) _ = it.Sent().On(it.Today.AddDays(what));
                }
            },
            iter: 300);

    // Filing and admissibility

    [Fact]
    public void What_was_refused_or_granted_with_conditions_can_be_objected_to_within_six_weeks_of_its_sending()
    {
        var refused = APath.In(State.Refused).On("2026-03-02").Sent().Path;
        Assert.Equal((Contested.Refused, Day("2026-04-13"), refused.DecidedVersion), (refused.Contestable!.What, refused.Contestable.LastDay, refused.Contestable.Version));
        Assert.Equal(Contested.Conditions, APath.In(State.GrantedConditional).Path.Contestable!.What);
        Assert.Null(APath.In(State.GrantedConditional).Path.Contestable!.LastDay);
    }

    [Theory]
    [InlineData(nameof(State.Granted))]
    [InlineData(nameof(State.UnderDecision))]
    [InlineData(nameof(State.Lapsed))]
    public void What_took_nothing_away_can_not_be_objected_to(string state) => Assert.Null(APath.In(Enum.Parse<State>(state)).Path.Contestable);

    [Fact]
    public void The_last_day_counts_in_Amsterdam_whatever_the_date_elsewhere()
    {
        var it = APath.In(State.Refused).On("2026-03-02").Sent();
        it.Now = Instant("2026-04-13T21:30:00Z"); // half past eleven at night
        Assert.False(AnObjection.Against(it).Objection.IsLate);

        it.Now = Instant("2026-04-13T22:00:00Z"); // midnight
        Assert.True(AnObjection.Against(it).Objection.IsLate);
    }

    [Fact]
    public void An_objection_that_came_late_is_heard_only_when_that_is_excused_with_a_reason()
    {
        var it = AnObjection.Against(APath.In(State.Refused).Sent().AfterTerm(TermKind.D14));

        Assert.Equal(["InTimeOrExcused"], it.Try(DeclareAdmissible, Cast.ObjectionMember).Reasons);
        Assert.Equal(["InTimeOrExcused"], it.Try(DeclareAdmissible, Cast.ObjectionMember, new ObjectionInput(Excused: true), note: null).Reasons);
        Assert.Equal(ObjectionState.Admissible, it.Take(DeclareAdmissible, Cast.ObjectionMember, new ObjectionInput(Excused: true)).State);
    }

    [Fact]
    public void An_objection_in_time_is_not_put_aside_as_late_but_may_be_for_want_of_interest()
    {
        var it = AnObjection.AgainstRefusal();

        Assert.Equal(["InadmissibleGroundFits"], it.Try(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.Late)).Reasons);
        Assert.Equal(["NoteRequired"], it.Try(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.NoInterest), note: null).Reasons);
        _ = it.Take(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.NoInterest));
        Assert.Equal((ObjectionState.Inadmissible, false, it.Today), (it.State, it.Objection.IsOpen, it.Objection.EndedOn));
    }

    [Fact]
    public void The_filing_is_told_to_whoever_has_to_know()
    {
        var moved = Assert.IsType<MatterMoved>(AnObjection.AgainstRefusal().Objection.Happened[^1]);

        Assert.Equal(("Objection", "File", "B-2026-0001", Cast.OrganisationId), (moved.Kind, moved.Step, moved.Number, moved.OrganisationId));
    }

    // Other people than before

    private static readonly (string Name, Action<APath, Guid> Makes)[] Parts =
    [
        ("was in the team", (it, who) => it.Give(nameof(CertificationPath.Hands), (IReadOnlyList<HandInFile>)[.. it.Path.Hands, new(who, Hand.Assessed)])),
        ("scored", (it, who) => it.Path.AuditScores[3].By = who),
        ("reviewed", (it, who) => it.Give(nameof(CertificationPath.Hands), (IReadOnlyList<HandInFile>)[.. it.Path.Hands, new(who, Hand.Reviewed)])),
        ("advised", (it, who) => it.Give(nameof(CertificationPath.Advice), it.Path.Advice! with { By = who })),
        ("voted", (it, who) => it.Path.CurrentMotion!.Votes.Add(new Vote { MotionId = it.Path.CurrentMotion.Id, PersonId = who, Choice = VoteChoice.Against, At = it.Now })),
        ("signed", (it, who) => it.Give(nameof(CertificationPath.Decision), it.Path.Decision! with { SignedBy = who })),
        ("works for the holder", (it, who) => it.Tie(new Actor(who, Role.ObjectionMember), Cast.OrganisationId)),
        ("helped the holder", (it, who) => it.Give(nameof(CertificationPath.Hands), (IReadOnlyList<HandInFile>)[.. it.Path.Hands, new(who, Hand.Helped)])),
    ];

    public static TheoryData<int, bool> Involved
    {
        get
        {
            var cases = new TheoryData<int, bool>();
            foreach (var part in Enumerable.Range(0, Parts.Length))
            {
                cases.Add(part, false);
                cases.Add(part, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Involved))]
    public void Whoever_had_a_part_in_it_neither_admits_hears_nor_advises_with_whatever_account(int part, bool otherAccount)
    {
        var file = APath.In(State.Refused).Sent();
        var (member, other) = (Cast.ObjectionMember, otherAccount ? Cast.Id(700) : Cast.ObjectionMember.Id);
        file.Where(s => s with { Humans = otherAccount ? new Humans([(member.Id, other)]) : s.Humans });
        Parts[part].Makes(file, other);
        var it = AnObjection.Against(file);

        Assert.Equal(["Uninvolved"], it.Try(DeclareAdmissible, member).Reasons);
        Assert.Equal(["MembersUninvolved"], it.Admitted().Try(PlanHearing, Cast.Secretary, it.AHearing(member, AnObjection.Panel[0], AnObjection.Panel[1])).Reasons);
        Assert.Contains("Uninvolved", it.Try(DraftAdvice, member, new ObjectionInput(Outcome: ObjectionOutcome.Dismissed)).Reasons);
    }

    [Fact]
    public void Whoever_voted_on_or_proposed_a_sanction_does_not_hear_the_objection_against_it()
    {
        var label = ALabel.Suspended();
        foreach (var who in new[] { Cast.Officer, Cast.Chair, Cast.Member1, Cast.Member2, Cast.Member3 })
        {
            var both = who with { Role = Role.ObjectionMember };
            Assert.Equal(["Uninvolved"], AnObjection.Against(label).Try(DeclareAdmissible, both).Reasons);
        }

        Assert.True(AnObjection.Against(label).Try(DeclareAdmissible, Cast.ObjectionMember).IsTaken);
    }

    [Fact]
    public void A_hearing_takes_three_members_and_three_humans()
    {
        var it = AnObjection.AgainstRefusal().Admitted();
        Assert.Equal(["MembersSuffice"], it.Try(PlanHearing, Cast.Secretary, it.AHearing(AnObjection.Panel[0], AnObjection.Panel[1])).Reasons);
        Assert.Equal(["MembersSuffice"], it.Try(PlanHearing, Cast.Secretary, it.AHearing(AnObjection.Panel[0], AnObjection.Panel[1], Cast.Substitute)).Reasons);
        Assert.Equal(["HearingGiven"], it.Try(PlanHearing, Cast.Secretary, it.AHearing() with { HearingAt = it.Now }).Reasons);

        it.Objection.File.Surroundings = it.Objection.File.Surroundings with { Humans = new Humans([(AnObjection.Panel[0].Id, AnObjection.Panel[1].Id)]) };
        Assert.Equal(["MembersSuffice"], it.Try(PlanHearing, Cast.Secretary, it.AHearing()).Reasons);
    }

    [Fact]
    public void Advice_is_given_after_the_hearing_by_those_who_sat_in_it()
    {
        var it = AnObjection.AgainstRefusal().Admitted().Take(PlanHearing, Cast.Secretary, AnObjection.AgainstRefusal().AHearing());
        var upheld = new ObjectionInput(Outcome: ObjectionOutcome.Upheld);
        Assert.Equal(["HearingHeldOrWaived"], it.Try(DraftAdvice, AnObjection.Panel[0], upheld).Reasons);

        _ = it.On(AmsterdamTime.DateOf(it.Objection.Hearing!.At).AddDays(1)).Take(DraftAdvice, AnObjection.Panel[0], upheld);
        Assert.Equal(["SatInHearing"], it.Try(Subscribe, Cast.ObjectionMember).Reasons);
        Assert.Equal(["NotSubscribedYet"], it.Try(Subscribe, AnObjection.Panel[0]).Reasons);
        Assert.Equal(["SubscribersSuffice"], it.Take(Subscribe, AnObjection.Panel[1]).Try(Advise, AnObjection.Panel[1]).Reasons);
        Assert.Equal(ObjectionState.Advised, it.Take(Subscribe, AnObjection.Panel[2]).Take(Advise, AnObjection.Panel[1]).State);
    }

    [Fact]
    public void An_advice_that_was_changed_is_subscribed_anew()
    {
        var it = AnObjection.AgainstRefusal().Heard().Take(DraftAdvice, AnObjection.Panel[0], new ObjectionInput(Outcome: ObjectionOutcome.Upheld)).Take(Subscribe, AnObjection.Panel[1]);

        _ = it.Take(DraftAdvice, AnObjection.Panel[2], new ObjectionInput(Outcome: ObjectionOutcome.Dismissed));

        Assert.Equal([AnObjection.Panel[2].Id], it.Objection.Advice!.Subscribers);
        Assert.Equal(["AsRead"], it.Try(Subscribe, AnObjection.Panel[1], new ObjectionInput(About: 1)).Reasons);
    }

    [Fact]
    public void The_filer_may_do_without_a_hearing_and_then_none_is_planned()
    {
        var it = AnObjection.AgainstRefusal().Admitted().Take(PlanHearing, Cast.Secretary, AnObjection.AgainstRefusal().AHearing()).Take(WaiveHearing, Cast.Signatory);

        Assert.Equal((ObjectionState.Admissible, null), (it.State, it.Objection.Hearing));
        Assert.Equal(["HearingNotWaived"], it.Try(PlanHearing, Cast.Secretary, it.AHearing()).Reasons);
        Assert.Equal(ObjectionState.Advised, it.Advised().State);
    }

    // Decision

    [Fact]
    public void The_committee_decides_without_the_member_who_reported_before()
    {
        var it = AnObjection.AgainstRefusal().Advised().Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Upheld));
        Assert.True(it.Objection.IsReporter(Cast.Chair.Id)); // signed for it; the secretary, who put the motion, is no member
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

    // Consequences on the label (L15, hard case 9) and suspensive effect

    [Theory]
    [InlineData(nameof(ObjectionOutcome.Upheld))]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld))]
    public void An_objection_against_a_sanction_that_is_upheld_orders_its_restoration(string outcome)
    {
        var label = ALabel.Withdrawn();
        var it = AnObjection.Against(label).Decided(Enum.Parse<ObjectionOutcome>(outcome));

        Assert.Equal((LabelState.Withdrawn, true), (label.State, label.Label.HasOpenMatters));
        _ = label.Take(LabelTrigger.Restore, Cast.Chair);
        Assert.Equal(LabelState.Active, label.State);
        Assert.Equal(ProcedureOutcome.Carried, label.Label.Procedures.Last(p => p.Kind == ProcedureKind.Withdrawal).Outcome);
        Assert.Equal(ObjectionState.Closed, it.Settled().State);
    }

    [Fact]
    public void Hard_case_9_an_objection_upheld_after_the_end_date_shows_and_revives_nothing()
    {
        var label = ALabel.Withdrawn();
        var it = AnObjection.Against(label).On(label.Label.ValidUntil.AddDays(1)).Decided();

        _ = label.On(it.Today).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Expired, ObjectionOutcome.Upheld), (label.State, it.Objection.Outcome));
    }

    [Fact]
    public void A_suspension_that_made_way_for_a_withdrawal_is_not_restored_by_the_objection_against_it()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        _ = label.Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);

        _ = it.Decided();

        Assert.Equal(["RestorationOrdered"], label.Try(LabelTrigger.Restore, Cast.Chair).Reasons);
    }

    [Fact]
    public void An_objection_does_not_stop_a_sanction_unless_the_chair_grants_it_on_request()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        Assert.Equal(LabelState.Suspended, label.State);
        Assert.Equal(["HoldIsAsked"], it.Try(GrantHold, Cast.Chair).Reasons);

        _ = it.Take(AskHold, Cast.Signatory);
        Assert.Equal(["HoldNotAskedYet"], it.Try(AskHold, Cast.Signatory).Reasons);
        Assert.Equal(["ActsAsChair"], it.Try(GrantHold, Cast.ViceChair).Reasons);
        Assert.Equal(["NoteRequired"], it.Try(GrantHold, Cast.Chair, note: null).Reasons);
        _ = it.Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);
        Assert.Equal(LabelState.Active, label.State);
        Assert.Equal(["HoldEnded"], label.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_request_to_hold_the_effect_may_be_declined_and_fits_only_a_sanction()
    {
        Assert.Equal(["HoldFits"], AnObjection.AgainstRefusal().Try(AskHold, Cast.Signatory).Reasons);

        var label = ALabel.Suspended();
        _ = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(DeclineHold, Cast.Chair);
        Assert.Equal(["HoldGranted"], label.Try(LabelTrigger.HoldEffect, Cast.Chair).Reasons);
    }

    [Theory]
    [InlineData(nameof(Decide))]
    [InlineData(nameof(Withdraw))]
    [InlineData(nameof(DeclareInadmissible))]
    public void When_an_objection_comes_to_nothing_the_sanction_takes_effect_again(string end)
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = end switch
        {
            nameof(Decide) => it.Decided(ObjectionOutcome.Dismissed),
            nameof(Withdraw) => it.Take(Withdraw, Cast.Signatory),
            _ => it.Take(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.NoInterest)),
        };

        Assert.True(label.Label.HasOpenMatters);
        Assert.Equal(LabelState.Suspended, label.Take(LabelTrigger.ResumeEffect, Cast.Chair).State);
        Assert.False(label.Label.HasOpenMatters);
    }

    [Fact]
    public void A_held_sanction_that_falls_is_lifted_for_good()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = it.Decided();
        _ = label.Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, null, null), (label.State, label.Label.HeldFrom, label.Label.SuspendedOn));
        Assert.Empty(label.Label.Terms);
    }

    [Fact]
    public void A_postponement_wrongly_refused_is_decided_on_anew()
    {
        var label = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day("2027-08-01"))).Voted(ProcedureKind.Postponement, VoteChoice.Against).Take(LabelTrigger.DeclinePostponement, Cast.Chair);
        var it = AnObjection.Against(label);
        Assert.Equal(Contested.PostponementRefused, it.Objection.Against);

        _ = it.Decided();

        Assert.Equal((Day("2027-08-01"), 0), (label.Label.Open(ProcedureKind.Postponement)!.Until, label.Label.Open(ProcedureKind.Postponement)!.Votes.Count));
    }

    [Fact]
    public void The_term_to_object_to_a_sanction_runs_from_the_proof_of_its_sending()
    {
        var label = ALabel.Suspended();
        var ruling = Assert.Single(label.Label.Contestable);
        Assert.Equal((Contested.Suspension, null), (ruling.What, ruling.LastDay));

        label.Label.RulingSent("Withdraw", ruling.Version, label.Now);
        Assert.Null(label.Label.Contestable[0].LastDay);
        label.Label.RulingSent("Suspend", ruling.Version, label.Now);
        label.Label.RulingSent("Suspend", ruling.Version, label.Now.AddDays(3));
        Assert.Equal(Day("2026-04-13"), label.Label.Contestable[0].LastDay);
    }

    [Fact]
    public void A_suspension_at_ones_own_request_is_nothing_to_object_to() =>
        Assert.Empty(ALabel.Valid().Take(LabelTrigger.AskSuspension, Cast.Signatory).Take(LabelTrigger.SuspendOnRequest, Cast.Chair).Label.Contestable);

    // Appeal (D15)

    [Fact]
    public void An_appeal_is_filed_within_six_weeks_of_the_sending_of_the_decision()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        Assert.Null(it.Objection.Term(TermKind.D15));
        _ = it.Sent();
        var last = it.Objection.Term(TermKind.D15)!.LastDay;
        Assert.Equal(WorkingDays.OnOrAfter(it.Today.AddDays(42)), last);

        Assert.Equal(["AppealInTime"], it.On(last.AddDays(1)).Try(Appeal, Cast.Signatory).Reasons);
        Assert.Equal(ObjectionState.Appealed, it.On(last).Take(Appeal, Cast.Signatory).State);
        Assert.Equal(WorkingDays.OnOrAfter(last.AddDays(84)), it.Objection.Term(TermKind.D15Decision)!.LastDay);
    }

    [Fact]
    public void Who_was_fully_put_in_the_right_has_nothing_to_appeal_against() =>
        Assert.Equal(["NotFullyUpheld"], AnObjection.AgainstRefusal().Decided().Try(Appeal, Cast.Signatory).Reasons);

    [Fact]
    public void Binding_advice_is_recorded_by_one_and_confirmed_by_another()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed).Take(Appeal, Cast.Signatory);
        var both = Cast.Chair with { Role = Role.Chair | Role.Officer };
        Assert.Equal(["BindingOutcomeGiven"], it.Try(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.PartlyUpheld, On: it.Today)).Reasons);
        Assert.Equal(["BindingOutcomeGiven"], it.Try(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.Upheld, On: it.Today.AddDays(1))).Reasons);
        Assert.Equal(["BindingAdviceRecorded"], it.Try(ConfirmBindingAdvice, both).Reasons);

        _ = it.Take(RecordBindingAdvice, both, new ObjectionInput(Outcome: ObjectionOutcome.Upheld, On: it.Today));
        Assert.False(it.Objection.IsUpheld);
        Assert.Equal(["ByAnother"], it.Try(ConfirmBindingAdvice, both).Reasons);
    }

    [Fact]
    public void An_appeal_that_is_upheld_has_the_consequences_of_an_upheld_objection()
    {
        var file = APath.In(State.Refused).Sent();
        var it = AnObjection.Against(file).Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Upheld);
        Assert.True(file.Path.NewDecisionDue);
        Assert.Equal(["CarriedOut"], it.Try(Close, Actor.Clock).Reasons);

        var label = ALabel.Suspended();
        _ = AnObjection.Against(label).Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Upheld);
        Assert.Equal(LabelState.Active, label.Take(LabelTrigger.Restore, Cast.Chair).State);
    }

    [Fact]
    public void An_appeal_that_is_dismissed_takes_nothing_away_from_what_was_upheld_in_part()
    {
        var file = APath.In(State.Refused).Sent();
        _ = AnObjection.Against(file).Decided(ObjectionOutcome.PartlyUpheld).Bound(ObjectionOutcome.Dismissed);

        Assert.True(file.Path.NewDecisionDue);
    }

    [Fact]
    public void A_withdrawn_appeal_leaves_the_decision_on_the_objection_as_it_is()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.PartlyUpheld).Take(Appeal, Cast.Signatory).Take(Withdraw, Cast.Signatory);

        Assert.Equal((ObjectionState.Withdrawn, ObjectionOutcome.PartlyUpheld, false), (it.State, it.Objection.Outcome, it.Objection.IsOpen));
    }

    [Fact]
    public void The_clock_looks_again_when_the_term_to_appeal_is_over()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        Assert.Null(it.Objection.WakeOn);

        Assert.Equal(it.Sent().Objection.Term(TermKind.D15)!.LastDay.AddDays(1), it.Objection.WakeOn);
    }

    [Fact]
    public void A_step_that_is_sent_twice_is_taken_once()
    {
        var it = AnObjection.AgainstRefusal();
        var version = it.Objection.Version;
        _ = it.Admitted();

        Assert.Equal(StepOutcome.PassedBy, it.Try(DeclareAdmissible, AnObjection.Panel[0], version: version).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(DeclareAdmissible, Cast.Coordinator, version: version).Outcome);
    }
}
