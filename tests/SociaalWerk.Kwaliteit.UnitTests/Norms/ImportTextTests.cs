using System.Globalization;
using System.Resources;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class ImportTextTests
{
    private static readonly ResourceManager Texts = new(typeof(Text));

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_fault_of_an_import_has_a_sentence_that_names_the_field(string language) =>
        Assert.All(Enum.GetValues<ImportFault>(), fault =>
            Assert.Contains("{0}", SentenceOf(new ImportProblem("norms[3].value", fault).TextKey, language), StringComparison.Ordinal));

    [Theory]
    [InlineData("nl", "niet de officiële normtekst")]
    [InlineData("en", "not the official text")]
    public void The_screens_can_say_that_the_norms_are_an_example(string language, string words) =>
        Assert.Contains(words, SentenceOf("NormSet.NotOfficial", language), StringComparison.Ordinal);

    private static string SentenceOf(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? "";
}
