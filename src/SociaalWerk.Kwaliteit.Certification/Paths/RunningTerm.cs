using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>A term that runs on a path; its last day is a date in Europe/Amsterdam.</summary>
/// <param name="From">The day of the act that started it, ended its last pause or extended it.</param>
/// <param name="PausedOn">Set while it does not run (D1 and D12 only).</param>
/// <param name="Left">How long it is from that day on, where that is not the whole term.</param>
/// <param name="Extensions">How often the office extended it.</param>
internal sealed record RunningTerm(
    TermKind Kind, DateOnly From, DateOnly LastDay, DateOnly? PausedOn = null, TermLength? Left = null, int Extensions = 0, DateOnly? WarnedOn = null)
{
    public bool HasPassed(DateOnly today) => PausedOn is null && today > LastDay;

    public bool Runs(DateOnly today) => PausedOn is null && today <= LastDay;
}
