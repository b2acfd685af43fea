using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.UnitTests.Registers;

/// <summary>One label's life in events: decided on 31 August 2026, valid through 30 August 2028.</summary>
internal static class Labels
{
    public static readonly Guid Id = Guid.Parse("0191a5a0-0000-7000-8000-000000000001");

    public static readonly LabelIssuedV1 Issued = new(
        Id, 1, "KSW-2026-00001-8", Guid.CreateVersion7(), 1, Guid.CreateVersion7(), "Stichting Zoë", "01234567", "'s-Hertogenbosch", "Noord-Brabant", null,
        new LabelScopeV1(true, ["jongerenwerk", "opbouwwerk"], ["Heusden"], "Alles"), "2.0-demo", "Voorbeeldnormen", true, "External", "CI Een",
        new(2026, 8, 31), new(2026, 8, 31), new(2026, 8, 31), new(2028, 8, 30), [], "Chair", "voorzitter");

    public static readonly CertificateMadeV1 Certificate = new(Id, 1, Issued.Number, new string('a', 64), new(2026, 8, 31, 12, 0, 0, TimeSpan.Zero));

    public static LabelChangedV1 Changed(int version, string status, DateOnly from, DateOnly? until = null, string body = "CI Een", string? by = null, params string[] conditions) =>
        new(Id, version, Issued.Number, status, from, until ?? Issued.ValidUntil, body, conditions, by);

    public static RegisterEntry Entry(params IEnumerable<object> events)
    {
        var entry = RegisterEntry.Of(Id, Issued.Number);
        foreach (var happened in events) Take(entry, happened);
        return entry;
    }

    public static void Take(RegisterEntry entry, object happened)
    {
        if (happened is LabelIssuedV1 issued) entry.Take(issued);
        else if (happened is LabelChangedV1 changed) entry.Take(changed);
        else entry.Take((CertificateMadeV1)happened);
    }
}
