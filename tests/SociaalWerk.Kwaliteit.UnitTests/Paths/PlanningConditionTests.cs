using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Conditions of planning an audit, fact by fact: team, programme, days and notice.</summary>
public sealed class PlanningConditionTests
{
    [Fact]
    public void A_team_is_a_duo_with_one_lead_an_expert_admitted_on_all_days_and_of_the_files_body()
    {
        Assert.True(Fits(t => t));
        Assert.False(Fits(t => [t[0]]));
        Assert.False(Fits(t => [t[0], t[0]]));
        Assert.False(Fits(t => [t[0], t[1] with { Part = TeamPart.LeadAuditor }]));
        Assert.False(Fits(t => [t[0] with { Part = TeamPart.Auditor }, t[1]]));
        Assert.False(Fits(t => [t[0], new(Cast.Peer.Id, TeamPart.PeerAssessor)]));
        Assert.False(Fits(t => [t[0], new(Cast.Reviewer.Id, TeamPart.Auditor)]));
        Assert.False(Fits(t => t, Cast.Auditor, p => p with { Held = [Cast.Held(Cast.Auditor with { BodyId = Cast.Id(99) })] }));
        Assert.False(Fits(t => t, Cast.Auditor, p => p with { Qualification = p.Qualification! with { Until = new(2026, 3, 2) } }));
        Assert.True(Fits(t => t, Cast.Auditor, p => p with { Qualification = p.Qualification! with { Expert = false } }));
        Assert.False(Fits(t => t, [Cast.Auditor, Cast.Lead], p => p with { Qualification = p.Qualification! with { Expert = false } }));
    }

    [Theory]
    [InlineData("LLL", false)]
    [InlineData("LL", true)]
    [InlineData("LOL", true)]
    [InlineData("LLOL", true)]
    [InlineData("LLLO", false)]
    [InlineData("OLLL", true)]
    public void Nobody_leads_the_audits_of_one_organisation_more_than_three_times_in_a_row(string newestFirst, bool may)
    {
        var it = APath.In(Preparing).Plan().Where(s => s with { LeadsBefore = [.. newestFirst.Select(l => l == 'L' ? Cast.Lead.Id : Cast.OtherLead.Id)] });

        Assert.Equal(may, it.Option(PlanAudit, Cast.CbManager)!.Allowed);
    }

    [Fact]
    public void Peers_of_a_partner_assess_but_nobody_of_the_organisation_itself_and_no_auditor_tied_to_a_partner()
    {
        Assert.True(Independent(Variant.Peer, it => it));
        Assert.True(Independent(Variant.Peer, it => it.Tie(Cast.LeadPeer, Cast.SecondPartner)));
        Assert.False(Independent(Variant.Peer, it => it.Tie(Cast.LeadPeer, Cast.OrganisationId, until: "2025-01-01")));
        Assert.True(Independent(Variant.Peer, it => it.Tie(Cast.LeadPeer, Cast.OrganisationId, until: "2023-01-01")));
        Assert.False(Independent(Variant.Combined, it => it.Tie(Cast.Lead, Cast.FirstPartner)));
        Assert.False(Independent(Variant.Peer, it => it.Where(s => s with
        {
            People = new Dictionary<Guid, KnownPerson>(s.People) { [Cast.Peer.Id] = s.People[Cast.Peer.Id] with { Held = [Cast.Held(Cast.Peer with { OrganisationId = Cast.OrganisationId })] } },
        })));

        static bool Independent(Variant variant, Func<APath, APath> differ)
        {
            var it = differ(APath.In(Preparing, variant: variant).Plan());
            return Conditions.TeamIndependent.Holds(it.Path, it.Attempt(it.Planner));
        }
    }

    [Fact]
    public void A_peer_comes_from_a_partner_and_an_auditor_from_a_body_that_is_approved_on_all_days()
    {
        var peers = APath.In(Preparing, variant: Variant.Peer).Plan();
        Assert.True(Conditions.TeamCompetent.Holds(peers.Path, peers.Attempt(Cast.Officer)));
        peers.Where(s => s with { People = new Dictionary<Guid, KnownPerson>(s.People) { [Cast.Peer.Id] = s.People[Cast.Peer.Id] with { Held = [Cast.Held(Cast.Peer with { OrganisationId = Cast.Stranger })] } } });
        Assert.False(Conditions.TeamCompetent.Holds(peers.Path, peers.Attempt(Cast.Officer)));

        var it = APath.In(Preparing).Plan();
        it.Give(nameof(CertificationPath.Body), new CertifyingBody { Id = Cast.Body.Id, Name = "CI", ContractFrom = new(2020, 1, 1), ContractUntil = it.Path.Plan.Days[^1] });
        Assert.True(it.Option(PlanAudit, Cast.CbManager)!.Allowed);
        it.Give(nameof(CertificationPath.Body), new CertifyingBody { Id = Cast.Body.Id, Name = "CI", ContractFrom = new(2020, 1, 1), ContractUntil = it.Path.Plan.Days[0] });
        Assert.Equal(["TeamCompetent"], it.Option(PlanAudit, Cast.CbManager)!.Reasons);
    }

    [Fact]
    public void Among_peers_everybody_is_measured_and_everybody_assesses()
    {
        Assert.Empty(With(APath.Group));
        Assert.Equal(["PartnersMeasured"], With([APath.Group[0]]));
        Assert.Equal(["PartnersMeasured"], With([.. APath.Group.Select(m => m with { Team = [.. m.Team.Skip(1)] })])); // nobody of the applicant assesses
        Assert.Equal(["PartnersMeasured"], With([new(Cast.Stranger, APath.Group[0].Team), APath.Group[1]]));

        static IReadOnlyList<string> With(IReadOnlyList<GroupMeasurement> group) =>
            APath.In(ReportDraft, variant: Variant.Peer).Learn().Check().Where(s => s with { GroupMeasurements = group }).Option(RegisterReport, Cast.Officer)!.Reasons;
    }

    [Fact]
    public void A_programme_covers_every_norm_and_every_group_or_says_why_not()
    {
        Assert.False(Covers(p => p with { Programme = [.. p.Programme.Select(i => i with { Norms = [.. i.Norms.Where(n => n != "O18")] })] }));
        Assert.False(Covers(p => Without(p, "")));
        Assert.True(Covers(p => Without(p, "Er zijn geen vrijwilligers.")));
        Assert.False(Covers(p => p with { Programme = [.. p.Programme.Where(i => i.Kind != ProgrammeKind.Closing)] }));

        static AuditPlan Without(AuditPlan plan, string reason) => plan with
        {
            Programme = [.. plan.Programme.Where(i => i.Group != InterviewGroup.Volunteers)],
            GroupsLeftOut = new Dictionary<InterviewGroup, string> { [InterviewGroup.Volunteers] = reason },
        };

        static bool Covers(Func<AuditPlan, AuditPlan> differ) => APath.In(Preparing).Plan(differ).Option(PlanAudit, Cast.CbManager)!.Allowed;
    }

    [Fact]
    public void Fewer_days_than_the_table_asks_need_a_motivation()
    {
        Assert.True(Suffices(p => p with { AuditorDays = p.AuditorDays - 0.5m, DaysMotivation = "Eén locatie." }));
        Assert.True(Suffices(p => p with { AuditorDays = p.AuditorDays + 1 }));
        Assert.False(Suffices(p => p with { AuditorDays = 0, DaysMotivation = "Geen tijd." }));

        static bool Suffices(Func<AuditPlan, AuditPlan> differ) => APath.In(Preparing).Plan(differ).Option(PlanAudit, Cast.CbManager)!.Allowed;
    }

    [Fact]
    public void Notice_is_fifteen_working_days_and_the_self_assessment_lies_twenty_before()
    {
        Assert.True(Given(20));
        Assert.False(Given(19)); // signed today
        Assert.True(Given(15, PathKind.Recertification, skip: true));
        Assert.False(Given(14, PathKind.Recertification, skip: true));

        static bool Given(int workingDays, PathKind kind = PathKind.Initial, bool skip = false)
        {
            var it = skip ? APath.In(Accepted, kind).Take(SkipSelfAssessment, Cast.Coordinator) : APath.In(Preparing, kind);
            var first = Platform.Calendar.WorkingDays.Add(it.Today, workingDays);
            return it.Plan(p => p with { Days = [first] }).Option(PlanAudit, it.Planner)!.Allowed;
        }
    }

    [Fact]
    public void The_first_audit_day_lies_within_the_year()
    {
        var it = APath.In(Preparing);
        var end = it.Path.Term(TermKind.D4)!.LastDay;

        Assert.True(it.Plan(p => p with { Days = [end] }).Option(PlanAudit, Cast.CbManager)!.Allowed);
        Assert.Equal(["NoticeGiven"], it.Plan(p => p with { Days = [end.AddDays(1)] }).Option(PlanAudit, Cast.CbManager)!.Reasons);
    }

    [Fact]
    public void A_new_date_needs_a_team_that_is_admitted_then()
    {
        var it = APath.In(Scheduled);
        var day = it.Path.Plan.FirstDay!.Value.AddDays(30);
        it.Where(s => s with { People = new Dictionary<Guid, KnownPerson>(s.People) { [Cast.Lead.Id] = s.People[Cast.Lead.Id] with { Qualification = new(new(2020, 1, 1), day.AddDays(-1), true) } } });

        Assert.Equal(["NewDateFits"], it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([day]))!.Reasons);
        Assert.True(it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([day.AddDays(-1)]))!.Allowed);
        Assert.Equal(["NewDateFits"], it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([it.Today]))!.Reasons);
        Assert.Equal(["NewDateFits"], it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([]))!.Reasons);
    }

    private static bool Fits(Func<IReadOnlyList<TeamMember>, IReadOnlyList<TeamMember>> team, Actor? who = null, Func<KnownPerson, KnownPerson>? differ = null) =>
        Fits(team, who is null ? [] : [who], differ ?? (p => p));

    private static bool Fits(Func<IReadOnlyList<TeamMember>, IReadOnlyList<TeamMember>> team, Actor[] people, Func<KnownPerson, KnownPerson> differ)
    {
        var it = APath.In(Preparing);
        it.Plan(p => p with { Team = team(it.Team) });
        it.Where(s => s with { People = s.People.Values.Select(p => people.Any(x => x.Id == p.Id) ? differ(p) : p).ToDictionary(p => p.Id) });
        return Conditions.TeamCompetent.Holds(it.Path, it.Attempt(Cast.CbManager));
    }
}
