using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Numbers;

namespace SociaalWerk.Kwaliteit.UnitTests.Numbers;

public sealed class RsinTests
{
    [Theory]
    [InlineData("850012351", true)]
    [InlineData("850012363", true)]
    [InlineData("850012375", true)]
    [InlineData("123456789", false)]
    [InlineData("850012352", false)]
    [InlineData("85001235", false)]
    [InlineData("8500123510", false)]
    [InlineData("85001235x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_number_of_a_legal_person_passes_the_eleven_test(string? text, bool expected) => Assert.Equal(expected, Rsin.IsValid(text));

    [Fact]
    public void Any_single_wrong_digit_is_detected() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[1, 9]).Sample((position, shift) =>
        {
            var text = "850012351".ToCharArray();
            text[position] = (char)('0' + ((text[position] - '0' + shift) % 10));

            Assert.False(Rsin.IsValid(new string(text)));
        });
}
