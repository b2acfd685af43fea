using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>A throw-away PostgreSQL on loopback, for when KWALITEIT_TEST_POSTGRES names none.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kwaliteit-postgres-").FullName;
    private readonly string programs = Programs();
    private bool running;

    private PrivatePostgres()
    {
    }

    public string Connection { get; private set; } = "";

    public static async Task<PrivatePostgres> StartAsync()
    {
        var postgres = new PrivatePostgres();
        try
        {
            await postgres.StartClusterAsync();
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (running) await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        running = false;
        Directory.Delete(directory, recursive: true);
    }

    private string Data => Path.Combine(directory, "data");

    private async Task StartClusterAsync()
    {
        // PostgreSQL refuses to run as root, so then its own user does, in a directory of its own.
        if (Environment.IsPrivilegedProcess) await ExecuteAsync("chown", "postgres", directory);
        await RunAsync("initdb", "-D", Data, "-U", "app", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        var port = FreePort();
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 400
            fsync = off
            synchronous_commit = off
            full_page_writes = off

            """);
        await RunAsync("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(directory, "server.log"), "start");
        running = true;
        Connection = $"Host=127.0.0.1;Port={port};Username=app;Database=postgres";
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        return Environment.IsPrivilegedProcess
            ? ExecuteAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : ExecuteAsync(path, arguments);
    }

    private async Task ExecuteAsync(string program, params string[] arguments)
    {
        // Not redirected: the server would inherit the pipes and keep them open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "cd \"$0\" && exec \"$@\" >>\"$0/out.log\" 2>&1 </dev/null", directory, program, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(Path.Combine(directory, "out.log"))}");
    }

    private static string Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d))).Select(d => Path.Combine(d, "bin")).First()
        : "";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
