using SociaalWerk.Kwaliteit.Register.Entries;
using static SociaalWerk.Kwaliteit.UnitTests.Registers.Labels;

namespace SociaalWerk.Kwaliteit.UnitTests.Registers;

public sealed class EventOrderTests
{
    private static readonly object[] Life =
    [
        Issued, Changed(2, "Suspended", new(2027, 1, 1), body: "CI Twee"), Changed(3, "Active", new(2027, 2, 1), body: "CI Drie", conditions: "Klachtenregeling"),
        Certificate, Certificate with { LabelVersion = 3, Sha256 = new string('b', 64) },
    ];

    [Fact]
    public void Every_order_of_events_and_every_repetition_ends_the_same()
    {
        var expected = Told(Entry(Life));

        Assert.All(Orders([.. Life]), order =>
        {
            Assert.Equal(expected, Told(Entry(order)));
            Assert.Equal(expected, Told(Entry([.. order, .. order])));
        });
        Assert.Contains("CI Drie", expected);
        Assert.Contains(new string('b', 64), expected);
    }

    [Fact]
    public void Nothing_shows_of_a_label_before_it_is_issued()
    {
        var entry = Entry(Life.Where(e => e != Life[0]));

        Assert.False(entry.Issued);
        Assert.False(entry.IsAnswerableOn(new(2027, 3, 1), RegisterRules.Load()));
    }

    [Fact]
    public void A_certificate_made_again_of_the_same_version_replaces_the_one_before()
    {
        var again = Certificate with { Sha256 = new string('c', 64), MadeAt = Certificate.MadeAt.AddMinutes(1) };

        Assert.Equal(again.Sha256, Entry(Issued, Certificate, again).CertificateSha256);
        Assert.Equal(again.Sha256, Entry(Issued, again, Certificate).CertificateSha256);
    }

    private static string Told(RegisterEntry e) => string.Join('|',
        e.Issued, e.HolderName, e.ValidUntil, e.BodyName, string.Join(',', e.PublishedConditions), e.CertificateSha256,
        string.Join(',', e.NamesOf(ScopeKind.ServiceType)),
        string.Join(',', new[] { new DateOnly(2026, 12, 31), new(2027, 1, 15), new(2027, 2, 1), new(2029, 1, 1) }.Select(e.StatusOn)));

    private static IEnumerable<object[]> Orders(List<object> events)
    {
        if (events.Count == 0) return [[]];
        return events.SelectMany((first, at) => Orders([.. events.Where((_, i) => i != at)]).Select(rest => (object[])[first, .. rest]));
    }
}
