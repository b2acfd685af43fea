using System.Diagnostics;

namespace SociaalWerk.Kwaliteit.Benchmarks;

/// <summary>From start to the first page, and the memory then; aims: 3 s and 300 MB for the demo in one process.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    /// <summary>What `deploy/kwaliteit run` built last; where it never ran, what was built beside this benchmark.</summary>
    private static readonly string? Quick = FindQuick();

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("kwaliteit-benchmark-").FullName;
        try
        {
            // The first start makes the databases; it has a row of its own.
            var first = await MeasureAsync(Ours(data));
            var (ours, empty) = (new List<(double Ms, double Mb)>(), new List<(double Ms, double Mb)>());
            for (var i = 0; i < Rounds; i++)
            {
                ours.Add(await MeasureAsync(Ours(data)));
                empty.Add(await MeasureAsync(Empty));
            }

            var baseline = Figure.Median(empty.Select(e => e.Ms));
            var build = Quick is null ? "plain build" : "built by deploy/kwaliteit run";
            return
            [
                new($"first start to first page, with migration, {build}", first.Ms, baseline, "ms"),
                new($"later start to first page, {build}", Figure.Median(ours.Select(o => o.Ms)), baseline, "ms"),
                new("memory after the first page", Figure.Median(ours.Select(o => o.Mb)), Figure.Median(empty.Select(e => e.Mb)), "MB"),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(double Ms, double Mb)> MeasureAsync(Func<string, ProcessStartInfo> command)
    {
        using var server = await MeasuredServer.StartAsync(command);
        return (server.FirstPageMilliseconds, server.Megabytes);
    }

    private static Func<string, ProcessStartInfo> Ours(string data) => address =>
    {
        var start = new ProcessStartInfo("dotnet", [Quick ?? typeof(Host.Serving).Assembly.Location, "serve", "--urls", address]);
        start.Environment["Kwaliteit__Data"] = data;
        start.Environment["Kwaliteit__Demo"] = "true";
        return start;
    };

    private static string? FindQuick()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SociaalWerk.Kwaliteit.sln"))) root = root.Parent;
        var published = Path.Combine(root?.FullName ?? "", ".quick", "publish", "SociaalWerk.Kwaliteit.Host");
        return Directory.Exists(published) ? Directory.EnumerateFiles(published, "SociaalWerk.Kwaliteit.Host.dll", SearchOption.AllDirectories).FirstOrDefault() : null;
    }

    private static ProcessStartInfo Empty(string address) => new("dotnet", [typeof(EmptyApp).Assembly.Location, "baseline", address]);
}
