using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>How often one address may ask for what anybody can reach; the numbers are settings.</summary>
public static class RateLimits
{
    /// <summary>Forms by which somebody proves who they are.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>The register: searching, checking a number, open data.</summary>
    public const string Register = nameof(Register);

    /// <summary>Certificates, as page and as file.</summary>
    public const string Certificates = nameof(Certificates);

    /// <summary>The form by which anybody complains, and the page on which the complainant follows that.</summary>
    public const string Complaints = nameof(Complaints);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void AddRateLimits(this IServiceCollection services, KwaliteitSettings settings) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest) ? rest : Window;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // Looking at the form costs nobody anything; sending it is an attempt.
        o.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method) ? PerMinute(http, settings.SignInsPerMinute) : RateLimitPartition.GetNoLimiter("looking"));
        o.AddPolicy(Complaints, http => HttpMethods.IsPost(http.Request.Method) ? PerMinute(http, settings.ComplaintsPerMinute) : RateLimitPartition.GetNoLimiter("looking"));
        o.AddPolicy(Register, http => PerMinute(http, settings.RegisterRequestsPerMinute));
        o.AddPolicy(Certificates, http => PerMinute(http, settings.CertificatesPerMinute));
    });

    private static RateLimitPartition<string> PerMinute(HttpContext http, int most) => RateLimitPartition.GetFixedWindowLimiter(
        VisitorOf(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window });

    /// <summary>An IPv4 address; of IPv6 the network of 64 bits, within which one visitor may take any address.</summary>
    internal static string VisitorOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16) bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }
}
