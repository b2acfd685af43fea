using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Walks;

public sealed class OneProcessTests : IDisposable
{
    private readonly ScratchDirectory data = new(), keep = new();

    [Theory]
    [InlineData(Walking.Granted, nameof(State.Granted))]
    [InlineData(Walking.Conditional, nameof(State.GrantedConditional))]
    public async Task An_organisation_walks_from_draft_to_a_certificate_that_anyone_can_check(string example, string decision)
    {
        await using var system = await OneProcess.StartAsync(data.Name);

        var outcome = await Walking.ToTheEndAsync(system, example, keep.Name);

        Assert.Equal(decision, outcome.State.ToString());
        await OneLabel.AssertAsync(system, outcome);
        await Paper.AssertSoundAsync(outcome, system.Address, await HolderAsync(system));
    }

    [Fact]
    public async Task A_refused_organisation_gets_no_label_no_certificate_and_no_register_entry()
    {
        await using var system = await OneProcess.StartAsync(data.Name);

        var outcome = await Walking.ToTheEndAsync(system, Walking.Refused, keep.Name);

        Assert.Equal(State.Refused, outcome.State);
        Assert.Null(outcome.LabelNumber);
        using var anybody = new Caller(system.Address);
        Assert.Equal(0, (await anybody.GetAsync("/api/v1/register/labels")).GetProperty("totaal").GetInt32());
        Assert.Equal((0, 0, 0), (await system.CountAsync("certification", "Labels"), await system.CountAsync("documents", "Certificates"), await system.CountAsync("register", "Entries")));
    }

    [Fact]
    public async Task A_process_killed_twice_on_the_way_goes_on_with_the_same_data_and_issues_one_label()
    {
        await using var system = await OneProcess.StartAsync(data.Name);

        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "ScoreSelf");
        await Walking.UntilBrokenAsync(system, Walking.Granted, keep.Name, "SignSelfAssessment", async () =>
        {
            await Eventually.HoldsAsync("some scores are saved", TimeSpan.FromSeconds(30), async () => await system.CountAsync("certification", "SelfScore", "\"Score\" <> 'NotScored'") > 5);
            await system.KillAsync();
        });
        await system.StartAgainAsync();
        // What the decision tells the other services is in the outbox at most when the process is gone.
        await Walking.UntilAsync(system, Walking.Granted, keep.Name, "AwaitCertificate");
        await system.KillAsync();
        await system.StartAgainAsync();

        await OneLabel.AssertAsync(system, await Walking.ToTheEndAsync(system, Walking.Granted, keep.Name));
    }

    [Fact]
    public async Task A_later_run_goes_on_where_the_earlier_one_stopped()
    {
        await using var system = await OneProcess.StartAsync(data.Name);
        using var before = await Caller.SignedInAsync(system.Address, "coordinator");
        var path = await before.PathAsync();
        using var moved = await before.PostAsync("/api/v1/demo/klok", new { op = "2027-02-01T08:00:00Z" });
        Assert.Equal(200, (int)moved.StatusCode);
        await system.StopAsync();

        await system.StartAgainAsync();

        // The same session, too: the keys of the cookies are part of the data.
        Assert.Equal(path.GetProperty("id").GetGuid(), (await before.PathAsync()).GetProperty("id").GetGuid());
        Assert.Equal(1, (await before.GetAsync("/api/v1/trajecten")).GetProperty("totaal").GetInt32());
        Assert.True((await before.GetAsync("/api/v1/demo/klok")).GetProperty("op").GetDateTimeOffset() >= new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_second_process_on_a_directory_in_use_is_refused_and_the_first_goes_on()
    {
        await using var system = await OneProcess.StartAsync(data.Name);

        await using var second = await OneProcess.LaunchAsync(data.Name, Machine.FreePort());

        Assert.Equal(1, await second.EndAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains($"Another process uses {data.Name}.", second.Said, StringComparison.Ordinal);
        using var caller = new Caller(system.Address);
        Assert.Equal(200, await caller.StatusAsync("/gezondheid/gereed"));
    }

    public void Dispose()
    {
        data.Dispose();
        keep.Dispose();
    }

    private static async Task<string> HolderAsync(OneProcess system)
    {
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        return (await coordinator.PathAsync()).GetProperty("organisatie").GetProperty("naam").GetString()!;
    }
}
