using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about findings and improvement (4.3, 7.3).</summary>
/// <param name="MinorsToProposeMajor">So many minors on one norm make the system propose a major.</param>
/// <param name="MaxPlanRounds">How often a plan may be handed in again.</param>
/// <param name="OverdueReminders">When an overdue measure is signalled, after its last day.</param>
internal sealed record FindingNumbers(int MinorsToProposeMajor, int MaxPlanRounds, IReadOnlyList<TermLength> OverdueReminders);
