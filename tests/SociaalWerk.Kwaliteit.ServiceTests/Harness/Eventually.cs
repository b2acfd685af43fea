using System.Diagnostics;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>Waits for what happens by itself, and says what was missing when it does not come.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40), Glance = TimeSpan.FromMilliseconds(10);

    /// <param name="missing">Null when the awaited is there; otherwise what is still missing.</param>
    public static async Task ThereAsync(Func<Task<string?>> missing)
    {
        var since = Stopwatch.StartNew();
        while (await missing() is { } still)
        {
            if (since.Elapsed > Patience) Assert.Fail($"Waited {Patience.TotalSeconds:0} s in vain: {still}");
            await Task.Delay(Glance, TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> holds, string what) => ThereAsync(async () => await holds() ? null : what);
}
