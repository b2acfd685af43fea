using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Facts from outside a path that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="NormSets">Every published norm set.</param>
/// <param name="Interests">Ties of anybody with the applicant or its partners.</param>
/// <param name="People">Everybody who assesses, reviews or decides, and the applicant's own people.</param>
/// <param name="OpenScopes">Scopes of the applicant's other open paths.</param>
/// <param name="CurrentLabel">The applicant's newest label for this scope, or null.</param>
/// <param name="LeadsBefore">Who led the applicant's earlier audits, newest first.</param>
/// <param name="GroupMeasurements">The partners' own measurements by the same group, held or planned in the same cycle (7.9).</param>
internal sealed record Surroundings(
    SchemeVersion Scheme,
    IReadOnlyList<NormSet> NormSets,
    IReadOnlyList<Interest> Interests,
    IReadOnlyDictionary<Guid, KnownPerson> People,
    IReadOnlyList<Scope> OpenScopes,
    Label? CurrentLabel,
    IReadOnlyList<Guid> LeadsBefore,
    IReadOnlyList<GroupMeasurement> GroupMeasurements);

/// <summary>A partner's measurement: whose it is, and who assesses there.</summary>
internal sealed record GroupMeasurement(Guid OrganisationId, IReadOnlyList<Guid> Team);

/// <summary>What conditions ask of a person: roles, employer, admission as assessor.</summary>
internal sealed record KnownPerson(Guid Id, Role Role, Guid? OrganisationId, Guid? BodyId, Qualification? Qualification);
