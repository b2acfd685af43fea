using SociaalWerk.Kwaliteit.Platform.Numbers;

namespace SociaalWerk.Kwaliteit.UnitTests.Numbers;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("1234 AB", "1234 AB")]
    [InlineData("1234AB", "1234 AB")]
    [InlineData(" 1234ab ", "1234 AB")]
    [InlineData("9999 SB", "9999 SB")]
    [InlineData("0234 AB", null)]
    [InlineData("1234 SA", null)]
    [InlineData("1234SD", null)]
    [InlineData("1234 ss", null)]
    [InlineData("1234  AB", null)]
    [InlineData("1234 A", null)]
    [InlineData("1234 ABC", null)]
    [InlineData("123 AB", null)]
    [InlineData("1234 A1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_postcode_is_kept_in_one_form_or_refused(string? text, string? expected) => Assert.Equal(expected, Postcode.Normalise(text));
}
