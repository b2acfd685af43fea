using System.Text.Json.Serialization;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the applicant asks.</summary>
/// <param name="Ontbreekt">The fields that still stand in the way of submitting.</param>
internal sealed record ApplicationJson(
    ScopeJson Reikwijdte, decimal Fte, int Medewerkers, int Vrijwilligers, int Locaties, Guid? CertificerendeInstellingId,
    string AndereKeurmerken, bool TegelijkMetAnderKeurmerk, string Voorkeursperiode, IReadOnlyList<Guid> Partners, bool Verklaring, IReadOnlyList<string> Ontbreekt)
{
    public static ApplicationJson Of(CertificationPath path)
    {
        var form = path.Application;
        return new ApplicationJson(
            new ScopeJson(form.Scope.WholeOrganisation, form.Scope.ServiceTypes, form.Scope.Municipalities, form.Scope.Summary),
            form.Fte, form.Headcount, form.Volunteers, form.Locations, form.BodyId,
            form.OtherMarks, form.OtherMark, form.PreferredPeriod, form.Partners, form.Statement, ApplicationForm.MissingFrom(path));
    }
}

/// <summary>For which work and where.</summary>
internal sealed record ScopeJson(bool HeleOrganisatie, IReadOnlyList<string> Werksoorten, IReadOnlyList<string> Gemeenten, string Samenvatting = "");

/// <summary>The application as it is written.</summary>
internal sealed record ApplicationRequest(
    ScopeJson Reikwijdte, decimal Fte, int Medewerkers, int Vrijwilligers, int Locaties,
    [property: JsonConverter(typeof(TextOrTexts))] string AndereKeurmerken, string Voorkeursperiode, bool Verklaring,
    Guid? CertificerendeInstellingId = null, bool TegelijkMetAnderKeurmerk = false, IReadOnlyList<Guid>? Partners = null) : ILimited
{
    private const int MostPeople = 1_000_000, MostFte = 100_000;

    public Application ToApplication() => new(
        new Scope(Reikwijdte.HeleOrganisatie, [.. Reikwijdte.Werksoorten.Distinct()], [.. Reikwijdte.Gemeenten.Select(g => g.Trim()).Distinct()], Reikwijdte.Samenvatting.Trim()),
        Fte, Medewerkers, Vrijwilligers, Locaties, CertificerendeInstellingId,
        AndereKeurmerken.Trim(), TegelijkMetAnderKeurmerk, Voorkeursperiode.Trim(), [.. (Partners ?? []).Distinct()], Verklaring);

    public IEnumerable<Fault> Faults()
    {
        if (Fte is < 0 or > MostFte) yield return Fault.Outside("fte", 0, MostFte);
        if (Medewerkers is < 0 or > MostPeople) yield return Fault.Outside("medewerkers", 0, MostPeople);
        if (Vrijwilligers is < 0 or > MostPeople) yield return Fault.Outside("vrijwilligers", 0, MostPeople);
        if (Locaties is < 0 or > MostPeople) yield return Fault.Outside("locaties", 0, MostPeople);
        if (Reikwijdte.Gemeenten.Any(string.IsNullOrWhiteSpace)) yield return new Fault("WrongValue", "reikwijdte.gemeenten");
        if (Reikwijdte.Werksoorten.FirstOrDefault(w => !ServiceTypes.All.Contains(w)) is not null) yield return Fault.NotOneOf("reikwijdte.werksoorten", ServiceTypes.All);
    }
}
