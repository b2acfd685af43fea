using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Planning, audit, report and improvement (rows 12-22; 4.3, 5.2, 5.3).</content>
internal static partial class Conditions
{
    public static readonly Condition<CertificationPath> PlannerFitsVariant = new(nameof(PlannerFitsVariant),
        (path, attempt) => PathActs.RoleOf(PathAct.EditPlan, path, attempt.Actor) != Platform.Access.Role.None);

    public static readonly Condition<CertificationPath> TeamIndependent = new(nameof(TeamIndependent),
        (path, attempt) => path.Plan.Team.All(m => IsIndependent(path, m, Today(attempt))));

    public static readonly Condition<CertificationPath> TeamCompetent = new(nameof(TeamCompetent),
        (path, _) => IsCompetent(path, path.Plan.Team, path.Plan.Days));

    public static readonly Condition<CertificationPath> NewTeamFits = new(nameof(NewTeamFits),
        (path, attempt) => attempt.Input is ChangeTeamInput input
            && input.Team.All(m => IsIndependent(path, m, Today(attempt)))
            && IsCompetent(path, input.Team, [Today(attempt), .. path.Plan.Days.Where(day => day > Today(attempt))]));

    public static readonly Condition<CertificationPath> ProgrammeCovers = new(nameof(ProgrammeCovers),
        (path, _) => CoversNorms(path) && CoversGroups(path.Plan) && HasOpeningAndClosing(path.Plan));

    public static readonly Condition<CertificationPath> DaysSuffice = new(nameof(DaysSuffice),
        (path, _) => path.Plan.AuditorDays > 0 && (path.Plan.AuditorDays >= path.DaysAsked || !string.IsNullOrWhiteSpace(path.Plan.DaysMotivation)));

    public static readonly Condition<CertificationPath> NoticeGiven = new(nameof(NoticeGiven),
        (path, attempt) => path.Plan.FirstDay is { } first
            && Today(attempt) <= path.Scheme.Terms[TermKind.D5].LastDay(first)
            && FitsSelfAssessment(path, first) && FitsFirstDay(path, first));

    public static readonly Condition<CertificationPath> NewDateFits = new(nameof(NewDateFits),
        (path, attempt) => attempt.Input is RescheduleInput { Days: [_, ..] days }
            && days.Min() > Today(attempt) && FitsFirstDay(path, days.Min()) && (path.SelfAssessmentReopened || FitsSelfAssessment(path, days.Min())) && path.Plan.Team.All(m => IsAdmitted(path, m, days)));

    public static readonly Condition<CertificationPath> DateReached = new(nameof(DateReached),
        (path, attempt) => path.Plan.FirstDay is { } first && Today(attempt) >= first);

    public static readonly Condition<CertificationPath> SelfAssessmentSigned = new(nameof(SelfAssessmentSigned),
        (path, _) => !path.SelfAssessmentReopened);

    public static readonly Condition<CertificationPath> SelfAssessmentFresh = new(nameof(SelfAssessmentFresh),
        (path, attempt) => !path.SelfAssessmentObligatory
            || (path.SelfAssessmentSignedOn is { } signed && Today(attempt) <= signed.AddMonths(path.Scheme.SelfAssessments.MaxAgeMonths)));

    public static readonly Condition<CertificationPath> ProgrammeDone = new(nameof(ProgrammeDone),
        (path, _) => path.Plan.Programme.All(item => item.IsSettled));

    public static readonly Condition<CertificationPath> EveryNormScored = new(nameof(EveryNormScored),
        (path, _) => !path.ApplicableNorms.Select(n => n.Code).Except(path.AuditScores.Where(s => s.IsComplete).Select(s => s.Norm)).Any());

    public static readonly Condition<CertificationPath> ShortfallsHaveFindings = new(nameof(ShortfallsHaveFindings),
        (path, _) => path.ScoresByNorm is var scores && path.ApplicableNorms.All(n => HasItsFindings(path, n, scores.GetValueOrDefault(n.Code))));

    public static readonly Condition<CertificationPath> NotApplicableConsented = new(nameof(NotApplicableConsented),
        (path, _) => path.Variant == Variant.Peer || path.AuditScores.All(s => s.Score != Score.NotApplicable || s.NotApplicableConsentBy is not null));

    public static readonly Condition<CertificationPath> NoShortfalls = new(nameof(NoShortfalls),
        (path, _) => !path.HasShortfalls, Selects: true);

    public static readonly Condition<CertificationPath> HasShortfalls = new(nameof(HasShortfalls),
        (path, _) => path.HasShortfalls, Selects: true);

    public static readonly Condition<CertificationPath> FactCheckDone = new(nameof(FactCheckDone),
        (path, _) => path.FactCheckDone);

    public static readonly Condition<CertificationPath> ReactionsAnswered = new(nameof(ReactionsAnswered),
        (path, _) => path.Reactions.All(r => r.Answer.Length > 0));

    /// <summary>Wherever peers take part they leave a learning report (section 0, COMBINED).</summary>
    public static readonly Condition<CertificationPath> LearningReportHandedIn = new(nameof(LearningReportHandedIn),
        (path, _) => path.Variant == Variant.External || path.LearningReport is not null);

    public static readonly Condition<CertificationPath> MajorsSettled = new(nameof(MajorsSettled),
        (path, _) => path.Findings.Where(f => f.Grade == Grade.Major).All(f =>
            f.State == FindingState.VerifiedClosed || (f.HasAcceptedPlan && f.ProposedAsCondition)));

    public static readonly Condition<CertificationPath> MinorsPlanned = new(nameof(MinorsPlanned),
        (path, attempt) => path.Term(TermKind.D9b)?.Runs(Today(attempt)) == true || path.Findings.Where(f => f.Grade == Grade.Minor).All(f => f.HasPlan || f.PlanRounds >= path.Scheme.Findings.MaxPlanRounds || Overdue.IsTold(path, f)));

    public static readonly Condition<CertificationPath> MajorOpen = new(nameof(MajorOpen),
        (path, _) => path.Findings.Any(f => f.IsOpenMajor));

    /// <summary>Every partner is measured once in the same cycle, and everybody in the group assesses at least once (7.9).</summary>
    public static readonly Condition<CertificationPath> PartnersMeasured = new(nameof(PartnersMeasured),
        (path, _) => path.Variant != Variant.Peer || (path.Application.Partners.All(partner => path.Surroundings.GroupMeasurements.Any(m => m.OrganisationId == partner))
            && !path.Involved.Except(AssessorsEmployers(path)).Any()));

    private static bool FitsSelfAssessment(CertificationPath path, DateOnly first) =>
        path.SelfAssessmentSignedOn is not { } signed || signed <= path.Scheme.Terms[TermKind.D3].LastDay(first);

    private static bool FitsFirstDay(CertificationPath path, DateOnly first) => path.Term(TermKind.D4) is not { } term || first <= term.LastDay;

    /// <summary>Peers come from the partner organisations, so a peer's tie with a partner is no conflict (7.9).</summary>
    private static bool IsIndependent(CertificationPath path, TeamMember member, DateOnly today) =>
        path.IsIndependent(member.PersonId, today, member.IsPeer ? [path.OrganisationId] : path.Involved);

    private static IEnumerable<Guid> AssessorsEmployers(CertificationPath path) =>
        path.Plan.Team.Select(m => m.PersonId).Concat(path.Surroundings.GroupMeasurements.SelectMany(m => m.Team))
            .SelectMany(id => path.Surroundings.People.GetValueOrDefault(id)?.Held ?? []).Select(held => held.OrganisationId).OfType<Guid>();

    /// <summary>On all days: an auditor as long as the body itself is approved, a peer from one of the partners (7.8, 7.9).</summary>
    private static bool IsAdmitted(CertificationPath path, TeamMember member, IReadOnlyList<DateOnly> days) =>
        path.Surroundings.People.GetValueOrDefault(member.PersonId) is { Qualification: { } admitted } person
        && admitted.CoversAll(days)
        && (member.IsPeer
            ? path.Application.Partners.Any(partner => days.All(day => person.WorksFor(partner, day)))
            : path.BodyId is { } body && days.All(day => person.WorksFor(body, day) && path.Body?.IsActiveOn(day) == true));

    /// <summary>A duo or more, one lead, somebody who knows the work, everybody admitted on all days (5.3, 7.8).</summary>
    private static bool IsCompetent(CertificationPath path, IReadOnlyList<TeamMember> team, IReadOnlyList<DateOnly> days)
    {
        var people = path.Surroundings.People;
        var rules = path.Scheme.Audits;
        return team.Count >= rules.MinTeamSize
            && team.Select(m => path.Surroundings.Humans.Of(m.PersonId)).Distinct().Count() == team.Count
            && team.Count(m => m.IsLead) == 1
            && PartsFitVariant(path, team)
            && team.All(m => IsAdmitted(path, m, days))
            && team.Any(m => people[m.PersonId].Qualification!.Expert)
            && path.Surroundings.LeadsBefore.Take(rules.MaxCyclesOfSameLead).Count(lead => path.AreSame(lead, team.Single(m => m.IsLead).PersonId)) < rules.MaxCyclesOfSameLead;
    }

    private static bool PartsFitVariant(CertificationPath path, IReadOnlyList<TeamMember> team) => path.Variant switch
    {
        Variant.Peer => team.All(m => m.IsPeer),
        Variant.Combined => team.Count(m => m.IsPeer) == team.Count(m => !m.IsPeer) && team.Any(m => m.Part == TeamPart.LeadAuditor),
        _ => team.All(m => !m.IsPeer),
    };

    private static bool CoversNorms(CertificationPath path)
    {
        var covered = path.Plan.Programme.SelectMany(i => i.Norms).ToHashSet();
        return path.ApplicableNorms.All(n => covered.Contains(n.Code));
    }

    private static bool CoversGroups(AuditPlan plan) => Enum.GetValues<InterviewGroup>().All(group =>
        plan.Programme.Any(i => i.Kind == ProgrammeKind.Conversation && i.Group == group)
        || (plan.GroupsLeftOut.TryGetValue(group, out var reason) && !string.IsNullOrWhiteSpace(reason)));

    private static bool HasOpeningAndClosing(AuditPlan plan) =>
        plan.Programme.Any(i => i.Kind == ProgrammeKind.Opening) && plan.Programme.Any(i => i.Kind == ProgrammeKind.Closing);

    /// <summary>The invariants of 4.3: a partly met norm has a shortfall, a norm not met too, and a core norm not met a major.</summary>
    private static bool HasItsFindings(CertificationPath path, Norm norm, Score score) => score switch
    {
        Score.PartlyMet => path.Findings.Any(f => f.Norm == norm.Code && f.IsShortfall),
        Score.NotMet => path.Findings.Any(f => f.Norm == norm.Code && (norm.Core ? f.Grade == Grade.Major : f.IsShortfall)),
        _ => true,
    };
}
