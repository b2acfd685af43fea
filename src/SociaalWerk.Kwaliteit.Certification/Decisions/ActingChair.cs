using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>Who acts as chair for a file: the chair, or the vice-chair when the chair has a conflict of interest.</summary>
internal static class ActingChair
{
    /// <param name="alsoConflicted">Others who may not act here, on top of the conflicts in the file.</param>
    public static Guid? Of(CertificationPath path, DateTimeOffset at, Func<Guid, bool>? alsoConflicted = null) =>
        First(path, Role.Chair, at, alsoConflicted) ?? First(path, Role.ViceChair, at, alsoConflicted);

    /// <summary>Whether this actor is the one; with another account of the same human nobody acts.</summary>
    public static bool Is(CertificationPath path, Attempt attempt, Func<Guid, bool>? alsoConflicted = null) => Of(path, attempt.At, alsoConflicted) == attempt.Actor.Id;

    /// <summary>What stands under the name of who acted as chair, on a Dutch document.</summary>
    public static string FunctionOf(Role role) => role.HasFlag(Role.Chair) ? "voorzitter beheercommissie" : "plaatsvervangend voorzitter beheercommissie";

    private static Guid? First(CertificationPath path, Role role, DateTimeOffset at, Func<Guid, bool>? alsoConflicted) =>
        path.Surroundings.Holding(role, AmsterdamTime.DateOf(at)).FirstOrDefault(p => !path.IsConflicted(p.Id, at) && alsoConflicted?.Invoke(p.Id) != true)?.Id;
}
