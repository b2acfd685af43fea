using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Walks;

public sealed class FourProcessesTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ScratchDirectory keep = new();
    private FourProcesses? started;

    [Fact]
    public async Task An_organisation_walks_to_its_certificate_through_four_processes_that_each_answer_for_themselves()
    {
        var system = await StartAsync();

        var outcome = await Walking.ToTheEndAsync(system, Walking.Granted, keep.Name);

        Assert.Equal(State.Granted, outcome.State);
        await OneLabel.AssertAsync(system, outcome);
        await AssertEachAnswersAsync(system);
    }

    [Fact]
    public async Task Each_process_killed_on_the_way_comes_back_and_the_path_ends_with_one_label()
    {
        var system = await StartAsync();

        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "ScoreSelf");
        var certification = 0;
        await Walking.UntilBrokenAsync(system, Walking.Granted, keep.Name, "SignSelfAssessment", async () =>
        {
            await Eventually.HoldsAsync("some scores are saved", Patience, async () => await system.CountAsync("certification", "SelfScore", "\"Score\" <> 'NotScored'") > 5);
            certification = system.Kill("Certification");
        });
        await system.ReturnsAsync("Certification", certification);

        // The others are away while the decision falls, so that what it tells them must wait.
        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "Grant");
        var others = new[] { "Documents", "Register", "Notices" }.ToDictionary(service => service, system.Kill);
        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "AwaitCertificate");
        certification = system.Kill("Certification");
        foreach (var (service, killed) in others) await system.ReturnsAsync(service, killed);
        await system.ReturnsAsync("Certification", certification);

        await OneLabel.AssertAsync(system, await Walking.ToTheEndAsync(system, Walking.Granted, keep.Name));
    }

    [Fact]
    public async Task A_broker_that_was_away_while_the_decision_fell_loses_nothing()
    {
        var system = await StartAsync();

        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "Nominate");
        await system.BrokerDownAsync();
        try
        {
            await Walking.UntilAsync(system, Walking.Granted, keep.Name, "AwaitCertificate");
            Assert.Equal(0, await system.CountAsync("register", "Entries"));
        }
        finally
        {
            await system.BrokerUpAsync();
        }

        await OneLabel.AssertAsync(system, await Walking.ToTheEndAsync(system, Walking.Granted, keep.Name));
    }

    public async ValueTask DisposeAsync()
    {
        if (started is not null) await started.DisposeAsync();
        keep.Dispose();
    }

    private async Task<FourProcesses> StartAsync() => started = await FourProcesses.StartAsync();

    private static async Task AssertEachAnswersAsync(FourProcesses system)
    {
        Assert.Equal(4, FourProcesses.Services.Keys.Select(system.ProcessOf).Distinct().Count());
        using var admin = await Caller.SignedInAsync(system.Address, "admin");
        foreach (var prefix in FourProcesses.Services.Values)
        {
            Assert.Equal("levend", (await admin.GetAsync($"/{prefix}/gezondheid/levend")).GetProperty("status").GetString());
            Assert.Equal(200, await admin.StatusAsync($"/{prefix}/gezondheid/gereed"));
            Assert.Equal(200, await admin.StatusAsync($"/{prefix}/geparkeerd"));
            Assert.StartsWith("3.", (await admin.GetAsync($"/{prefix}/openapi.json")).GetProperty("openapi").GetString(), StringComparison.Ordinal);
        }
    }
}
