using System.Net;
using MailKit.Security;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>The mail server of the setting Kwaliteit:Smtp, smtp://[user:password@]host:port; smtps:// where the server expects TLS from the first byte.</summary>
internal sealed record SmtpAddress(string Host, int Port, NetworkCredential? Login, SecureSocketOptions Security)
{
    public static SmtpAddress Parse(string setting)
    {
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
            throw new InvalidOperationException("Kwaliteit:Smtp is not of the form smtp://[user:password@]host:port.");

        var implicitTls = uri.Scheme == "smtps";
        var parts = uri.UserInfo.Split(':', 2);
        var login = parts[0].Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        return new SmtpAddress(uri.Host, uri.Port > 0 ? uri.Port : implicitTls ? 465 : 25, login, SecurityOf(uri, implicitTls, login));
    }

    /// <summary>A password never crosses a network unencrypted.</summary>
    private static SecureSocketOptions SecurityOf(Uri uri, bool implicitTls, NetworkCredential? login)
    {
        if (implicitTls) return SecureSocketOptions.SslOnConnect;
        return login is null || uri.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
    }
}
