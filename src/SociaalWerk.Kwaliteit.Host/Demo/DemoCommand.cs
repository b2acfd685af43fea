using System.Reflection;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>The command <c>demo</c>: the main job, unattended, on real input, against a system that runs.</summary>
internal static class DemoCommand
{
    private const string Usage = "Usage: demo [--address URL] [--input FILE] [--keep DIR]; without an address the input is only checked.";
    private const int Failed = 1, WrongInput = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (Options(args) is not { } options) return await SayAsync(errors, WrongInput, Usage);
        Uri? address = null;
        if (options.TryGetValue("--address", out var given) && !Uri.TryCreate(given, UriKind.Absolute, out address)) return await SayAsync(errors, WrongInput, $"'{given}' is not an address.", Usage);

        var name = options.GetValueOrDefault("--input");
        if (name is not null && !File.Exists(name)) return await SayAsync(errors, WrongInput, $"{name} is not there.");

        var (input, faults) = InputReading.Read(name is null ? Example() : await File.ReadAllTextAsync(name, ct));
        if (input is null) return await SayAsync(errors, WrongInput, [$"{name} is not a demo input; nothing was sent:", .. faults.Select(f => $"  {f}")]);
        if (address is null) return await SayAsync(output, 0, $"{input.Title}: this input is in order.");

        try
        {
            await output.WriteLineAsync(input.Title);
            using var walk = new DemoWalk(address, input, options.GetValueOrDefault("--keep", "."), output);
            return await SayAsync(output, 0, Summary(await walk.RunAsync(ct)));
        }
        catch (Exception e) when (e is DemoFailure or HttpRequestException)
        {
            return await SayAsync(errors, Failed, $"The demo stopped at {e.Message}");
        }
    }

    private static string[] Summary(DemoOutcome outcome) => outcome.Certificate is null
        ? [$"Decision:    {outcome.State} ({outcome.PathNumber}). There is no certificate: no label was issued and the register has no entry."]
        :
        [
            $"Decision:    {outcome.State} ({outcome.PathNumber}), label {outcome.LabelNumber}",
            $"Certificate: {outcome.Certificate}",
            $"SHA-256:     {outcome.Sha256}",
            $"Register:    {outcome.Register}",
        ];

    /// <summary>Null when they are not as the usage says.</summary>
    private static Dictionary<string, string>? Options(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 1; i < args.Length; i += 2)
        {
            if (args[i] is not ("--address" or "--input" or "--keep") || i + 1 == args.Length || !options.TryAdd(args[i], args[i + 1])) return null;
        }

        return options;
    }

    /// <summary>The example of docs/examples that the program carries along.</summary>
    private static string Example()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("toegekend.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task<int> SayAsync(TextWriter writer, int code, params string[] lines)
    {
        foreach (var line in lines) await writer.WriteLineAsync(line);
        return code;
    }
}
