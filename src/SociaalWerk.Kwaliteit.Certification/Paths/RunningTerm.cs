using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>A term that runs on a path; its last day is a date in Europe/Amsterdam.</summary>
/// <param name="From">The day of the act that started it, or that ended its last pause.</param>
/// <param name="PausedOn">Set while it does not run (D1 and D12 only).</param>
internal sealed record RunningTerm(TermKind Kind, DateOnly From, DateOnly LastDay, DateOnly? PausedOn = null, int Extensions = 0, DateOnly? WarnedOn = null)
{
    public bool HasPassed(DateOnly today) => PausedOn is null && today > LastDay;

    public bool Runs(DateOnly today) => PausedOn is null && today <= LastDay;
}
