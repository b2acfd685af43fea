using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SociaalWerk.Kwaliteit.Benchmarks;

/// <summary>A server started as a process of its own, from start to its first page.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private readonly Process process;

    private MeasuredServer(Process process, double firstPage) => (this.process, FirstPageMilliseconds) = (process, firstPage);

    public double FirstPageMilliseconds { get; }

    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public static async Task<MeasuredServer> StartAsync(Func<string, ProcessStartInfo> command)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = command(address);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = new Uri(address) };
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode} before its first page.");
            try
            {
                using var answer = await http.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                return new MeasuredServer(process, watch.Elapsed.TotalMilliseconds);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
