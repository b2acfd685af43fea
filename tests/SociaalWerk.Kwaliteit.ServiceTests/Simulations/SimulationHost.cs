using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>Ten years of a scheme, lived through once for all tests that look at what came of them.</summary>
public sealed class SimulationHost(TestRun run) : StepsHost(run, StorageKind.Sqlite)
{
    /// <summary>The whole scheme, which takes minutes: KWALITEIT_TEST_ORGANISATIONS=600.</summary>
    private static readonly int Organisations = int.Parse(Environment.GetEnvironmentVariable("KWALITEIT_TEST_ORGANISATIONS") ?? "20", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly DateOnly First = new(2027, 1, 1), Last = new(2036, 12, 31);

    internal SimulatedScheme Scheme { get; private set; } = null!;

    /// <summary>What the public register shows of each label, made of the events alone.</summary>
    internal IReadOnlyDictionary<Guid, RegisterEntry> Register { get; private set; } = new Dictionary<Guid, RegisterEntry>();

    internal TimeSpan Took { get; private set; }

    /// <summary>Lines of history when people were done and only the clock went on.</summary>
    internal int StepsByThen { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var watch = Stopwatch.StartNew();
        Scheme = new SimulatedScheme(this, First, Last);
        await Scheme.FoundAsync(Organisations);
        await Scheme.RunAsync();
        StepsByThen = await InAsync<CertificationDb, int>(db => db.Steps.CountAsync());
        await Scheme.DisposeAsync();
        await LetTimePassAsync();
        Register = await ReadRegisterAsync();
        Took = watch.Elapsed;
    }

    /// <summary>The product's own clock brings to its end what nobody touches any more.</summary>
    private async Task LetTimePassAsync()
    {
        while (await InAsync<CertificationDb, DateOnly?>(FirstWakeAsync) is { } day)
        {
            if (day > AmsterdamTime.DateOf(Now)) GoTo(day);
            await ClockLooksAsync();
        }
    }

    private static async Task<DateOnly?> FirstWakeAsync(CertificationDb db)
    {
        DateOnly?[] days = [await db.Paths.MinAsync(p => p.WakeOn), await db.Labels.MinAsync(l => l.WakeOn), await db.Objections.MinAsync(o => o.WakeOn), await db.Complaints.MinAsync(c => c.WakeOn)];
        return days.Min();
    }

    private Task<Dictionary<Guid, RegisterEntry>> ReadRegisterAsync() => InAsync<CertificationDb, Dictionary<Guid, RegisterEntry>>(async db =>
    {
        var entries = new Dictionary<Guid, RegisterEntry>();
        await foreach (var message in db.Outbox.AsNoTracking().Where(m => m.Type.Contains("Label")).OrderBy(m => m.Id).AsAsyncEnumerable())
        {
            switch (message.Unpack().Message)
            {
                case LabelIssuedV1 issued:
                    Entry(issued.LabelId, issued.Number).Take(issued);
                    break;
                case LabelChangedV1 changed:
                    Entry(changed.LabelId, changed.Number).Take(changed);
                    break;
            }
        }

        return entries;

        RegisterEntry Entry(Guid label, string number) => entries.TryGetValue(label, out var known) ? known : entries[label] = RegisterEntry.Of(label, number);
    });
}
