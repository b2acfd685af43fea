using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Notices;

/// <summary>The cookie of somebody in a role, as the process that signs people in would give it.</summary>
internal static class Office
{
    public static (string Name, string? Value) CookieOf(this KwaliteitHost host, Role role)
    {
        var options = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        ClaimsPrincipal person = ActorClaims.ToPrincipal(new Actor(new Guid((int)role, 0, 0, new byte[8]), role), role.ToString());
        var lasting = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = DateTimeOffset.MaxValue };
        return ("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(person, lasting, CookieAuthenticationDefaults.AuthenticationScheme))}");
    }
}
