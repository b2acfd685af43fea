using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>What a session remembers of where it was begun: the network and the kind of browser, no more.</summary>
internal static class Surfing
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>The first three numbers of IPv4, the first 48 bits of IPv6.</summary>
    public static string NetworkOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();

        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    public static string BrowserOf(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        string[] known = [.. new[] { First(Browsers), First(Systems) }.OfType<string>()];
        return known.Length > 0 ? string.Join(", ", known) : "?";

        string? First((string Mark, string Name)[] names) => names.FirstOrDefault(n => agent.Contains(n.Mark, StringComparison.Ordinal)).Name;
    }
}
