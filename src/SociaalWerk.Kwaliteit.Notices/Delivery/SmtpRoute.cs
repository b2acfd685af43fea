using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Hands mail to the mail server of the settings.</summary>
internal sealed class SmtpRoute(SmtpAddress server) : MailRoute
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(45);

    public override async Task<SendFailure?> SendAsync(MimeMessage mail)
    {
        using var timeout = new CancellationTokenSource(AtMost);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(server.Host, server.Port, server.Security, timeout.Token);
            if (server.Login is not null) await client.AuthenticateAsync(server.Login, timeout.Token);
            await client.SendAsync(mail, timeout.Token);
            await LeaveAsync(client);
            return null;
        }
        catch (SmtpCommandException e)
        {
            // 5xx about this recipient or this mail is final; about the sender it is a setting that somebody can put right.
            var final = (int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return Failure(final ? NoticeProblem.Refused : NoticeProblem.RefusedForNow, $"{(int)e.StatusCode} {e.Message}", mail);
        }
        catch (AuthenticationException e)
        {
            return Failure(NoticeProblem.RefusedForNow, e.Message, mail);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or SslHandshakeException or NotSupportedException or OperationCanceledException)
        {
            return Failure(NoticeProblem.Unreachable, e.Message, mail);
        }
    }

    /// <summary>The server has taken the mail by now; what goes wrong in parting changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // Nothing is left to do on this connection.
        }
    }

    /// <summary>Servers like to repeat the address; it is kept in the address book only.</summary>
    private static SendFailure Failure(NoticeProblem problem, string detail, MimeMessage mail)
    {
        foreach (var address in mail.To.Mailboxes) detail = detail.Replace(address.Address, "…", StringComparison.OrdinalIgnoreCase);
        return new SendFailure(problem, detail.Length > 500 ? detail[..500] : detail);
    }
}
