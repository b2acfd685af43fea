using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>A backup as an operator makes one: all databases at one moment, in files of their own.</summary>
internal sealed class Dump(TestRun run, StorageKind storage, string folder)
{
    private string Script => Path.Combine(folder, "kwaliteit.sql");

    public static async Task<Dump> OfAsync(TestRun run, KwaliteitSettings settings)
    {
        var dump = new Dump(run, settings.Storage, run.NewDirectory());
        if (settings.Storage == StorageKind.Postgres) await RunAsync("pg_dump", settings, "--no-owner", "--file", dump.Script);
        else foreach (var file in Directory.EnumerateFiles(settings.Data, "*.db")) await dump.CopyAsync(file);
        return dump;
    }

    /// <summary>The places where this word stands, in whatever case.</summary>
    public IReadOnlyList<string> Find(string word) => Find(Directory.EnumerateFiles(folder), word);

    /// <summary>Beside the databases in use, of which a dump is the measure: what SQLite deleted it overwrites later.</summary>
    public static IReadOnlyList<string> FindInFiles(string data, string word) =>
        Find(Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).Contains(".db", StringComparison.Ordinal) && Path.GetExtension(f) != ".lock"), word);

    private static IReadOnlyList<string> Find(IEnumerable<string> files, string word) => [.. files.Where(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>A system on this backup, beside the keys as they are now.</summary>
    public async Task<KwaliteitSettings> RestoreAsync(KwaliteitSettings now)
    {
        var settings = await run.EmptyAsync(storage);
        foreach (var part in new[] { "keys", "files", "koppen" }) Copy(now.PathOf(part), settings.PathOf(part));
        Copy(now.KeyStorePath, settings.KeyStorePath);
        if (storage == StorageKind.Postgres) await RunAsync("psql", settings, "--quiet", "--set=ON_ERROR_STOP=1", "--file", Script);
        else Copy(folder, settings.Data);
        return settings;
    }

    public static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) return;

        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private async Task CopyAsync(string file)
    {
        await using var database = new SqliteConnection($"Data Source={file}");
        await database.OpenAsync();
        await using var copy = database.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.Parameters.AddWithValue("$to", Path.Combine(folder, Path.GetFileName(file)));
        await copy.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string program, KwaliteitSettings settings, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(settings.Postgres);
        var path = Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d))).Select(d => Path.Combine(d, "bin", program)).First();
        using var process = Process.Start(new ProcessStartInfo(path, [$"--host={to.Host}", $"--port={to.Port}", $"--username={to.Username}", $"--dbname={to.Database}", .. arguments]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
