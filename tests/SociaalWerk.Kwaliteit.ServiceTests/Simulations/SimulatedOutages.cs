using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>Now and then the service is down for a while; the office records it and confirms it, and the terms that it touched, and no others, end later (decision 16).</summary>
internal sealed class SimulatedOutages(SimulatedScheme scheme, StepsHost host, int seed)
{
    private readonly Random luck = new(seed);

    public int Confirmed { get; private set; }

    public int Moved { get; private set; }

    public async IAsyncEnumerable<int> HappenAsync()
    {
        while (true)
        {
            yield return luck.Next(200, 500);
            if (scheme.IsClosing) yield break;

            var id = await RecordAsync(scheme.Today.AddDays(-luck.Next(1, 4)));
            yield return luck.Next(0, 3);
            if (luck.Next(100) < 30) await WithdrawAsync(id);
            else await ConfirmAsync(id);
        }
    }

    private Task<Guid> RecordAsync(DateOnly first) => host.InAsync<CertificationDb, Guid>(async db =>
    {
        var (from, until, attempt) = (AmsterdamTime.At(first, new TimeOnly(11, 0)), AmsterdamTime.At(scheme.Today, new TimeOnly(8, 30)), Attempt());
        Assert.Null(Outage.Refusal(from, until, attempt));
        var outage = db.Add(new Outage($"S-{first.Year}-{await db.NextAsync("outage", first.Year, default):0000}", from, until, attempt)).Entity;
        await db.SaveChangesAsync();
        return outage.Id;
    });

    private Task WithdrawAsync(Guid id) => host.InAsync<CertificationDb, int>(async db =>
    {
        Assert.True((await db.Outages.SingleAsync(o => o.Id == id)).Withdraw(Attempt()).IsTaken);
        return await db.SaveChangesAsync();
    });

    private async Task ConfirmAsync(Guid id)
    {
        var before = await TermsAsync();
        var outage = await host.InAsync<CertificationDb, Outage>(async db =>
        {
            var outage = await db.Outages.SingleAsync(o => o.Id == id);
            Assert.True(outage.Confirm(await db.TouchedAsync(outage, default), Attempt()).IsTaken);
            await db.SaveChangesAsync();
            return outage;
        });
        foreach (var file in outage.Moves.Select(m => m.File).Distinct())
        {
            await host.InAsync<CertificationDb, int>(db => db.GiveBackAsync(id, file, default));
            await scheme.ReloadAsync(file);
        }

        var after = await TermsAsync();
        Assert.Equal(before.Keys.ToHashSet(), [.. after.Keys]);
        foreach (var (term, was) in before)
        {
            var shown = outage.Moves.Where(m => m.File == term.File && m.Kind == was.Kind && m.From == was.LastDay).Select(m => (DateOnly?)m.To).FirstOrDefault();
            Assert.Equal((term, Recount.IsTouched(was, outage.Days)), (term, after[term].LastDay > was.LastDay));
            Assert.Equal((term, shown ?? was.LastDay), (term, after[term].LastDay));
        }

        (Confirmed, Moved) = (Confirmed + 1, Moved + outage.Moves.Count);
    }

    /// <summary>Every term of every file.</summary>
    private Task<Dictionary<(Guid File, string Term), RunningTerm>> TermsAsync() => host.InAsync<CertificationDb, Dictionary<(Guid, string), RunningTerm>>(async db =>
    {
        var files = (await db.Paths.Select(p => new { p.Id, p.Terms }).ToListAsync()).Concat(await db.Labels.Select(l => new { l.Id, l.Terms }).ToListAsync())
            .Concat(await db.Objections.Select(o => new { o.Id, o.Terms }).ToListAsync()).Concat(await db.Complaints.Select(c => new { c.Id, c.Terms }).ToListAsync());
        return files.SelectMany(f => f.Terms.Select(t => (f.Id, Term: t))).ToDictionary(f => (f.Id, f.Term.Name), f => f.Term);
    });

    private Attempt Attempt() => new(Cast.Officer, host.Now, "Het datacentrum lag plat.");
}
