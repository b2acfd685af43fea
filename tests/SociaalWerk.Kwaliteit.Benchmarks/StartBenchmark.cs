using System.Diagnostics;

namespace SociaalWerk.Kwaliteit.Benchmarks;

/// <summary>From start to the first page, and the memory then; aims: 3 s and 300 MB for the demo in one process.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

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
            return
            [
                new("first start to first page, with migration", first.Ms, baseline, "ms"),
                new("later start to first page", Figure.Median(ours.Select(o => o.Ms)), baseline, "ms"),
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
        var start = new ProcessStartInfo("dotnet", [typeof(Host.Serving).Assembly.Location, "serve", "--urls", address]);
        start.Environment["Kwaliteit__Data"] = data;
        start.Environment["Kwaliteit__Demo"] = "true";
        return start;
    };

    private static ProcessStartInfo Empty(string address) => new("dotnet", [typeof(EmptyApp).Assembly.Location, "baseline", address]);
}
