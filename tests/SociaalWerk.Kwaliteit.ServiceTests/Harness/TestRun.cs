using Npgsql;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>What all classes of a run share: one PostgreSQL and, for each kind of storage, one prepared system to copy.</summary>
public sealed class TestRun : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("kwaliteit-tests-").FullName;
    private readonly Lazy<Task<PrivatePostgres?>> instance;
    private readonly Lazy<Task<KwaliteitSettings>> sqlite, postgres;
    private int made;

    public TestRun()
    {
        instance = new(async () => GivenPostgres is null ? await PrivatePostgres.StartAsync() : null);
        sqlite = new(() => PrepareAsync(StorageKind.Sqlite));
        postgres = new(() => PrepareAsync(StorageKind.Postgres));
    }

    private static string? GivenPostgres => Environment.GetEnvironmentVariable("KWALITEIT_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>Settings of a system of its own: migrated, with the demo's people and reference data.</summary>
    public async Task<KwaliteitSettings> CopyAsync(StorageKind storage)
    {
        var template = await (storage == StorageKind.Sqlite ? sqlite : postgres).Value;
        var copy = new KwaliteitSettings { Storage = storage, Data = NewDirectory(), Demo = true };
        foreach (var file in Directory.EnumerateFiles(template.Data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Data, Path.GetRelativePath(template.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (storage == StorageKind.Postgres) copy.Postgres = await NewDatabaseAsync(new NpgsqlConnectionStringBuilder(template.Postgres).Database);
        return copy;
    }

    /// <summary>Settings without anything in the directory or the database.</summary>
    public async Task<KwaliteitSettings> EmptyAsync(StorageKind storage) => new()
    {
        Storage = storage,
        Data = NewDirectory(),
        Demo = true,
        Postgres = storage == StorageKind.Postgres ? await NewDatabaseAsync(null) : null,
    };

    public string NewDirectory() => Directory.CreateDirectory(Path.Combine(root, $"{Interlocked.Increment(ref made)}")).FullName;

    public async Task RemoveAsync(KwaliteitSettings settings)
    {
        if (settings.Postgres is { } connection)
        {
            await using (var used = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(used);
            await AdministerAsync($"drop database {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");
        }

        Directory.Delete(settings.Data, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres.IsValueCreated && postgres.Value.IsCompletedSuccessfully) await RemoveAsync(await postgres.Value);
        if (instance.IsValueCreated && await instance.Value is { } own) await own.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private async Task<KwaliteitSettings> PrepareAsync(StorageKind storage)
    {
        var settings = await EmptyAsync(storage);
        await Preparation.RunAsync(settings);
        return settings;
    }

    private async Task<string> NewDatabaseAsync(string? template)
    {
        var name = $"k_{Guid.CreateVersion7():N}";
        await AdministerAsync(template is null ? $"create database {name}" : $"create database {name} template {template}");
        return new NpgsqlConnectionStringBuilder(await ServerAsync()) { Database = name }.ConnectionString;
    }

    private async Task AdministerAsync(string command)
    {
        await using var server = NpgsqlDataSource.Create(await ServerAsync());
        await using var statement = server.CreateCommand(command);
        await statement.ExecuteNonQueryAsync();
    }

    private async Task<string> ServerAsync() => (await instance.Value)?.Connection ?? GivenPostgres!;
}
