using Microsoft.AspNetCore.Hosting;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>The cast in all four services, where events and mail leave by themselves.</summary>
public abstract class LettersHost(TestRun run, StorageKind storage) : StepsHost(run, storage, services: null)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // Everybody's address is known before the first letter.
        await SettledAsync();
    }

    /// <summary>With a folder for what comes back, as an administrator makes it.</summary>
    protected override async Task<KwaliteitSettings> SettingsAsync()
    {
        var settings = await base.SettingsAsync();
        settings.BounceFolder = settings.PathOf("retour");
        foreach (var part in new[] { "new", "cur", "tmp" }) Directory.CreateDirectory(Path.Combine(settings.BounceFolder, part));
        return settings;
    }

    protected override void Configure(IWebHostBuilder builder)
    {
    }
}

public sealed class LettersOnSqlite(TestRun run) : LettersHost(run, StorageKind.Sqlite);

public sealed class LettersOnPostgres(TestRun run) : LettersHost(run, StorageKind.Postgres);
