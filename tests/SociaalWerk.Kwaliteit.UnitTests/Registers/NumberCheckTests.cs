using SociaalWerk.Kwaliteit.Register.Verifying;

namespace SociaalWerk.Kwaliteit.UnitTests.Registers;

public sealed class NumberCheckTests
{
    [Theory]
    [InlineData("KSW-2026-00001-8")]
    [InlineData("ksw-2026-00001-8")]
    [InlineData(" KSW 2026 00001 8 ")]
    [InlineData("KSW2026000018")]
    [InlineData("2026-00001-8")]
    [InlineData("KSW\u20132026\u201300001\u20138")]
    public void A_number_is_read_however_it_is_typed(string typed) => Assert.Equal("KSW-2026-00001-8", NumberCheck.Read(typed).Number?.ToString());

    [Theory]
    [InlineData("KSW-2026-00001-9", nameof(NumberFault.CheckDigitWrong))]
    [InlineData("ksw 2026 00010 8", nameof(NumberFault.CheckDigitWrong))]
    [InlineData("2026-00001-7", nameof(NumberFault.CheckDigitWrong))]
    [InlineData("KSW-2026-00001", nameof(NumberFault.NotANumber))]
    [InlineData("KSW-2026-00000-9", nameof(NumberFault.NotANumber))]
    [InlineData("T-2026-0001", nameof(NumberFault.NotANumber))]
    [InlineData("../../etc", nameof(NumberFault.NotANumber))]
    [InlineData("", nameof(NumberFault.NotANumber))]
    [InlineData(null, nameof(NumberFault.NotANumber))]
    public void A_typing_error_is_told_apart_from_something_else(string? typed, string fault) =>
        Assert.Equal((null, fault), (NumberCheck.Read(typed).Number, NumberCheck.Read(typed).Fault.ToString()));
}
