namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The kinds of social work (werksoorten, domain section 10), by their Dutch names.</summary>
internal static class ServiceTypes
{
    public static readonly IReadOnlyList<string> All =
    [
        "algemeen maatschappelijk werk", "schoolmaatschappelijk werk", "jongerenwerk", "opbouwwerk", "ouderenwerk",
        "sociaal raadsliedenwerk", "schuldhulpverlening", "vrijwilligerswerk", "mantelzorgondersteuning",
        "buurthuis en ontmoeting", "dagbesteding", "peuterwerk", "maatschappelijke opvang", "wijkteam", "overig",
    ];
}
