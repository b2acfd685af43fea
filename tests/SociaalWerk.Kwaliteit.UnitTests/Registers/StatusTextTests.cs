using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SociaalWerk.Kwaliteit.Register;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.Register.Verifying;

namespace SociaalWerk.Kwaliteit.UnitTests.Registers;

public sealed class StatusTextTests
{
    private static readonly StringLocalizer<Text> Texts =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-GB")]
    public void Every_status_and_every_fault_has_words(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        string[] keys =
        [
            .. Enum.GetNames<RegisterWord>().SelectMany(word => new[] { $"Status.{word}", $"Status.{word}.Sentence" }),
            .. Enum.GetNames<NumberFault>().SelectMany(fault => new[] { $"Fault.{fault}", $"Fault.{fault}.Title", $"Fault.{fault}.Help" }),
        ];

        Assert.All(keys, key => Assert.False(Texts[key].ResourceNotFound, key));
    }

    [Fact]
    public void The_words_are_those_of_the_scheme()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        var words = Enum.GetValues<RegisterWord>().Select(word => Texts.Words(new LabelStatus(word, new(2026, 12, 1))));

        Assert.Equal(
            ["Geldig", "Geldig onder voorwaarden", "Gaat in op 1 december 2026", "Geschorst", "Ingetrokken", "Beëindigd", "Verlopen", "Vervangen", "Nietig"], words);
    }
}
