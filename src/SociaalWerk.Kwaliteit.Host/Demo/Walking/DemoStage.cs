using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>What the acts of a walk share: the interface, the input, and the path as it was last seen.</summary>
internal sealed class DemoStage(DemoCalls calls, DemoInput input, string keep, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeOnly WorkBegins = new(8, 30);
    private PathView? path;

    public DemoCalls Calls => calls;

    public DemoInput Input => input;

    /// <summary>The directory in which the certificate is kept.</summary>
    public string Keep => keep;

    public PathView Path => path ?? throw new InvalidOperationException("The path was not looked up yet.");

    public bool HasPath => path is not null;

    /// <summary>What the last act came to, in a few words, beside the state.</summary>
    public string Detail { get; set; } = "";

    /// <summary>File of the certificate and address of the register entry, once they were checked.</summary>
    public (string File, string Sha256, Uri Register)? Proof { get; set; }

    public string Url(string under = "") => $"/api/v1/trajecten/{Path.Id}{(under.Length > 0 ? "/" : "")}{under}";

    /// <summary>The same act on the same path has the same key, also after a crash.</summary>
    public string Key(string act) => $"demo/{Path.Nummer}/{act}/{Path.Versie}";

    public static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    public void Follow(PathView seen) => path = seen;

    public async Task LookAsync(string person, CancellationToken ct) => path = await calls.GetAsync<PathView>(person, Url(), ct);

    public async Task StepAsync(string person, Trigger step, string? note, object? data, CancellationToken ct) =>
        path = await calls.SendAsync<PathView>(person, HttpMethod.Post, Url("stappen"), new { stap = step, versie = Path.Versie, toelichting = note, gegevens = data }, Key(step.ToString()), ct);

    public Task<T> SendAsync<T>(string person, HttpMethod method, string under, object body, string act, CancellationToken ct) =>
        calls.SendAsync<T>(person, method, Url(under), body, method == HttpMethod.Post ? Key(act) : null, ct);

    public async Task<IReadOnlyList<T>> ListAsync<T>(string person, string under, CancellationToken ct) =>
        (await calls.GetAsync<ListView<T>>(person, Url(under), ct)).Items;

    public async Task<DateOnly> TodayAsync(CancellationToken ct) => AmsterdamTime.DateOf((await ClockAsync(ct)).Op);

    /// <summary>Moves the demo's clock to the morning of a day, unless it is that day already.</summary>
    public async Task<bool> MoveClockAsync(DateOnly day, CancellationToken ct)
    {
        var now = await ClockAsync(ct);
        if (AmsterdamTime.DateOf(now.Op) >= day) return false;

        _ = await calls.SendAsync<ClockView>(DemoCalls.Anybody, HttpMethod.Post, "/api/v1/demo/klok", new ClockView(AmsterdamTime.At(day, WorkBegins)), null, ct);
        Detail = $"from {AmsterdamTime.DateOf(now.Op):yyyy-MM-dd}";
        return true;
    }

    /// <summary>Asks until another service, or the clock, has done its work.</summary>
    public async Task<T> AwaitAsync<T>(string what, Func<CancellationToken, Task<T?>> ask, CancellationToken ct)
        where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(patience);
        try
        {
            while (true)
            {
                if (await ask(deadline.Token) is { } found) return found;

                await Task.Delay(Pause, deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DemoFailure($"{what} was not there within {patience.TotalSeconds:0} s");
        }
    }

    public Task AwaitStateAsync(string person, State state, CancellationToken ct) => AwaitAsync($"state {state}", async token =>
    {
        await LookAsync(person, token);
        return Path.Staat == state ? Path : null;
    }, ct);

    private Task<ClockView> ClockAsync(CancellationToken ct) => calls.GetAsync<ClockView>(DemoCalls.Anybody, "/api/v1/demo/klok", ct);
}
