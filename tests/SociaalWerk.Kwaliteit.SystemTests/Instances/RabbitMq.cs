using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.SystemTests.Instances;

[assembly: AssemblyFixture(typeof(RabbitMq))]

namespace SociaalWerk.Kwaliteit.SystemTests.Instances;

/// <summary>The broker of this run: the one that KWALITEIT_TEST_RABBITMQ names, or a throw-away node on loopback.</summary>
public sealed class RabbitMq : IAsyncDisposable
{
    private readonly Lazy<Task<(Uri Address, string Control)>> broker;
    private string? directory;
    private Process? epmd, node;
    private int made;

    public RabbitMq() => broker = new(FindAsync);

    /// <summary>A virtual host of its own, as the product's setting wants it.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        var name = $"t{Environment.ProcessId}-{Interlocked.Increment(ref made)}";
        await ControlAsync("add_vhost", name);
        await ControlAsync("set_permissions", "-p", name, "guest", ".*", ".*", ".*");
        return new UriBuilder((await broker.Value).Address) { Path = name }.Uri;
    }

    /// <summary>Lines of "name type consumers messages" of a virtual host's queues.</summary>
    public async Task<string[]> QueuesAsync(Uri virtualHost)
    {
        var answer = await ControlAsync("-q", "list_queues", "-p", virtualHost.AbsolutePath[1..], "--no-table-headers", "name", "type", "consumers", "messages");
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Replace('\t', ' ').Trim()).Order()];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { node, epmd }.OfType<Process>())
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (directory is not null) Directory.Delete(directory, recursive: true);
    }

    private async Task<(Uri Address, string Control)> FindAsync() =>
        Environment.GetEnvironmentVariable("KWALITEIT_TEST_RABBITMQ") is { Length: > 0 } given
            ? (new Uri(given), Environment.GetEnvironmentVariable("KWALITEIT_TEST_RABBITMQCTL") ?? "rabbitmqctl")
            : await StartAsync();

    private async Task<(Uri Address, string Control)> StartAsync()
    {
        directory = Directory.CreateTempSubdirectory("kwaliteit-rabbitmq-").FullName;
        foreach (var name in new[] { "home", "mnesia", "log" }) Directory.CreateDirectory(Path.Combine(directory, name));
        var (port, distribution, mapper) = (FreePort(), FreePort(), FreePort());
        await WriteAsync("rabbitmq.conf", $"loopback_users.guest = true\nlisteners.tcp.default = 127.0.0.1:{port}\ndisk_free_limit.absolute = 50MB\nvm_memory_high_watermark.absolute = 512MB\nlog.console = false\n");
        await WriteAsync("enabled_plugins", "[].\n");
        await WriteAsync("env.conf", "");
        // RUNNING_UNDER_SYSTEMD makes the start script become the node, so that the process started here is the node.
        await WriteAsync("environment", $"""
            export HOME='{directory}/home' RABBITMQ_BASE='{directory}' RUNNING_UNDER_SYSTEMD=yes
            export RABBITMQ_NODENAME=test{port}@localhost RABBITMQ_USE_LONGNAME=false
            export RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT={port} RABBITMQ_DIST_PORT={distribution}
            export ERL_EPMD_PORT={mapper} ERL_EPMD_ADDRESS=127.0.0.1
            export RABBITMQ_MNESIA_BASE='{directory}/mnesia' RABBITMQ_LOG_BASE='{directory}/log' RABBITMQ_PID_FILE='{directory}/node.pid'
            export RABBITMQ_CONFIG_FILE='{directory}/rabbitmq' RABBITMQ_ENABLED_PLUGINS_FILE='{directory}/enabled_plugins'
            export RABBITMQ_CONF_ENV_FILE='{directory}/env.conf'
            export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {"{127,0,0,1}"}'
            export RABBITMQ_CTL_ERL_ARGS='-kernel inet_dist_use_interface {"{127,0,0,1}"}'
            cd '{directory}'

            """);
        var user = "";
        if (Environment.IsPrivilegedProcess)
        {
            user = "setpriv --reuid=rabbitmq --regid=rabbitmq --clear-groups ";
            await RunAsync("chown", "-R", "rabbitmq:rabbitmq", directory);
        }

        epmd = StartScript($"exec {user}epmd -address 127.0.0.1 -port {mapper} >log/epmd.log 2>&1 </dev/null");
        node = StartScript($"exec {user}{Program("rabbitmq-server")} >log/start.log 2>&1 </dev/null");
        var control = Path.Combine(directory, "rabbitmqctl");
        await WriteAsync("rabbitmqctl", $"#!/bin/sh\n. '{directory}/environment'\nexec {user}{Program("rabbitmqctl")} \"$@\"\n");
        await RunAsync("chmod", "755", control);
        await Eventually.ThereAsync(async () =>
        {
            if (node.HasExited) Assert.Fail(await File.ReadAllTextAsync(Path.Combine(directory, "log/start.log")));
            return await AnswersAsync(port) ? null : "RabbitMQ listens";
        });
        return (new Uri($"amqp://guest:guest@127.0.0.1:{port}/"), control);
    }

    private async Task<string> ControlAsync(params string[] arguments) => await RunAsync((await broker.Value).Control, arguments);

    private Process StartScript(string script) => Process.Start(new ProcessStartInfo("sh", ["-c", $". '{directory}/environment'; {script}"]))!;

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(directory!, name), text);

    private static string Program(string name) => File.Exists($"/usr/lib/rabbitmq/bin/{name}") ? $"/usr/lib/rabbitmq/bin/{name}" : name;

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{await error}");
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
