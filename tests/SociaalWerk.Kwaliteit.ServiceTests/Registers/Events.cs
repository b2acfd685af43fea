using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>Labels of the tests: each with a number of its own, told over the real bus.</summary>
internal static class Events
{
    private static int serial = 90000;

    public static DateOnly Today(this KwaliteitHost host) => AmsterdamTime.DateOf(host.Now);

    public static LabelIssuedV1 Issued(DateOnly from, DateOnly until, string name = "Stichting Welzijn", string place = "Utrecht") => new(
        Guid.CreateVersion7(), 1, LabelNumber.Create(2026, Interlocked.Increment(ref serial)).ToString(), Guid.CreateVersion7(), 1, Guid.CreateVersion7(),
        name, "01234567", place, "Utrecht", "https://welzijn.example.org", new LabelScopeV1(false, ["jongerenwerk"], ["De Bilt"], "Jongerenwerk in De Bilt"),
        "2.0-demo", "Voorbeeldnormen", true, "External", "CI Een", from, from, from, until, [], "Chair", "voorzitter");

    public static LabelChangedV1 Changed(this LabelIssuedV1 label, int version, string status, DateOnly from, string? by = null) =>
        new(label.LabelId, version, label.Number, status, from, label.ValidUntil, "CI Twee", [], by);

    public static CertificateMadeV1 Certificate(this LabelIssuedV1 label) => new(label.LabelId, 1, label.Number, new string('a', 64), DateTimeOffset.UnixEpoch);

    /// <summary>Tells each event under an id of its own, and waits until nothing is under way.</summary>
    public static async Task TellAsync(this KwaliteitHost host, params IEnumerable<object> events)
    {
        foreach (var happened in events) await host.TellAsync(happened, Guid.CreateVersion7());
    }

    public static async Task TellAsync(this KwaliteitHost host, object happened, Guid messageId)
    {
        await host.Services.GetRequiredService<IBus>().Publish(happened, happened.GetType(), context => context.MessageId = messageId, TestContext.Current.CancellationToken);
        await host.SettledAsync();
    }
}
