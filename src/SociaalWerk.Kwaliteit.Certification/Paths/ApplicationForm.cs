using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What an application must hold before it can be submitted (G-COMPLETE of row 2).</summary>
internal static class ApplicationForm
{
    /// <summary>The Dutch field names of what is missing or wrong.</summary>
    public static IReadOnlyList<string> MissingFrom(CertificationPath path)
    {
        var form = path.Application;
        var missing = new List<string>();
        Require(form.Scope.ServiceTypes.Count > 0 && form.Scope.ServiceTypes.All(ServiceTypes.All.Contains), "werksoorten");
        Require(form.Scope.Municipalities.Count > 0, "gemeenten");
        Require(form.Fte > 0 && form.Fte == Math.Round(form.Fte, 1), "fte");
        Require(form.Headcount > 0, "medewerkers");
        Require(form.Volunteers >= 0, "vrijwilligers");
        Require(form.Locations > 0, "locaties");
        Require(path.Variant == Variant.Peer || form.BodyId is not null, "certificerendeInstellingId");
        Require(path.Variant == Variant.External || form.Partners.Distinct().Count(p => p != path.OrganisationId) >= path.Scheme.Audits.MinPeerOrganisations - 1, "partners");
        Require(form.Statement, "verklaring");
        return missing;

        void Require(bool holds, string field)
        {
            if (!holds) missing.Add(field);
        }
    }
}
