using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;

// Each class starts whole systems: two at a time would only wait for each other.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>The checkout, the programs and the stores that the tests stand on; `deploy/kwaliteit test` names what it started.</summary>
internal static class Machine
{
    private static readonly HashSet<int> GivenPorts = [];

    public static string Root { get; } = FindRoot();

    /// <summary>The program as it was built beside these tests.</summary>
    public static string HostDll => Path.Combine(Root, "src", "SociaalWerk.Kwaliteit.Host", "bin", Configuration, "net10.0", "SociaalWerk.Kwaliteit.Host.dll");

    public static string Chromium => Environment.GetEnvironmentVariable("KWALITEIT_TEST_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";

    public static string Postgres => Given("KWALITEIT_TEST_POSTGRES");

    public static string RabbitMq => Given("KWALITEIT_TEST_RABBITMQ");

    public static string RabbitMqControl => Given("KWALITEIT_TEST_RABBITMQCTL");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Never the same port twice in a run.</summary>
    public static int FreePort()
    {
        var range = (Environment.GetEnvironmentVariable("KWALITEIT_PORTS") ?? "20000-29999").Split('-').Select(int.Parse).ToArray();
        lock (GivenPorts)
        {
            var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
            while (true)
            {
                var port = Random.Shared.Next(range[0], range[1] + 1);
                if (!taken.Contains(port) && GivenPorts.Add(port)) return port;
            }
        }
    }

    public static Uri Address(int port) => new($"http://{IPAddress.Loopback}:{port}");

    public static string Example(string name) => Path.Combine(Root, "docs", "examples", name);

    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(directory => File.Exists(Path.Combine(directory, program)));

    /// <summary>What a program says when it does its work well.</summary>
    public static async Task<string> AskAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}{await errors}");
    }

    private static string Given(string name)
    {
        var given = Environment.GetEnvironmentVariable(name);
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"{name} names none; deploy/kwaliteit test starts one.");
        return given!;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "SociaalWerk.Kwaliteit.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
