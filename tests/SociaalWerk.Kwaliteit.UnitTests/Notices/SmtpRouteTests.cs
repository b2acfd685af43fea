using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using MimeKit;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed class SmtpRouteTests
{
    private static readonly Envelope Envelope = new(Mails.Settings);

    [Fact]
    public async Task A_server_that_takes_the_mail_gets_it_whole()
    {
        await using var server = new SmtpServer();

        Assert.Null(await RouteTo(server).SendAsync(Mail()));

        var taken = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(server.Taken))), TestContext.Current.CancellationToken);
        Assert.Equal("Aanmelding ontvangen", taken.Subject);
        Assert.Equal("Zoë Łukaszewicz-Müller", taken.To.Mailboxes.Single().Name);
        Assert.Equal("label@example.nl", taken.From.Mailboxes.Single().Address);
        Assert.Contains("/trajecten/", taken.TextBody);
        Assert.Contains("<a href=", taken.HtmlBody);
        Assert.Equal("auto-generated", taken.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task A_second_attempt_carries_the_same_message_id()
    {
        await using var server = new SmtpServer();
        var (notice, to) = (Mails.Notice("Submit"), Mails.Addressee());

        await RouteTo(server).SendAsync(Mail(notice, to));
        await RouteTo(server).SendAsync(Mail(notice, to));

        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, mail => Assert.Contains($"<{notice.Id:N}@example.nl>", mail));
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <zoe@example.org>: no such user", nameof(NoticeProblem.Refused))]
    [InlineData("RCPT", "451 4.7.1 <ZOE@example.org>: try later", nameof(NoticeProblem.RefusedForNow))]
    [InlineData("MAIL", "550 sender not allowed", nameof(NoticeProblem.RefusedForNow))]
    [InlineData("DATA.", "554 looks like spam", nameof(NoticeProblem.Refused))]
    [InlineData("DATA.", "452 disk full", nameof(NoticeProblem.RefusedForNow))]
    [InlineData("DATA.", "", nameof(NoticeProblem.Unreachable))]
    [InlineData("CONNECT", "421 too busy", nameof(NoticeProblem.RefusedForNow))]
    [InlineData("CONNECT", "", nameof(NoticeProblem.Unreachable))]
    public async Task A_refusal_is_told_apart_from_a_no_for_good_and_repeats_no_address(string command, string answer, string problem)
    {
        await using var server = new SmtpServer(command, answer);

        var failure = await RouteTo(server).SendAsync(Mail());

        Assert.Equal(problem, failure?.Problem.ToString());
        Assert.DoesNotContain("zoe@example.org", failure!.Detail, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_server_that_breaks_off_at_the_goodbye_has_taken_the_mail()
    {
        await using var server = new SmtpServer("QUIT", "");

        Assert.Null(await RouteTo(server).SendAsync(Mail()));
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var failure = await new SmtpRoute(SmtpAddress.Parse($"smtp://127.0.0.1:{port}")).SendAsync(Mail());

        Assert.Equal((NoticeProblem.Unreachable, false), (failure!.Problem, failure.IsFinal));
    }

    [Fact]
    public void An_address_that_is_none_is_noticed_before_a_server_is_asked() =>
        Assert.Null(Envelope.Around(Mails.Writer.Write(Mails.Notice("Submit"), "nl"), Mails.Notice("Submit"), Mails.Addressee("not an address"), Mails.Now));

    [Theory]
    [InlineData("smtp://mail.example.org", 25, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://mail.example.org:587", 587, null, SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtp://me:p%40ss@mail.example.org:587", 587, "p@ss", SecureSocketOptions.StartTls)]
    [InlineData("smtp://me:pass@127.0.0.1:2525", 2525, "pass", SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("smtps://me:pass@mail.example.org", 465, "pass", SecureSocketOptions.SslOnConnect)]
    public void A_password_is_never_sent_over_a_network_unencrypted(string setting, int port, string? password, SecureSocketOptions security)
    {
        var server = SmtpAddress.Parse(setting);

        Assert.Equal((port, password, security), (server.Port, server.Login?.Password, server.Security));
    }

    [Theory]
    [InlineData("mail.example.org:25")]
    [InlineData("http://mail.example.org")]
    [InlineData("smtp://")]
    public void A_wrong_setting_is_refused_at_the_start(string setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => SmtpAddress.Parse(setting));

        Assert.Contains("Kwaliteit:Smtp", refusal.Message);
    }

    private static SmtpRoute RouteTo(SmtpServer server) => new(SmtpAddress.Parse($"smtp://127.0.0.1:{server.Port}"));

    private static MimeMessage Mail() => Mail(Mails.Notice("Submit"), Mails.Addressee());

    private static MimeMessage Mail(Notice notice, Kwaliteit.Notices.Addresses.Addressee to) =>
        Envelope.Around(Mails.Writer.Write(notice, to.Language), notice, to, Mails.Now)!;
}
