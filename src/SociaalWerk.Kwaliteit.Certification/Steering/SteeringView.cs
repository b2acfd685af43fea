using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Who steers by terms and figures: the office, who chairs, and who supervises. Lists show each of them the files they may open, and no others.</summary>
internal static class SteeringView
{
    public const string Seers = $"{nameof(Role.Officer)},{nameof(Role.Secretary)},{nameof(Role.Chair)},{nameof(Role.ViceChair)},{nameof(Role.Reader)}";
}
