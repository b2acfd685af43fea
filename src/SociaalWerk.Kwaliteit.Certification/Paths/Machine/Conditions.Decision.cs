using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Review, advice, agenda, votes and decision (rows 23-30, G-COI, G-QUORUM).</content>
internal static partial class Conditions
{
    public static readonly Condition<CertificationPath> ReviewerNotInTeam = new(nameof(ReviewerNotInTeam),
        (path, attempt) => !path.HasAssessed(attempt.Actor.Id));

    public static readonly Condition<CertificationPath> Independent = new(nameof(Independent),
        (path, attempt) => path.IsIndependent(attempt.Actor.Id, Today(attempt), path.Involved));

    /// <summary>Given in this review by whoever nominates, on the scores as they stand; a deviation carries its reasons.</summary>
    public static readonly Condition<CertificationPath> AdviceGiven = new(nameof(AdviceGiven),
        (path, attempt) => path.Advice is { } advice && advice.By == attempt.Actor.Id && advice.Computed == path.ComputedAdvice);

    public static readonly Condition<CertificationPath> FileComplete = new(nameof(FileComplete),
        (path, _) => path.Advice is not null && path.ComputedAdvice is not null && path.FactCheckDone && path.Reactions.All(r => r.Answer.Length > 0));

    public static readonly Condition<CertificationPath> ConflictsDeclared = new(nameof(ConflictsDeclared),
        (_, attempt) => attempt.Input is AgendaInput { Agenda.ConflictsAsked: true } input && input.Agenda.Meeting >= Today(attempt));

    /// <summary>Members may vote beforehand; what the committee decides, it decides in its meeting.</summary>
    public static readonly Condition<CertificationPath> MeetingReached = new(nameof(MeetingReached), (path, attempt) => path.IsMeetingReached(Today(attempt)));

    public static readonly Condition<CertificationPath> NotYetDeferred = new(nameof(NotYetDeferred),
        (path, _) => path.Deferrals < path.Scheme.Decisions.MaxDeferrals);

    public static readonly Condition<CertificationPath> ActsAsChair = new(nameof(ActsAsChair),
        (path, attempt) => ActingChair.Is(path, attempt));

    public static readonly Condition<CertificationPath> NoOpenMajor = new(nameof(NoOpenMajor),
        (path, _) => !path.Findings.Any(f => f.IsOpenMajor));

    public static readonly Condition<CertificationPath> ConditionsComplete = new(nameof(ConditionsComplete),
        (path, attempt) => path.CurrentMotion is { } motion && AreComplete(path, motion, Today(attempt)));

    public static readonly Condition<CertificationPath> ReasonsPerNorm = new(nameof(ReasonsPerNorm),
        (path, _) => path.CurrentMotion is { Reasons: [_, ..] reasons }
            && reasons.All(r => !string.IsNullOrWhiteSpace(r.Text))
            && NormsInTheWay(path).All(norm => reasons.Any(r => r.Norm == norm)));

    public static readonly Condition<CertificationPath> DeviationReasoned = new(nameof(DeviationReasoned),
        (path, attempt) => path.CurrentMotion is { } motion
            && (motion.Kind == path.Advice?.AsMotion || (!string.IsNullOrWhiteSpace(motion.DeviationReason) && IsCosigned(path, motion, attempt))));

    /// <summary>A first label needs that none is valid for this scope; every other kind needs one to build on (7.1, last lines; L12c).</summary>
    public static readonly Condition<CertificationPath> LabelInPlace = new(nameof(LabelInPlace),
        (path, attempt) => Labels.LabelIssuing.OwnLabel(path) is not null || Labels.LabelIssuing.Fits(path, Today(attempt)));

    /// <summary>A new decision may change the conditions of a label this path gave, suspended or not; only L7 and L14 end one.</summary>
    public static readonly Condition<CertificationPath> NoLabelGiven = new(nameof(NoLabelGiven),
        (path, _) => Labels.LabelIssuing.OwnLabel(path) is null);

    public static Condition<CertificationPath> VoteCarried(MotionKind kind) => new(nameof(VoteCarried),
        (path, attempt) => path.CurrentMotion is { } motion && motion.Kind == kind && Tally.Of(path, motion, attempt.At).Carried, Of: kind.ToString());

    /// <summary>At least one, each with text, norm, a date within D25 and somebody who checks it; every open major is covered.</summary>
    public static bool AreComplete(CertificationPath path, Motion motion, DateOnly today)
    {
        var latest = path.Scheme.Terms[TermKind.D25].LastDay(today);
        return motion.Conditions.Count > 0
            && motion.Conditions.All(c => !string.IsNullOrWhiteSpace(c.Text) && !string.IsNullOrWhiteSpace(c.Verifier)
                && path.Norms?.Find(c.Norm) is not null && c.Due > today && c.Due <= latest)
            && path.Findings.Where(f => f.IsOpenMajor).All(f => motion.Conditions.Any(c => c.Norm == f.Norm));
    }

    /// <summary>A decision that differs from the advice carries the second signature of the other chair; without one free of conflicts, of a member.</summary>
    private static bool IsCosigned(CertificationPath path, Motion motion, Attempt attempt)
    {
        if (motion.CosignedBy is not { } other || path.AreSame(other, attempt.Actor.Id) || path.IsConflicted(other, attempt.At)) return false;

        var chairs = path.Surroundings.Holding(Role.Chair | Role.ViceChair, Today(attempt)).Where(p => !path.AreSame(p.Id, attempt.Actor.Id) && !path.IsConflicted(p.Id, attempt.At)).ToList();
        return chairs.Count == 0 || chairs.Any(p => p.Id == other);
    }

    private static IEnumerable<string> NormsInTheWay(CertificationPath path) =>
        path.AuditScores.Where(s => s.Score == Score.NotMet).Select(s => s.Norm).Union(path.Findings.Where(f => f.IsOpenMajor).Select(f => f.Norm));
}
