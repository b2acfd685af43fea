namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>Asks until it is so, within a term; for what another process does in its own time.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(string what, TimeSpan patience, Func<Task<bool>> ask)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var term = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        term.CancelAfter(patience);
        try
        {
            while (!await ask()) _ = await pause.WaitForNextTickAsync(term.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"Not so within {patience.TotalSeconds:0} s: {what}.");
        }
    }
}
