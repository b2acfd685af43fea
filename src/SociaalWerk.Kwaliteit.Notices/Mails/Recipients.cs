using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Who of the participants gets a mail: everybody once, with all the roles for which it is meant.</summary>
internal static class Recipients
{
    /// <summary>A role that this release does not know is an error: the message is parked rather than somebody left out.</summary>
    public static IEnumerable<(Guid PersonId, Role Role)> Of(IReadOnlyList<ParticipantV1> participants, Role to) => participants
        .Select(p => (p.PersonId, Role: Enum.Parse<Role>(p.Role) & to))
        .Where(p => p.Role != Role.None)
        .GroupBy(p => p.PersonId, (person, parts) => (person, parts.Aggregate(Role.None, (all, p) => all | p.Role)));
}
