using System.Diagnostics;
using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Host.Logs;
using SociaalWerk.Kwaliteit.UnitTests.Architecture;

namespace SociaalWerk.Kwaliteit.UnitTests.ActLog;

/// <summary>Others can check a log without our code, and with our command without our database.</summary>
public sealed class OutsidersTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kwaliteit-log-").FullName;
    private readonly ALog log = new([4, 1, 6], "Zoë \"Łukaszewicz\"\n🙂\u2028");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void A_program_that_was_written_from_the_description_alone_agrees() => Assert.Equal(0, Node(Write(log.Export()), Heads()).Status);

    [Fact]
    public void It_also_finds_what_was_edited_cut_off_or_taken_out()
    {
        var edited = log.Export();
        edited[2]["role"] = "Chair";
        var cut = log.Export();
        cut.RemoveAt(4);
        var gone = log.Export();
        gone.RemoveAt(5);

        foreach (var export in new[] { edited, cut, gone })
        {
            var (status, told) = Node(Write(export), Heads());
            Assert.True(status == 1, told);
        }
    }

    [Fact]
    public void It_lets_forgotten_lines_pass_where_the_log_tells_of_them()
    {
        var told = ALog.OfAccounts(4, told: 2).Export();
        ForgottenLinesTests.Forget(told[1]);
        ForgottenLinesTests.Forget(told[2]);
        Assert.Equal(0, Node(Write(told)).Status);

        ForgottenLinesTests.Forget(told[3]);
        Assert.Equal(1, Node(Write(told)).Status);
    }

    [Fact]
    public void The_command_says_that_nothing_is_wrong_and_ends_well()
    {
        var (status, output, _) = Run("verify-log", Write(log.Export()), "--heads", Heads());

        Assert.Equal((0, $"11 lines of 3 dossiers: nothing is wrong.{Environment.NewLine}"), (status, output));
    }

    [Fact]
    public void The_command_names_dossier_and_number_and_ends_with_one()
    {
        var export = log.Export();
        export.RemoveAt(4);

        var (status, output, _) = Run("verify-log", Write(export), "--heads", Heads());

        Assert.Equal(1, status);
        Assert.Contains($"WRONG dossier {log.Chains[0][0].Dossier}, number 4: cut off here", output);
    }

    [Theory]
    [InlineData("verify-log")]
    [InlineData("verify-log", "/no/such/file")]
    [InlineData("verify-log", "--heads", "x")]
    public void The_command_refuses_what_it_can_not_do(params string[] args)
    {
        var (status, _, error) = Run(args);

        Assert.Equal(1, status);
        Assert.NotEmpty(error);
    }

    private string Write(IEnumerable<JsonNode> export)
    {
        var file = Path.Combine(directory, $"{Guid.CreateVersion7()}.jsonl");
        File.WriteAllLines(file, ALog.Lines(export));
        return file;
    }

    private string Heads()
    {
        var file = Path.Combine(directory, "heads.txt");
        var first = log.HeadOf();
        File.WriteAllText(file, first.ToFile(ALog.Service) + log.Head(first.Hash, day: 3));
        return file;
    }

    private static (int Status, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (VerifyLogCommand.Run(args, output, error), output.ToString(), error.ToString());
    }

    private static (int Status, string Told) Node(params string[] files)
    {
        var script = Path.Combine(Product.Root, $"tests/{Product.Name}.UnitTests/ActLog/verify-log.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = node.StandardOutput.ReadToEnd() + node.StandardError.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, told);
    }
}
