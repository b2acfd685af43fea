using System.Net;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::")]
    public void A_visitor_is_known_by_what_he_can_not_change_at_will(string address, string visitor) =>
        Assert.Equal(visitor, RateLimits.VisitorOf(IPAddress.Parse(address)));
}
