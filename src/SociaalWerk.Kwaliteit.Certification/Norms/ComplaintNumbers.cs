using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about complaints, and who may have to do with them (7.6).</summary>
/// <param name="MaxPerDay">More are not taken in on one day; a flood must not drown the office.</param>
/// <param name="Assigners">Roles that say whom a complaint is about and who handles it: the first with a holder whom it is not about.</param>
/// <param name="AssignersAboutBranch">The same for a complaint about the branch's own handling.</param>
/// <param name="Handlers">Roles whose holders handle one: the first with a holder whom it is not about.</param>
internal sealed record ComplaintNumbers(int MaxPerDay, IReadOnlyList<Role> Assigners, IReadOnlyList<Role> AssignersAboutBranch, IReadOnlyList<Role> Handlers);
