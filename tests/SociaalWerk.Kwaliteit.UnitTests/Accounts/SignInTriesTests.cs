using System.Net;
using Microsoft.AspNetCore.Http;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

public sealed class SignInTriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waiting_begins_after_a_few_failures_doubles_and_stops_growing()
    {
        var tries = new SignInTries("x");
        var waits = new List<double>();
        for (var i = 0; i < 14; i++)
        {
            tries.Take(SlowDown.AccountFromNetwork, Now);
            waits.Add((tries.FreeAt - Now).TotalSeconds);
        }

        Assert.Equal([0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900], waits);
    }

    [Fact]
    public void After_a_quiet_hour_all_is_forgotten()
    {
        var tries = new SignInTries("x");
        for (var i = 0; i < 14; i++) tries.Take(SlowDown.AccountFromNetwork, Now);

        tries.Take(SlowDown.AccountFromNetwork, Now.AddMinutes(61));

        Assert.Equal(1, tries.Failures);
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48")]
    public void A_session_remembers_a_network_and_no_address(string address, string network)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

        Assert.Equal(network, Surfing.NetworkOf(http));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("", "?")]
    public void A_session_remembers_the_kind_of_browser_and_no_more(string agent, string kind)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.UserAgent = agent;

        Assert.Equal(kind, Surfing.BrowserOf(http));
    }

    [Fact]
    public void Only_who_fills_in_helps_or_assesses_a_colleague_may_do_with_a_password() =>
        Assert.Equal(
            [Role.Coordinator, Role.Contributor, Role.PeerAssessor, Role.LeadPeer, Role.Clock, Role.Helper, Role.FellowReader],
            ActorClaims.Roles((Role)int.MaxValue).Where(role => !SecondStep.IsNeededFor(role)));
}
