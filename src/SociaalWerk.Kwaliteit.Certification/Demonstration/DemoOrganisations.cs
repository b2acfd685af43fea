using SociaalWerk.Kwaliteit.Certification.Organisations;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>Invented organisations and certifying bodies.</summary>
internal static class DemoOrganisations
{
    public static Organisation First() => new()
    {
        LegalName = "Stichting Welzijn De Brug", KvkNumber = "69599068", Place = "Voorst", Province = "Gelderland", Website = "https://debrug.example", Member = true,
    };

    public static Organisation Second() => new()
    {
        LegalName = "Coöperatie Sociaal Team Het Plein", KvkNumber = "90000123", Place = "Gouda", Province = "Zuid-Holland", Website = "https://hetplein.example", Member = true,
    };

    public static Organisation Peer() => new()
    {
        LegalName = "Stichting Buurtkracht Noord", KvkNumber = "01234567", Place = "Hoogeveen", Province = "Drenthe", Website = "https://buurtkracht.example", Member = true,
    };

    public static CertifyingBody Body(DateOnly today) => Contracted("Keurhuis Noord", today);

    public static CertifyingBody OtherBody(DateOnly today) => Contracted("Toetsbureau Zuid", today);

    public static CertifyingBody ThirdBody(DateOnly today) => Contracted("Certipunt Oost", today);

    public static CertifyingBody FourthBody(DateOnly today) => Contracted("Waarmerk West", today);

    private static CertifyingBody Contracted(string name, DateOnly today) => new() { Name = name, ContractFrom = today.AddYears(-3) };
}
