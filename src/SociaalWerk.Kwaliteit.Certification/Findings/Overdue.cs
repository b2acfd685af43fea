using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Findings;

/// <summary>When an improvement is late, and on which days that is told (7.3, finding.overdue).</summary>
internal static class Overdue
{
    /// <summary>The last day for what the organisation has yet to hand in: a plan within its term while a round is left, evidence by the day the plan names.</summary>
    public static DateOnly? LastDay(CertificationPath path, Finding finding) => finding switch
    {
        { IsShortfall: true, State: FindingState.Reported or FindingState.PlanRejected } when finding.PlanRounds < path.Scheme.Findings.MaxPlanRounds => path.Term(finding.Grade == Grade.Major ? TermKind.D9a : TermKind.D9b)?.LastDay,
        _ => EvidenceDay(path, finding),
    };

    /// <summary>The day by which the plan promises that the measure works; null when nobody waits for its evidence.</summary>
    public static DateOnly? EvidenceDay(CertificationPath path, Finding finding) =>
        path.State == State.Improving && finding.State is FindingState.PlanAccepted or FindingState.VerifiedIneffective ? finding.Measure!.Due : null;

    /// <summary>Whether a plan for a shortfall of this grade has yet to be handed in.</summary>
    public static bool AwaitsPlan(CertificationPath path, Grade grade) =>
        path.Findings.Any(f => f.Grade == grade && f.State is FindingState.Reported or FindingState.PlanRejected && f.PlanRounds < path.Scheme.Findings.MaxPlanRounds);

    /// <summary>The next day to tell of it; null when nothing is awaited, or everything was told. Nothing is late on its last day.</summary>
    public static DateOnly? NextSignal(CertificationPath path, Finding finding)
    {
        var signals = path.Scheme.Findings.OverdueReminders;
        if (finding.OverdueSignals >= signals.Count || LastDay(path, finding) is not { } last) return null;

        var day = Terms.NominalLastDay(last, signals[finding.OverdueSignals]);
        return day > last ? day : last.AddDays(1);
    }

    /// <summary>The last signal goes to the branch too, and with it the waiting ends.</summary>
    public static bool IsTold(CertificationPath path, Finding finding) => finding.OverdueSignals >= path.Scheme.Findings.OverdueReminders.Count;
}
