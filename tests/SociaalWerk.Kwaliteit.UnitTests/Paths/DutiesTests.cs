using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Separation of duties looks at the human: whatever the role of the moment, the account, or what others did since (G-COI, G-4EYES).</summary>
public sealed class DutiesTests
{
    /// <summary>The ways in which somebody becomes partial in a file that is under decision.</summary>
    private static readonly (string Name, Action<APath, Guid> Makes)[] Parts =
    [
        ("in the team", (it, who) => it.Give(nameof(CertificationPath.Plan), it.Path.Plan with { Team = [.. it.Path.Plan.Team, new TeamMember(who, TeamPart.Auditor)] })),
        ("once in the team", (it, who) => Had(it, who, Hand.Assessed)),
        ("scored", (it, who) => it.Path.AuditScores[3].By = who),
        ("consented as reviewer", (it, who) => it.Path.AuditScores[4].NotApplicableConsentBy = who),
        ("advises", (it, who) => it.Give(nameof(CertificationPath.Advice), it.Path.Advice! with { By = who })),
        ("once reviewed", (it, who) => Had(it, who, Hand.Reviewed)),
        ("helped the applicant", (it, who) => Had(it, who, Hand.Helped)),
        ("heard the objection", (it, who) => Had(it, who, Hand.HeardObjection)),
        ("works for the applicant", (it, who) => Held(it, who, new(Role.Contributor, Cast.OrganisationId, null, new(2020, 1, 1), null))),
        ("worked for the applicant", (it, who) => Held(it, who, new(Role.Signatory, Cast.OrganisationId, null, new(2020, 1, 1), it.Today.AddMonths(-23)))),
        ("works for the certifying body", (it, who) => Held(it, who, new(Role.CbManager, null, Cast.Body.Id, new(2020, 1, 1), null))),
        ("worked for the certifying body", (it, who) => Held(it, who, new(Role.Auditor, null, Cast.Body.Id, new(2020, 1, 1), it.Today.AddMonths(-23)))),
        ("advised the applicant", (it, who) => it.Where(s => s with { Interests = [.. s.Interests, new() { PersonId = who, OrganisationId = Cast.OrganisationId, Kind = InterestKind.Advised, From = it.Today.AddMonths(-30), Until = it.Today.AddMonths(-20) }] })),
        ("declared a conflict", (it, who) => it.Give(nameof(CertificationPath.Agenda), it.Path.Agenda with { Conflicts = [new(who, InterestKind.Family, "")] })),
    ];

    private static readonly Actor[] Voters = [Cast.Chair, Cast.ViceChair, Cast.Member1, Cast.Member2];

    [Fact]
    public void Whoever_had_a_part_does_not_vote_sign_or_count_in_whatever_role_and_with_whatever_account() =>
        Gen.Select(Gen.Int[0, Parts.Length - 1], Gen.Int[0, Voters.Length - 1], Gen.Int[0, 2]).Sample((part, who, accounts) =>
        {
            var (it, voter) = (Fresh(), Voters[who]);
            // The part was taken with this account, with a second one, or with one linked through a third.
            var other = accounts == 0 ? voter.Id : Cast.Id(700);
            Guid[] chain = accounts == 2 ? [voter.Id, Cast.Id(701), other] : [voter.Id, other];
            it.Where(s => s with { Humans = new Humans(chain.Zip(chain.Skip(1))) });
            Assert.False(it.Path.IsConflicted(voter.Id, it.Now), "partial before anything happened");

            it.Propose(it.AMotion(MotionKind.Grant));
            it.Ballot(voter, VoteChoice.For);
            Parts[part].Makes(it, other);

            Assert.True(it.Path.IsConflicted(voter.Id, it.Now), Parts[part].Name);
            Assert.Equal(["Independent"], it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, "", it.Attempt(voter)).Reasons);
            Assert.Equal(["Independent"], it.Path.Cosign(it.Path.CurrentMotion.Id, it.Attempt(voter)).Reasons);
            Assert.Equal(0, Tally.Of(it.Path, it.Path.CurrentMotion, it.Now).For);
            Assert.NotEqual(voter.Id, ActingChair.Of(it.Path, it.Now));
        });

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void A_tie_by_work_counts_for_as_long_as_the_scheme_says(int monthsAgo, bool partial)
    {
        var it = Fresh();
        Held(it, Cast.Member1.Id, new(Role.Contributor, Cast.OrganisationId, null, new(2020, 1, 1), it.Today.AddMonths(-monthsAgo)));

        Assert.Equal(partial, it.Path.IsConflicted(Cast.Member1.Id, it.Now));
    }

    [Fact]
    public void A_second_account_of_an_auditor_cannot_vote()
    {
        var it = Fresh().Where(s => s with { Humans = new Humans([(Cast.Member1.Id, Cast.Auditor.Id)]) });
        it.Propose(it.AMotion(MotionKind.Grant));

        Assert.Equal(["Independent"], it.Path.Vote(it.Path.CurrentMotion!.Id, VoteChoice.For, "", it.Attempt(Cast.Member1)).Reasons);
    }

    [Fact]
    public void One_human_has_one_vote_also_when_two_accounts_voted_before_they_were_found_to_be_one()
    {
        var it = Fresh();
        it.Propose(it.AMotion(MotionKind.Grant));
        it.Ballot(Cast.Chair, VoteChoice.For).Ballot(Cast.Member1, VoteChoice.For).Ballot(Cast.Member2, VoteChoice.For);
        Assert.True(Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now).Carried);

        it.Where(s => s with { Humans = new Humans([(Cast.Member1.Id, Cast.Member2.Id)]) });

        Assert.Equal((2, false), (Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now).For, Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now).Carried));
        it.Ballot(Cast.Member1, VoteChoice.Against);
        Assert.Equal((1, 1), (Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now).For, Tally.Of(it.Path, it.Path.CurrentMotion!, it.Now).Against));
    }

    [Fact]
    public void An_auditor_who_left_the_team_before_scoring_anything_is_remembered()
    {
        var it = APath.In(Scheduled);
        it.Take(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam());

        Assert.False(it.Path.Plan.Includes(Cast.Lead.Id));
        Assert.True(it.Path.HasAssessed(Cast.Lead.Id));
        Assert.True(it.Path.IsConflicted(Cast.Lead.Id, it.Now));
    }

    [Fact]
    public void Somebody_who_was_only_thought_of_for_the_team_is_free()
    {
        var it = APath.In(Preparing).Plan();
        it.Plan(p => p with { Team = [new(Cast.OtherLead.Id, TeamPart.LeadAuditor), new(Cast.Auditor.Id, TeamPart.Auditor)] });

        Assert.False(it.Path.HasAssessed(Cast.Lead.Id));
    }

    [Fact]
    public void A_reviewer_whose_advice_was_replaced_by_anothers_is_remembered()
    {
        var it = APath.In(CbReview).Advise(ComputedAdvice.Negative, Cast.OtherReviewer);
        it.Take(ReturnReport, Cast.Reviewer, APath.Note).Take(Finalise, Cast.Lead).Advise(ComputedAdvice.Positive);

        Assert.Equal(Cast.Reviewer.Id, it.Path.Advice!.By);
        Assert.True(it.Path.HasReviewed(Cast.OtherReviewer.Id));
        Assert.True(it.Path.IsConflicted(Cast.OtherReviewer.Id, it.Now));
    }

    [Fact]
    public void A_reviewer_with_a_second_account_in_the_team_does_not_review()
    {
        var it = APath.In(CbReview).Where(s => s with { Humans = new Humans([(Cast.Reviewer.Id, Cast.Auditor.Id)]) });

        Assert.Equal(["ReviewerNotInTeam"], it.Path.Give(ComputedAdvice.Positive, APath.Note, it.Attempt(Cast.Reviewer)).Reasons);
        Assert.Contains("ReviewerNotInTeam", it.Option(Nominate, Cast.Reviewer)!.Reasons);
    }

    [Fact]
    public void A_duo_of_one_human_with_two_accounts_is_no_duo()
    {
        var it = APath.In(Preparing).Plan().Where(s => s with { Humans = new Humans([(Cast.Lead.Id, Cast.Auditor.Id)]) });

        Assert.Equal(["TeamCompetent"], it.Option(PlanAudit, Cast.CbManager)!.Reasons);
    }

    [Fact]
    public void Whoever_filled_in_the_self_assessment_does_not_assess_it()
    {
        var it = APath.In(Preparing).Plan();
        it.Where(s => s with { Humans = new Humans([(Cast.Contributor.Id, Cast.Auditor.Id)]) });

        Assert.Equal(["TeamIndependent"], it.Option(PlanAudit, Cast.CbManager)!.Reasons);
    }

    [Fact]
    public void An_objection_is_not_judged_by_whoever_voted_or_signed_with_another_account()
    {
        var it = APath.In(Refused).Upheld();
        it.Where(s => s with { Humans = new Humans([(Cast.ObjectionMember.Id, Cast.Member1.Id)]) });
        Assert.Equal(["Independent"], it.Path.OrderNewDecision(it.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);

        it.Where(s => s with { Humans = new Humans([(Cast.ObjectionMember.Id, Cast.Chair.Id)]) });
        Assert.Equal(["Independent"], it.Path.OrderNewDecision(it.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);
    }

    [Fact]
    public void Whoever_ordered_a_new_decision_does_not_take_it()
    {
        var it = APath.In(Refused).Reopened();

        Assert.True(it.Path.IsConflicted(Cast.ObjectionMember.Id, it.Now));
    }

    [Fact]
    public void A_partial_chair_does_not_refuse_admission_and_the_vice_chair_does()
    {
        var it = APath.In(Submitted).Tie(Cast.Chair, Cast.OrganisationId);
        it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)));

        Assert.Equal(["ActsAsChair"], it.Try(RefuseAdmission, Cast.Chair, APath.Note).Reasons);
        Assert.Equal(NotAdmitted, it.Take(RefuseAdmission, Cast.ViceChair, APath.Note).State);
    }

    [Fact]
    public void The_officer_who_proposes_a_refusal_does_not_decide_it_as_chair_with_a_second_account()
    {
        var it = APath.In(Submitted).Where(s => s with { Humans = new Humans([(Cast.Officer.Id, Cast.Chair.Id)]) });
        it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)));

        Assert.Equal(["ProposedByOfficer"], it.Try(RefuseAdmission, Cast.Chair, APath.Note).Reasons);
    }

    [Fact]
    public void Assessors_look_on_until_months_after_the_path_closed()
    {
        var it = APath.In(Granted);
        Assert.Null(it.Path.AssessorsUntil);

        it.Sent().AfterTerm(TermKind.D14).Take(Close, Actor.Clock);
        Assert.Equal(it.Today.AddMonths(it.Path.Scheme.Access.AssessorMonths), it.Path.AssessorsUntil);
    }

    [Fact]
    public void History_is_shared_by_the_signatory_only_after_a_change_of_body_and_can_be_withdrawn()
    {
        var it = APath.In(Accepted, PathKind.Transfer);
        Assert.False(PathActs.MayDo(PathAct.ShareHistory, it.Path, Cast.Signatory.For(it.Path)));

        it.Where(s => s with { OtherBodies = [Cast.Id(11)] });
        Assert.True(PathActs.MayDo(PathAct.ShareHistory, it.Path, Cast.Signatory.For(it.Path)));
        Assert.False(PathActs.MayDo(PathAct.ShareHistory, it.Path, Cast.Coordinator.For(it.Path)));
        it.Does(it.Path.ShareHistory(it.Attempt(Cast.Signatory, APath.Note)));
        Assert.True(it.Path.SharesHistory);
        it.Does(it.Path.StopSharingHistory(it.Attempt(Cast.Signatory, APath.Note)));
        Assert.False(it.Path.SharesHistory);
    }

    [Fact]
    public void A_new_body_reads_what_was_shared_and_does_nothing_there()
    {
        var old = APath.In(Granted).Where(s => s with { SharedWith = [Cast.Id(11)] });
        var manager = new Actor(Cast.Id(80), Role.CbManager, BodyId: Cast.Id(11));

        Assert.Equal(Role.FellowReader, manager.For(old.Path).Role);
        Assert.Equal(Role.None, (manager with { Role = Role.Auditor }).For(old.Path).Role);
        Assert.DoesNotContain(Enum.GetValues<PathAct>(), act => PathActs.RoleFits(act, old.Path, manager.For(old.Path)));
        Assert.DoesNotContain(PathMachine.Workflow.Table, row => row.By.HasFlag(Role.FellowReader) || row.By.HasFlag(Role.Helper));
    }

    private static APath Fresh() => APath.In(UnderDecision);

    private static void Had(APath it, Guid who, Hand hand) => it.Give(nameof(CertificationPath.Hands), (IReadOnlyList<HandInFile>)[.. it.Path.Hands, new HandInFile(who, hand)]);

    private static void Held(APath it, Guid who, HeldRole role) => it.Where(s => s with
    {
        People = new Dictionary<Guid, KnownPerson>(s.People) { [who] = s.People.TryGetValue(who, out var known) ? known with { Held = [.. known.Held, role] } : new KnownPerson(who, [role], null) },
    });
}
