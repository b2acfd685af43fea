using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Facts from outside a path that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="NormSets">Every published norm set.</param>
/// <param name="Interests">Ties of anybody with the applicant or its partners.</param>
/// <param name="People">Everybody who assesses, reviews or decides, and whoever works or worked for the applicant, its partners or its body.</param>
/// <param name="OpenScopes">Scopes of the applicant's other open paths.</param>
/// <param name="CurrentLabel">The applicant's newest label for this scope, before those that came to their end, or null.</param>
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
    IReadOnlyList<GroupMeasurement> GroupMeasurements)
{
    /// <summary>The applicant's other labels that overlap with this scope, and are valid or will be.</summary>
    public IReadOnlyList<Label> OtherLabels { get; init; } = [];

    /// <summary>Objections filed against decisions on this path, on the path itself only.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>Hashes of what was taken out of reach in the applicant's other files, because of data of clients (hard case 12).</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Which rows of people are one human.</summary>
    public Humans Humans { get; init; } = Humans.Unlinked;

    /// <summary>Certifying bodies of the applicant's other paths.</summary>
    public IReadOnlyList<Guid> OtherBodies { get; init; } = [];

    /// <summary>Certifying bodies that read this file with the holder's consent, after a change of body.</summary>
    public IReadOnlyList<Guid> SharedWith { get; init; } = [];

    /// <summary>Everybody who holds one of these roles on a day.</summary>
    public IEnumerable<KnownPerson> Holding(Role role, DateOnly day) => People.Values.Where(p => p.Has(role, day));

    /// <summary>All that is known of a human, under whatever account.</summary>
    public IEnumerable<KnownPerson> RowsOf(Guid person) => Humans.RowsOf(person).Select(row => People.GetValueOrDefault(row)).OfType<KnownPerson>();
}

/// <summary>What conditions ask of a person: roles now and before, and admission as assessor.</summary>
internal sealed record KnownPerson(Guid Id, IReadOnlyList<HeldRole> Held, Qualification? Qualification)
{
    public bool Has(Role role, DateOnly day) => Held.Any(held => (held.Role & role) != 0 && held.CountsOn(day));

    public bool WorksFor(Guid employer, DateOnly day) => TiedTo(employer, day, 0);

    public bool TiedTo(Guid employer, DateOnly day, int months) => Held.Any(held => held.TiesTo(employer, day, months));
}

/// <summary>A partner's measurement: whose it is, and who assesses there.</summary>
internal sealed record GroupMeasurement(Guid OrganisationId, IReadOnlyList<Guid> Team);
