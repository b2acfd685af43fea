using Npgsql;
using SociaalWerk.Kwaliteit.SystemTests.Instances;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>The four services as four processes behind nginx, on a database and a virtual host of their own: `deploy/kwaliteit scaled` itself.</summary>
internal sealed class FourProcesses : ISystem, IAsyncDisposable
{
    /// <summary>The services with the prefix of their pages.</summary>
    public static readonly IReadOnlyDictionary<string, string> Services = new Dictionary<string, string>
    {
        ["Certification"] = "certificering",
        ["Documents"] = "documenten",
        ["Register"] = "register",
        ["Notices"] = "berichten",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly ScratchDirectory directory = new();
    private readonly string name = $"system_{Guid.CreateVersion7():n}";
    private readonly int port = Machine.FreePort();
    private Running? process;

    private FourProcesses()
    {
    }

    public Uri Address => Machine.Address(port);

    private string Database => new NpgsqlConnectionStringBuilder(Machine.Postgres) { Database = name }.ConnectionString;

    private string Broker => RabbitMq.AddressOf(name).ToString();

    public static async Task<FourProcesses> StartAsync()
    {
        Assert.SkipUnless(new[] { Machine.Postgres, Machine.RabbitMq, Machine.RabbitMqControl }.All(given => given.Length > 0), "");
        var system = new FourProcesses();
        try
        {
            await system.PrepareAsync();
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    public int ProcessOf(string service) => int.Parse(File.ReadAllText(directory.Of($"pids/{service}.pid")));

    /// <summary>As `kill -9` does; what keeps the processes starts it again.</summary>
    public int Kill(string service)
    {
        var id = ProcessOf(service);
        using var victim = System.Diagnostics.Process.GetProcessById(id);
        victim.Kill();
        return id;
    }

    /// <summary>Until another process than the one killed serves the service.</summary>
    public async Task ReturnsAsync(string service, int killed)
    {
        await Eventually.HoldsAsync($"{service} is another process than {killed}", Patience, () => Task.FromResult(ProcessOf(service) != killed));
        using var caller = new Caller(Address);
        await Eventually.HoldsAsync($"{service} is ready again", Patience, async () => await caller.StatusAsync($"/{Services[service]}/gezondheid/gereed") == 200);
    }

    public Task BrokerDownAsync() => RabbitMq.DownAsync();

    public Task BrokerUpAsync() => RabbitMq.UpAsync();

    public async Task<long> CountAsync(string service, string table, string where = "1 = 1")
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand($"""select count(*) from {service}."{table}" where {where}""");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        await using var source = NpgsqlDataSource.Create(Machine.Postgres);
        await using (var drop = source.CreateCommand($"drop database if exists {name} with (force)")) _ = await drop.ExecuteNonQueryAsync();
        await RabbitMq.RemoveAsync(name);
        directory.Dispose();
    }

    private async Task PrepareAsync()
    {
        await using var source = NpgsqlDataSource.Create(Machine.Postgres);
        await using (var create = source.CreateCommand($"create database {name}")) _ = await create.ExecuteNonQueryAsync();
        _ = await RabbitMq.NewVirtualHostAsync(name);
        process = await Running.StartAsync("TERM", "bash",
            [Path.Combine(Machine.Root, "deploy", "kwaliteit"), "scaled", "--no-build", "--port", $"{port}", "--data", directory.Name, "--postgres", Database, "--rabbitmq", Broker],
            new Dictionary<string, string>());
        await process.SaysAsync("The four services are ready", Patience);
    }
}
