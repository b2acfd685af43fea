using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Every condition of the path's table by name; pure, cheap, and asked on every page view.</summary>
internal static partial class Conditions
{
    public static readonly Condition<CertificationPath> NoteRequired = new(nameof(NoteRequired),
        (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note));

    public static readonly Condition<CertificationPath> VariantIsPeer = new(nameof(VariantIsPeer),
        (path, _) => path.Variant == Variant.Peer);

    public static Condition<CertificationPath> TermPassed(TermKind kind) => new(nameof(TermPassed),
        (path, attempt) => path.Term(kind) is { } term && term.HasPassed(Today(attempt)), Of: kind.ToString());

    public static Condition<CertificationPath> TermRuns(TermKind kind) => new(nameof(TermRuns),
        (path, attempt) => path.Term(kind) is { } term && term.Runs(Today(attempt)), Of: kind.ToString());

    // Application and admission (rows 2-10)

    public static readonly Condition<CertificationPath> ApplicationComplete = new(nameof(ApplicationComplete),
        (path, _) => ApplicationForm.MissingFrom(path).Count == 0);

    public static readonly Condition<CertificationPath> NoOverlappingPath = new(nameof(NoOverlappingPath),
        (path, _) => path.Kind is PathKind.ScopeChange or PathKind.Special || !path.Surroundings.OpenScopes.Any(path.Application.Scope.Overlaps));

    /// <summary>What the branch ordered (a special audit after a complaint) is not the holder's to drop, as long as there is a label to audit.</summary>
    public static readonly Condition<CertificationPath> NotOrdered = new(nameof(NotOrdered),
        (path, _) => !path.IsOwed);

    public static readonly Condition<CertificationPath> Reminded = new(nameof(Reminded),
        (path, _) => path.Term(TermKind.D2)?.WarnedOn is not null);

    public static readonly Condition<CertificationPath> MayJoin = new(nameof(MayJoin),
        (path, _) => path.Organisation.Active
            && (!path.Scheme.Applications.MembershipRequired || path.Organisation.Member || path.Organisation.AdmittedAsException));

    public static readonly Condition<CertificationPath> BodyActive = new(nameof(BodyActive),
        (path, attempt) => path.Variant == Variant.Peer || path.Body?.IsActiveOn(Today(attempt)) == true);

    public static readonly Condition<CertificationPath> NormVersionAllowed = new(nameof(NormVersionAllowed),
        (path, attempt) => path.VersionsToChooseFrom(Today(attempt)) is [_, ..] allowed
            && (attempt.Input is not AdmitInput chosen || allowed.Any(n => n.Version == chosen.NormVersion)));

    public static readonly Condition<CertificationPath> ProposedByOfficer = new(nameof(ProposedByOfficer),
        (path, attempt) => path.RefusalProposedBy is { } proposer && !path.AreSame(proposer, attempt.Actor.Id));

    public static readonly Condition<CertificationPath> OpenerFits = new(nameof(OpenerFits),
        (path, attempt) => attempt.Actor.Has(Role.Clock) == path.SelfAssessmentObligatory);

    public static readonly Condition<CertificationPath> MaySkipSelfAssessment = new(nameof(MaySkipSelfAssessment),
        (path, _) => !path.SelfAssessmentObligatory);

    public static readonly Condition<CertificationPath> SelfAssessmentComplete = new(nameof(SelfAssessmentComplete),
        (path, _) => path.ApplicableNorms.Count > 0 && path.ApplicableNorms.All(path.IsSelfScored));

    public static readonly Condition<CertificationPath> NewerNormsMandatory = new(nameof(NewerNormsMandatory),
        (path, attempt) => MustRepin(path, attempt) && path.VersionsToChooseFrom(Today(attempt), path.NormDay(Today(attempt))).Count > 0);

    public static readonly Condition<CertificationPath> NormsCurrent = new(nameof(NormsCurrent),
        (path, attempt) => !MustRepin(path, attempt));

    public static readonly Condition<CertificationPath> ChairConsents = new(nameof(ChairConsents),
        (path, _) => path.WithdrawalConsentBy is not null);

    public static readonly Condition<CertificationPath> NoVoteOpened = new(nameof(NoVoteOpened),
        (path, _) => path.CurrentMotion is null);

    public static readonly Condition<CertificationPath> ObjectionTermOver = new(nameof(ObjectionTermOver),
        (path, attempt) => path.Term(TermKind.D14) is { } term && term.HasPassed(Today(attempt)));

    public static readonly Condition<CertificationPath> NothingOpen = new(nameof(NothingOpen),
        (path, _) => !path.NewDecisionOrdered && !(path.Surroundings.CurrentLabel is { HasOpenConditions: true } label && label.PathId == path.Id));

    public static readonly Condition<CertificationPath> NoObjectionOpen = new(nameof(NoObjectionOpen),
        (path, _) => !path.Surroundings.Objections.Any(o => o.IsOpen));

    public static readonly Condition<CertificationPath> NewDecisionOrdered = new(nameof(NewDecisionOrdered),
        (path, _) => path.NewDecisionOrdered);

    public static readonly Condition<CertificationPath> NeverAdmitted = new(nameof(NeverAdmitted),
        (path, _) => path.NormVersion is null, Selects: true);

    public static readonly Condition<CertificationPath> WasDecided = new(nameof(WasDecided),
        (path, _) => path.Decision is not null, Selects: true);

    /// <summary>Audits whose first day lies on or after the day a newer version becomes mandatory must use it (3.4).</summary>
    private static bool MustRepin(CertificationPath path, Attempt attempt) =>
        path.Norms is { } pinned && NormTransition.MustRepin(pinned, path.Surroundings.NormSets, path.NormDay(Today(attempt)));

    private static DateOnly Today(Attempt attempt) => AmsterdamTime.DateOf(attempt.At);
}
