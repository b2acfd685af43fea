using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Zoë Łukaszewicz-Müller", "zoe lukaszewicz muller")]
    [InlineData("Gülşen Doğan-İnce", "gulsen dogan ince")]
    [InlineData("'s-Hertogenbosch", "s hertogenbosch")]
    [InlineData("  STICHTING   Wélzijn ", "stichting welzijn")]
    [InlineData("Súdwest-Fryslân", "sudwest fryslan")]
    [InlineData("Ĳsselstein", "ijsselstein")]
    [InlineData("Straße & Søn", "strasse son")]
    [InlineData("Wijkteam 3B", "wijkteam 3b")]
    [InlineData("%_*'\"", "")]
    [InlineData(null, "")]
    public void Names_are_compared_without_case_accents_and_punctuation(string? name, string normalised) => Assert.Equal(normalised, SearchText.Normalise(name));

    [Fact]
    public void A_composed_and_a_decomposed_letter_are_the_same() => Assert.Equal(SearchText.Normalise("Zo\u00eb"), SearchText.Normalise("Zoe\u0308"));

    [Fact]
    public void A_question_of_a_thousand_words_is_a_question_of_eight() =>
        Assert.Equal(8, SearchText.Words(string.Join(' ', Enumerable.Range(1, 1000))).Count);
}
