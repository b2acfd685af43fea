using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Conditions that look at more than one fact: each of those facts (PathRowTests shows every condition true and false). Here application, admission and self-assessment.</summary>
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
        Assert.Equal(["NotInThisState"], peer.Path.OrderNewDecision(peer.Attempt(Cast.ObjectionMember, APath.Note)).Reasons);
        Assert.Equal(StepOutcome.Forbidden, peer.Try(Reopen, Cast.Secretary, APath.Note).Outcome);
    }
}
