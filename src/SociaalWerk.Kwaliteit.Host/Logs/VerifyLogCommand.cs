using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Host.Logs;

/// <summary>Checks an export of the log without any database: the file alone, or the file against published heads.</summary>
internal static class VerifyLogCommand
{
    private const string Usage = "Say which export: verify-log FILE [--heads FILE].";

    /// <returns>0: nothing is wrong. 1: something is wrong, or could not be read.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (Files(args) is not { } files) return Refuse(error, Usage);
        foreach (var file in new[] { files.Export, files.Heads }.OfType<string>().Where(f => !File.Exists(f))) return Refuse(error, $"There is no file {file}.");

        var verdict = LogVerifier.Verify(File.ReadLines(files.Export), files.Heads is null ? null : File.ReadLines(files.Heads));
        foreach (var fault in verdict.Faults) output.WriteLine($"WRONG {fault}");
        foreach (var remark in verdict.Remarks) output.WriteLine($"Note: {remark}");
        output.WriteLine($"{verdict.Lines} lines of {verdict.Dossiers} dossiers: {(verdict.Faults.Count == 0 ? "nothing is wrong." : $"{verdict.Faults.Count} faults.")}");
        return verdict.Faults.Count == 0 ? 0 : 1;
    }

    private static (string Export, string? Heads)? Files(string[] args) => args switch
    {
        [_, var export] when !export.StartsWith('-') => (export, null),
        [_, var export, "--heads", var heads] when !export.StartsWith('-') => (export, heads),
        [_, "--heads", var heads, var export] when !export.StartsWith('-') => (export, heads),
        _ => null,
    };

    private static int Refuse(TextWriter error, string reason)
    {
        error.WriteLine(reason);
        return 1;
    }
}
