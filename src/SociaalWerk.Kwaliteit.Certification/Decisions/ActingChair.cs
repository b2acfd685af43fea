using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>Who acts as chair for a file: the chair, or the vice-chair when the chair has a conflict of interest.</summary>
internal static class ActingChair
{
    public static Guid? Of(CertificationPath path, DateTimeOffset at) => First(path, Role.Chair, at) ?? First(path, Role.ViceChair, at);

    private static Guid? First(CertificationPath path, Role role, DateTimeOffset at) =>
        path.Surroundings.People.Values.FirstOrDefault(p => (p.Role & role) != 0 && !path.IsConflicted(p.Id, at))?.Id;
}
