using SociaalWerk.Kwaliteit.Host;

namespace SociaalWerk.Kwaliteit.UnitTests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task A_wrong_file_ends_with_code_2_before_anything_is_sent()
    {
        await File.WriteAllTextAsync(file, Examples.Changed("toegekend.json", input => input["toetsing"]!["scores"]!["V03"]!["score"] = "Goed"), TestContext.Current.CancellationToken);

        // Nobody listens on port 1: sending anything would end with code 1.
        Assert.Equal(2, await RunAsync("--address", "http://127.0.0.1:1", "--input", file));
        Assert.Contains("  toetsing.scores.V03.score: 'Goed' is not one of Met, PartlyMet, NotMet, NotApplicable", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_that_is_not_there_ends_with_code_1_and_says_so()
    {
        Assert.Equal(1, await RunAsync("--address", "http://127.0.0.1:1"));
        Assert.Contains("127.0.0.1:1", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--input", "there-is-no-such-file.json")]
    [InlineData("--address", "nowhere")]
    [InlineData("--speed", "fast")]
    [InlineData("--address")]
    public async Task What_was_asked_wrongly_ends_with_code_2(params string[] options)
    {
        Assert.Equal(2, await RunAsync(options));
        Assert.NotEqual("", errors.ToString());
    }

    [Fact]
    public async Task Without_an_address_the_input_is_only_checked()
    {
        Assert.Equal(0, await RunAsync());
        Assert.Contains("Toegekend: 46 normen voldoen, 3 voldoen deels: this input is in order.", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] options) => DemoCommand.RunAsync(["demo", .. options], output, errors, TestContext.Current.CancellationToken);
}
