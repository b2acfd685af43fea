using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>The product started on data that are there already.</summary>
internal sealed class RestoredHost(TestRun run, KwaliteitSettings settings) : KwaliteitHost(run, settings.Storage)
{
    public static async Task<RestoredHost> StartAsync(TestRun run, KwaliteitSettings settings)
    {
        var host = new RestoredHost(run, settings);
        await host.InitializeAsync();
        return host;
    }

    protected override Task<KwaliteitSettings> SettingsAsync() => Task.FromResult(settings);
}
