using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>A process of the tests' own: ended by its id, also when the tests themselves are killed.</summary>
internal sealed class Running : IAsyncDisposable
{
    private const int Terminate = 15;

    // The kernel tells a child when the thread that started it ends; this thread lasts as long as the tests do.
    private static readonly BlockingCollection<Action> Starts = [];

    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly List<(string Words, TaskCompletionSource Heard)> listeners = [];
    private bool over;

    static Running() => new Thread(() =>
    {
        foreach (var start in Starts.GetConsumingEnumerable()) start();
    })
    { IsBackground = true, Name = "starts processes" }.Start();

    private Running(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public int Id => process.Id;

    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <param name="atDeath">The signal it gets when the tests are killed: TERM for what has children to end, KILL for what has none.</param>
    public static async Task<Running> StartAsync(string atDeath, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", atDeath, program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // What the caller's shell says about a system of its own is not meant for this one.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Kwaliteit__", StringComparison.Ordinal) || k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            _ = start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;

        var running = new Running(start);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                _ = running.process.Start();
                started.SetResult();
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        await started.Task;
        running.process.StandardInput.Close();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        _ = running.WatchAsync();
        return running;
    }

    /// <summary>Until it says these words; fails with all it said when it ends first.</summary>
    public async Task SaysAsync(string words, TimeSpan patience)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (said)
        {
            if (said.ToString().Contains(words, StringComparison.Ordinal)) return;

            if (over) heard.SetException(new InvalidOperationException($"It ended before it said '{words}':\n{said}"));
            listeners.Add((words, heard));
        }

        try
        {
            await heard.Task.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It did not say '{words}' within {patience.TotalSeconds:0} s:\n{Said}");
        }
    }

    public async Task<int> EndAsync(TimeSpan patience)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(patience);
        return process.ExitCode;
    }

    /// <summary>As `kill -9` does: it gets no chance to do anything more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>As Ctrl-C or a stop of the service does.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        if (!process.HasExited) _ = Signal(process.Id, Terminate);
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(patience);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync(TimeSpan.FromSeconds(40));
        }
        catch (TimeoutException)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private async Task WatchAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        lock (said)
        {
            over = true;
            foreach (var (words, heard) in listeners) _ = heard.TrySetException(new InvalidOperationException($"It ended before it said '{words}':\n{said}"));
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;

        lock (said)
        {
            _ = said.AppendLine(line);
            foreach (var (words, heard) in listeners)
            {
                if (line.Contains(words, StringComparison.Ordinal)) _ = heard.TrySetResult();
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Signal(int process, int signal);
}
