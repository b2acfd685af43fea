using SociaalWerk.Kwaliteit.Certification.Accounts;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in base 32: the key of the examples in RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_of_the_half_minute_beside_this_one_counts_too(int aside, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);

        Assert.Equal(counts, Totp.StepOf(Key, Totp.CodeAt(Key, Totp.StepAt(now) + aside), now, last: 0) is not null);
    }

    [Fact]
    public void A_code_of_a_half_minute_that_was_used_or_is_past_does_not_count()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var used = Totp.StepAt(now);

        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, used), now, used));
        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, used - 1), now, used));
        Assert.Equal(used + 1, Totp.StepOf(Key, Totp.CodeAt(Key, used + 1).Insert(3, " "), now, used));
    }
}
