using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>Whether a sign-in cookie still counts. The service that keeps the sessions asks its rows; every other trusts a young cookie only.</summary>
public abstract class TicketCheck
{
    /// <summary>The address that checks the session, gives a new cookie and leads back.</summary>
    public const string RenewalAddress = "/aanmelden/vernieuwen";

    private static readonly object Aged = new();

    public abstract Task CheckAsync(CookieValidatePrincipalContext context);

    /// <summary>True when the cookie of this request was too old to be trusted here, which is not the same as ended.</summary>
    public static bool FoundAged(HttpContext http) => http.Items.ContainsKey(Aged);

    protected static void Age(HttpContext http) => http.Items[Aged] = true;
}

/// <summary>Trusts what the cookie says for a few minutes: the longest that rights which were taken away still work elsewhere.</summary>
internal sealed class YoungTicketsOnly([FromKeyedServices(Clocks.Machine)] TimeProvider machine) : TicketCheck
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);

    public override Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.IssuedUtc is { } issued && machine.GetUtcNow() - issued < Trusted) return Task.CompletedTask;

        Age(context.HttpContext);
        context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
