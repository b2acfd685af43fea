using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Conditions that look at more than one fact: each of those facts (PathRowTests shows every condition true and false).</summary>
public sealed class ConditionTests
{
    [Fact]
    public void An_application_names_every_field_that_is_missing()
    {
        Assert.Equal(
            ["werksoorten", "gemeenten", "fte", "medewerkers", "locaties", "certificerendeInstellingId", "verklaring"],
            ApplicationForm.MissingFrom(APath.New().Path));
        Assert.Equal(["partners"], Missing(f => f with { Partners = [Cast.FirstPartner] }, Variant.Peer));
        Assert.Equal(["partners"], Missing(f => f with { Partners = [] }, Variant.Combined));
        Assert.Equal(["partners"], Missing(f => f with { Partners = [Cast.FirstPartner, Cast.FirstPartner] }, Variant.Peer));
        Assert.Equal(["partners"], Missing(f => f with { Partners = [Cast.FirstPartner, Cast.OrganisationId] }, Variant.Peer));
        Assert.Equal(["fte"], Missing(f => f with { Fte = 12.34m }));
        Assert.Equal(["vrijwilligers"], Missing(f => f with { Volunteers = -1 }));
        Assert.Equal(["werksoorten"], Missing(f => f with { Scope = f.Scope with { ServiceTypes = ["tuinieren"] } }));
        Assert.Empty(Missing(f => f));

        static IReadOnlyList<string> Missing(Func<Application, Application> differ, Variant variant = Variant.External)
        {
            var it = APath.New(variant: variant);
            it.Does(it.Path.Apply(differ(it.Form()), it.Attempt(Cast.Coordinator)));
            return ApplicationForm.MissingFrom(it.Path);
        }
    }

    [Theory]
    [InlineData(nameof(PathKind.Initial), false)]
    [InlineData(nameof(PathKind.Recertification), false)]
    [InlineData(nameof(PathKind.Transfer), false)]
    [InlineData(nameof(PathKind.ScopeChange), true)]
    [InlineData(nameof(PathKind.Special), true)]
    public void Only_a_change_of_scope_or_a_special_audit_runs_beside_another_path(string kind, bool allowed)
    {
        var it = APath.New(Enum.Parse<PathKind>(kind)).Apply().Where(s => s with { OpenScopes = [APath.Everything] });

        Assert.Equal(allowed, it.Option(Submit, Cast.Signatory)!.Allowed);
    }

    [Fact]
    public void Another_path_for_other_work_or_another_municipality_is_no_obstacle()
    {
        var part = new Scope(false, ["jongerenwerk"], ["Voorst"], "");

        Assert.True(part.Overlaps(part));
        Assert.True(part.Overlaps(APath.Everything));
        Assert.False(part.Overlaps(part with { ServiceTypes = ["ouderenwerk"] }));
        Assert.False(part.Overlaps(part with { Municipalities = ["Gouda"] }));
        Assert.True(part.Overlaps(part with { Municipalities = [] }));
    }

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(false, true, false, false)]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, false, false)]
    public void An_active_member_may_join_and_so_may_an_exception(bool member, bool active, bool exception, bool may)
    {
        var it = APath.In(Submitted).Give(nameof(CertificationPath.Organisation), APath.AnOrganisation(member, active, exception));

        Assert.Equal(may, it.Option(Admit, Cast.Officer)!.Allowed);
    }

    [Fact]
    public void Anybody_may_join_where_the_scheme_asks_no_membership()
    {
        var it = APath.In(Submitted).Give(nameof(CertificationPath.Organisation), APath.AnOrganisation(member: false));
        it.Where(s => s with { Scheme = s.Scheme with { Applications = s.Scheme.Applications with { MembershipRequired = false } } });

        Assert.True(it.Option(Admit, Cast.Officer)!.Allowed);
    }

    [Theory]
    [InlineData("2026-03-02", null, true)]
    [InlineData("2026-03-03", null, false)]
    [InlineData("2020-01-01", "2026-03-02", true)]
    [InlineData("2020-01-01", "2026-03-01", false)]
    public void The_body_has_a_contract_on_the_day(string from, string? until, bool active)
    {
        var body = new CertifyingBody { Name = "CI", ContractFrom = Calendar.Dates.Day(from), ContractUntil = until is null ? null : Calendar.Dates.Day(until) };

        Assert.Equal(active, APath.In(Submitted).Give(nameof(CertificationPath.Body), body).Option(Admit, Cast.Officer)!.Allowed);
    }

    [Fact]
    public void While_two_norm_versions_are_allowed_the_officer_pins_the_chosen_one_and_otherwise_the_newest()
    {
        Assert.Equal("2.0-demo", Pinned(new AdmitInput("2.0-demo")));
        Assert.Equal("3.0", Pinned(new AdmitInput("3.0")));
        Assert.Equal("3.0", Pinned(null));

        static string? Pinned(AdmitInput? chosen) => APath.In(Submitted).Where(Ready.NewerNorms("2027-01-01")).Take(Admit, Cast.Officer, input: chosen).Path.NormVersion;
    }

    [Theory]
    [InlineData(nameof(PathKind.Initial), nameof(Variant.External), true)]
    [InlineData(nameof(PathKind.ScopeChange), nameof(Variant.External), true)]
    [InlineData(nameof(PathKind.Recertification), nameof(Variant.Peer), true)]
    [InlineData(nameof(PathKind.Recertification), nameof(Variant.Combined), false)]
    [InlineData(nameof(PathKind.Special), nameof(Variant.External), false)]
    [InlineData(nameof(PathKind.Transfer), nameof(Variant.External), false)]
    public void The_clock_opens_an_obligatory_self_assessment_and_the_coordinator_opens_or_skips_an_optional_one(string kind, string variant, bool obligatory)
    {
        var it = APath.In(Accepted, Enum.Parse<PathKind>(kind), Enum.Parse<Variant>(variant));

        Assert.Equal(obligatory, it.Option(OpenSelfAssessment, Actor.Clock)!.Allowed);
        Assert.Equal(!obligatory, it.Option(OpenSelfAssessment, Cast.Coordinator)!.Allowed);
        Assert.Equal(!obligatory, it.Option(SkipSelfAssessment, Cast.Coordinator)!.Allowed);
    }

    [Fact]
    public void A_change_of_scope_leaves_the_norms_of_the_organisation_alone()
    {
        Assert.Equal(49, APath.In(SelfAssessing).Path.ApplicableNorms.Count);
        Assert.DoesNotContain(APath.In(SelfAssessing, PathKind.ScopeChange).Path.ApplicableNorms, n => n.Level == NormLevel.Organisation);
    }

    [Fact]
    public void A_self_score_needs_twenty_characters_and_a_core_norm_a_document()
    {
        var it = APath.In(SelfAssessing).ScoreItself();
        var core = it.Path.ApplicableNorms.First(n => n.Core);

        it.Does(it.Path.ScoreSelf("V01", Score.Met, default, "Negentien tekens wa", it.SelfVersion("V01"), it.Attempt(Cast.Contributor)));
        Assert.Equal(["SelfAssessmentComplete"], it.Option(SignSelfAssessment, Cast.Signatory)!.Reasons);
        it.Does(it.Path.ScoreSelf("V01", Score.Met, default, "Negentien tekens was", it.SelfVersion("V01"), it.Attempt(Cast.Contributor)));
        Assert.True(it.Option(SignSelfAssessment, Cast.Signatory)!.Allowed);
        it.Does(it.Path.Link(it.Path.Evidence.Single(e => e.Norms.Contains(core.Code)).Id, [], it.Attempt(Cast.Contributor)));
        Assert.Equal(["SelfAssessmentComplete"], it.Option(SignSelfAssessment, Cast.Signatory)!.Reasons);
    }

    [Fact]
    public void What_was_signed_is_fixed_by_day_and_hash()
    {
        var (one, other) = (APath.In(Preparing), APath.In(Preparing));

        Assert.Equal(one.Today, one.Path.SelfAssessmentSignedOn);
        Assert.Equal(one.Path.SelfAssessmentHash, other.Path.SelfAssessmentHash);
        Assert.Matches("^[0-9a-f]{64}$", one.Path.SelfAssessmentHash);
    }

    [Fact]
    public void An_optional_self_assessment_may_grow_old_or_be_skipped_but_an_obligatory_one_may_not()
    {
        Assert.False(Fresh(PathKind.Initial));
        Assert.True(Fresh(PathKind.Recertification));
        var skipped = APath.In(Accepted, PathKind.Recertification).Take(SkipSelfAssessment, Cast.Coordinator);
        Assert.True(Conditions.SelfAssessmentFresh.Holds(skipped.Path, skipped.Attempt(Cast.Lead)));

        static bool Fresh(PathKind kind)
        {
            var it = APath.In(Scheduled, kind);
            return Conditions.SelfAssessmentFresh.Holds(it.On(it.Today.AddMonths(13)).Path, it.Attempt(Cast.Lead));
        }
    }

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
    public void A_path_is_called_to_a_meeting_that_has_yet_to_be_held()
    {
        var it = APath.In(Nominated);

        Assert.True(it.Option(PutOnAgenda, Cast.Secretary, input: it.Called())!.Allowed);
        Assert.Equal(["ConflictsDeclared"], it.On(it.Today.AddDays(1)).Option(PutOnAgenda, Cast.Secretary, input: new AgendaInput(new(it.Today.AddDays(-1), true, [])))!.Reasons);
        Assert.Equal(["ConflictsDeclared"], it.Option(PutOnAgenda, Cast.Secretary)!.Reasons);
    }

    [Fact]
    public void Among_peers_no_certifying_body_is_needed() => Assert.Equal(Accepted, APath.In(Accepted, variant: Variant.Peer).State);

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

    [Fact]
    public void A_proposal_to_refuse_lapses_when_information_is_asked_after_it()
    {
        var it = APath.In(Submitted);
        it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note))).Take(AskInformation, Cast.Officer, APath.Note).Take(Resubmit, Cast.Signatory);

        Assert.Equal(["ProposedByOfficer"], it.Option(RefuseAdmission, Cast.Chair, APath.Note)!.Reasons);
    }

    [Fact]
    public void Whoever_proposes_to_refuse_does_not_decide_it()
    {
        var both = Cast.Chair with { Role = Role.Officer | Role.Chair };
        var it = APath.In(Submitted);
        it.Does(it.Path.ProposeRefusal(it.Attempt(both, APath.Note)));

        Assert.Equal(["ProposedByOfficer"], it.Option(RefuseAdmission, both, APath.Note)!.Reasons);
    }

    [Fact]
    public void A_path_closed_without_admission_returns_to_admission_and_a_registered_one_not_at_all()
    {
        var it = Ready.For(Closed, Reopen, Submitted).It;
        Assert.Equal(Submitted, it.Take(Reopen, Cast.Secretary, APath.Note).State);

        var peer = APath.In(Closed, variant: Variant.Peer);
        Assert.Equal(["NothingDecided"], peer.Path.OrderNewDecision(peer.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);
        Assert.Equal(StepOutcome.Forbidden, peer.Try(Reopen, Cast.Secretary, APath.Note).Outcome);
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
