using Microsoft.Data.Sqlite;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>All four services in one process, on SQLite and the in-memory transport, as `deploy/kwaliteit run` serves them.</summary>
internal sealed class OneProcess : ISystem, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string data;
    private readonly int port;
    private Running process;

    private OneProcess(string data, int port, Running process) => (this.data, this.port, this.process) = (data, port, process);

    public Uri Address => Machine.Address(port);

    public string Said => process.Said;

    public static async Task<OneProcess> StartAsync(string data)
    {
        var port = Machine.FreePort();
        var system = new OneProcess(data, port, await LaunchAsync(data, port));
        try
        {
            await system.process.SaysAsync("listens on", Patience);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a mail server would deliver what comes back.</summary>
    public static string BounceFolderOf(string data) => Path.Combine(data, "retour");

    /// <summary>The process only, whether or not it comes to serving.</summary>
    public static Task<Running> LaunchAsync(string data, int port)
    {
        foreach (var part in new[] { "new", "cur" }) Directory.CreateDirectory(Path.Combine(BounceFolderOf(data), part));
        return Running.StartAsync("KILL", "dotnet", [Machine.HostDll, "serve", "--urls", Machine.Address(port).ToString()], new Dictionary<string, string>
        {
            ["Kwaliteit__Data"] = data,
            ["Kwaliteit__BounceFolder"] = BounceFolderOf(data),
            ["Kwaliteit__Storage"] = "Sqlite",
            ["Kwaliteit__Transport"] = "InMemory",
            ["Kwaliteit__Demo"] = "true",
            // A browser that a test drives types faster than anybody.
            ["Kwaliteit__ComplaintSeconds"] = "0",
            ["Kwaliteit__PublicAddress"] = Machine.Address(port).ToString().TrimEnd('/'),
        });
    }

    public Task KillAsync() => process.KillAsync();

    public Task StopAsync() => process.StopAsync(Patience);

    /// <summary>On the same directory, after it was killed or stopped.</summary>
    public async Task StartAgainAsync()
    {
        await process.DisposeAsync();
        process = await LaunchAsync(data, port);
        await process.SaysAsync("listens on", Patience);
    }

    public async Task<long> CountAsync(string service, string table, string where = "1 = 1")
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, service + ".db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""select count(*) from "{table}" where {where}""";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
