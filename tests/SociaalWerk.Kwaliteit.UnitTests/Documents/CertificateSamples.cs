using SociaalWerk.Kwaliteit.Documents.Certificates;

namespace SociaalWerk.Kwaliteit.UnitTests.Documents;

internal static class CertificateSamples
{
    public static readonly CertificateContent Plain = new()
    {
        LabelName = "Kwaliteitslabel Sociaal Werk",
        BranchName = "Sociaal Werk Nederland",
        BranchAddress = "Voorbeeldstraat 1, 3500 AA Utrecht",
        HolderLegalName = "Stichting Welzijn De Linde",
        HolderKvkNumber = "41186532",
        Place = "Zeist",
        ScopeSummary = "De hele organisatie.",
        ServiceTypes = ["Algemeen maatschappelijk werk", "Jongerenwerk"],
        Municipalities = ["Utrecht", "'s-Hertogenbosch"],
        NormDocument = "Normenkader kwaliteitslabel",
        NormVersion = "3.0",
        IsDemoNormSet = false,
        CertifyingBody = "Voorbeeld Certificatie B.V.",
        Statement = "Deze organisatie voldoet aan de normen van het label voor de werksoorten en gemeenten die hier staan.",
        Number = "KSW-2026-00123-0",
        DecidedOn = new DateOnly(2026, 11, 20),
        ValidFrom = new DateOnly(2026, 11, 23),
        ValidUntil = new DateOnly(2028, 11, 22),
        Conditions = [],
        SignatoryName = "Zoë Łukaszewicz-Müller",
        SignatoryFunction = "Voorzitter beheercommissie",
        RegisterAddress = "http://127.0.0.1:5080/register/KSW-2026-00123-0",
    };

    /// <summary>As much as a certificate holds in practice: 200 characters, 25 municipalities, 10 service types, three conditions, a demo norm set.</summary>
    public static readonly CertificateContent Full = Plain with
    {
        HolderLegalName = string.Concat(Enumerable.Repeat("Stichting voor Maatschappelijke Dienstverlening ", 5))[..199] + "a",
        Municipalities = [.. Enumerable.Range(1, 25).Select(i => $"Gemeente aan den IJssel {i}")],
        ServiceTypes = [.. Enumerable.Range(1, 10).Select(i => $"Soort maatschappelijk werk {i}")],
        Conditions =
        [
            "Uiterlijk 1 maart 2027 zijn alle medewerkers geschoold in de meldcode huiselijk geweld en kindermishandeling.",
            "Uiterlijk 1 juni 2027 is de klachtenregeling openbaar.",
            "De verbeterplannen zijn uiterlijk 22 mei 2027 uitgevoerd en bevestigd.",
        ],
        IsDemoNormSet = true,
    };
}
