using SociaalWerk.Kwaliteit.Platform.Numbers;

namespace SociaalWerk.Kwaliteit.UnitTests.Numbers;

public sealed class KvkNumberTests
{
    [Theory]
    [InlineData("69599068", true)]
    [InlineData("96354429", true)]
    [InlineData("01234567", true)]
    [InlineData("6959906", false)]
    [InlineData("695990681", false)]
    [InlineData("6959906a", false)]
    [InlineData(" 6959906", false)]
    [InlineData("٦٩٥٩٩٠٦٨", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_trade_register_number_has_eight_digits(string? text, bool expected) => Assert.Equal(expected, KvkNumber.IsValid(text));
}
