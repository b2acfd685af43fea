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

/// <summary>An objection from its filing to the advice: within which term, who hears it and who does not (7.5, D14).</summary>
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
            iter: 1000);

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
    public void When_a_member_of_the_hearing_falls_out_a_new_hearing_is_planned_and_the_advice_is_written_anew()
    {
        var it = AnObjection.AgainstRefusal().Heard().Take(DraftAdvice, AnObjection.Panel[0], new ObjectionInput(Outcome: ObjectionOutcome.Dismissed)).Take(Subscribe, AnObjection.Panel[1]);

        _ = it.Take(PlanHearing, Cast.Secretary, it.AHearing(AnObjection.Panel[0], AnObjection.Panel[1], Cast.ObjectionMember));

        Assert.Null(it.Objection.Advice);
        Assert.Equal(["HearingHeldOrWaived"], it.Try(DraftAdvice, AnObjection.Panel[0], new ObjectionInput(Outcome: ObjectionOutcome.Dismissed)).Reasons);
        _ = it.On(it.Today.AddDays(15)).Take(DraftAdvice, AnObjection.Panel[0], new ObjectionInput(Outcome: ObjectionOutcome.Dismissed));
        Assert.Equal(["AsRead"], it.Try(Subscribe, AnObjection.Panel[1], new ObjectionInput(About: 1)).Reasons);
        Assert.Equal(ObjectionState.Advised, it.Take(Subscribe, AnObjection.Panel[1]).Take(Subscribe, Cast.ObjectionMember).Take(Advise, AnObjection.Panel[0]).State);
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
}
