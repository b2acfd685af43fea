using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Numbers;

namespace SociaalWerk.Kwaliteit.UnitTests.Numbers;

public sealed class LabelNumberTests
{
    private static readonly Gen<LabelNumber> Any = Gen.Select(Gen.Int[2016, 2199], Gen.Int[1, 99_999], LabelNumber.Create);

    [Theory]
    [InlineData(2026, 1, "KSW-2026-00001-8")]
    [InlineData(2026, 123, "KSW-2026-00123-0")]
    [InlineData(2027, 12345, "KSW-2027-12345-4")]
    public void A_number_carries_its_check_digit(int year, int serial, string expected) =>
        Assert.Equal(expected, LabelNumber.Create(year, serial).ToString());

    [Theory]
    [InlineData("KSW-2026-00123-0")]
    [InlineData("ksw-2026-00123-0")]
    [InlineData("  KSW 2026 00123 0 ")]
    [InlineData("Ksw2026001230")]
    [InlineData("KSW – 2026 – 00123 – 0")]
    public void A_number_is_read_as_people_type_it(string text) => Assert.Equal(LabelNumber.Create(2026, 123), LabelNumber.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KSW-2026-00123")]
    [InlineData("KSW-2026-00123-1")]
    [InlineData("KSV-2026-00123-0")]
    [InlineData("KSW-2026-001230-0")]
    [InlineData("KSW-2026-0O123-0")]
    [InlineData("KSW-2026-00000-0")]
    [InlineData("KSW-٢٠٢٦-00123-0")]
    public void What_is_no_number_is_not_read(string? text) => Assert.Null(LabelNumber.Parse(text));

    [Theory]
    [InlineData(999, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 100_000)]
    public void A_number_outside_its_form_is_not_made(int year, int serial) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelNumber.Create(year, serial));

    [Fact]
    public void What_is_written_is_read_back() => Any.Sample(number => Assert.Equal(number, LabelNumber.Parse(number.ToString())));

    [Fact]
    public void Any_single_wrong_digit_is_detected() =>
        Gen.Select(Any, Gen.Int[0, 9], Gen.Int[1, 9]).Sample((number, position, shift) =>
        {
            var text = number.ToString().Replace("-", "")["KSW".Length..].ToCharArray();
            text[position] = (char)('0' + ((text[position] - '0' + shift) % 10));

            Assert.Null(LabelNumber.Parse("KSW" + new string(text)));
        });
}
