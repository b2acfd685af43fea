using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>Who acts as chair for a file: the chair, or the vice-chair when the chair has a conflict of interest.</summary>
internal static class ActingChair
{
    public static Guid? Of(CertificationPath path, DateTimeOffset at) => First(path, Role.Chair, at) ?? First(path, Role.ViceChair, at);

    /// <summary>Whether this actor is the one; with another account of the same human nobody acts.</summary>
    public static bool Is(CertificationPath path, Attempt attempt) => Of(path, attempt.At) == attempt.Actor.Id;

    private static Guid? First(CertificationPath path, Role role, DateTimeOffset at) =>
        path.Surroundings.Holding(role, AmsterdamTime.DateOf(at)).FirstOrDefault(p => !path.IsConflicted(p.Id, at))?.Id;
}
