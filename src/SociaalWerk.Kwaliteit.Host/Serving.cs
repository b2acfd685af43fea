using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Documents;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Register;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Runs the services of the settings until stopped, or prepares their databases and queues.</summary>
internal static class Serving
{
    public static ServiceModule[] All => [new CertificationService(), new DocumentsService(), new RegisterService(), new NoticesService()];

    public static async Task<int> ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = builder.AddPlatform(All);
        var urls = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "http://127.0.0.1:5080";
        builder.WebHost.UseUrls(urls).UseStaticWebAssets();
        if (settings.Demo && !urls.Split(';').All(u => BindingAddress.Parse(u).Host is "127.0.0.1" or "localhost" or "[::1]"))
            return Refuse($"Demo mode listens on loopback only; {urls} is not.");

        await using var app = builder.Build();
        // Only what really serves holds the directory: tools that look at the model stop at Build.
        using var held = settings.Storage == StorageKind.Sqlite ? DataLock.TryTake(settings) : null;
        if (settings.Storage == StorageKind.Sqlite && held is null)
            return Refuse($"Another process uses {Path.GetFullPath(settings.Data)}. Stop it first, or choose another directory.");

        app.UsePlatform();
        if (settings.Storage == StorageKind.Sqlite) await app.PrepareAsync(app.Services.GetRequiredService<IReadOnlyList<ServiceModule>>(), CancellationToken.None);

        await app.StartAsync();
        await AnnounceAsync(app, settings);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnnounceAsync(WebApplication app, KwaliteitSettings settings)
    {
        var lines = new List<string> { $"Kwaliteitslabel Sociaal Werk ({settings.Services}) listens on {string.Join(", ", app.Urls)}" };
        foreach (var module in app.Services.GetRequiredService<IReadOnlyList<ServiceModule>>())
        {
            await using var scope = app.Services.CreateAsyncScope();
            lines.AddRange(await module.AnnounceAsync(scope.ServiceProvider, CancellationToken.None));
        }

        lines.Add($"Data: {Path.GetFullPath(settings.Data)}. Stop with Ctrl-C; a later start goes on where this one ended.");
        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }

    public static async Task<int> MigrateAsync(string[] args)
    {
        var all = All;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = builder.AddPlatform(all, topologyOnly: true);
        await using var app = builder.Build();
        await app.PrepareAsync(all, CancellationToken.None);
        // Every queue exists before the first event leaves: RabbitMQ drops what nobody has a queue for.
        if (settings.Transport == TransportKind.RabbitMq)
        {
            var bus = app.Services.GetRequiredService<MassTransit.IBusControl>();
            await bus.StartAsync();
            await bus.StopAsync();
        }

        Console.WriteLine("Databases and queues are up to date.");
        return 0;
    }

    public static int Unknown(string command) => Refuse($"Unknown command '{command}'. Known: serve, migrate, first-admin, docs, demo, verify-log.");

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }
}
