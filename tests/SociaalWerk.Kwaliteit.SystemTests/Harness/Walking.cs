using SociaalWerk.Kwaliteit.Host;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>The demo's walk over the examples of docs/examples.</summary>
internal static class Walking
{
    public const string Granted = "toegekend.json", Conditional = "toegekend-onder-voorwaarden.json", Refused = "afgewezen.json";

    public static DemoWalk Of(ISystem system, string example, string keep)
    {
        var (input, faults) = InputReading.Read(File.ReadAllText(Machine.Example(example)));
        Assert.Empty(faults);
        return new DemoWalk(system.Address, input!, keep, TextWriter.Null);
    }

    public static async Task UntilAsync(ISystem system, string example, string keep, string act)
    {
        using var walk = Of(system, example, keep);
        await walk.RunUntilAsync(act, TestContext.Current.CancellationToken);
    }

    public static async Task<DemoOutcome> ToTheEndAsync(ISystem system, string example, string keep)
    {
        using var walk = Of(system, example, keep);
        return await walk.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Acts go on until an act is reached or the system goes away under them.</summary>
    public static async Task UntilBrokenAsync(ISystem system, string example, string keep, string act, Func<Task> breaks)
    {
        var walking = UntilAsync(system, example, keep, act);
        await breaks();
        var failure = await Record.ExceptionAsync(() => walking);
        if (failure is not (null or DemoFailure or HttpRequestException)) throw failure;
    }
}
