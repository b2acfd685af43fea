using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Notices.Bounces;
using SociaalWerk.Kwaliteit.Notices.Delivery;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

/// <summary>What comes back to the sender of our mails, read from real files.</summary>
public sealed class ReturnedMailTests : IDisposable
{
    private const string MessageId = "0191a5a000007000800000000000000a@example.nl";

    private readonly string folder = Directory.CreateTempSubdirectory("retour").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_report_of_Postfix_says_which_mail_failed_for_good_and_why_without_the_address()
    {
        var mail = await ReadAsync(Reports.Postfix(MessageId));

        Assert.Equal((ReturnKind.Failed, MessageId), (mail.Kind, Assert.Single(mail.About)));
        Assert.Contains("550 5.1.1", mail.Detail, StringComparison.Ordinal);
        Assert.Contains("User unknown", mail.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("@", mail.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_Exchange_says_it_too()
    {
        var mail = await ReadAsync(Reports.Exchange(MessageId));

        Assert.Equal((ReturnKind.Failed, MessageId), (mail.Kind, Assert.Single(mail.About)));
        Assert.StartsWith("5.1.10", mail.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("woonwelzijn", mail.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_the_original_is_known_by_what_it_answers_to()
    {
        var report = Reports.Exchange(MessageId);

        var mail = await ReadAsync(report[..report.IndexOf("--09e7ec4c-72c9-4a0f-9aa8-3a3a1d6d44c1\nContent-Type: message/rfc822", StringComparison.Ordinal)]);

        Assert.Equal((ReturnKind.Failed, MessageId), (mail.Kind, Assert.Single(mail.About)));
    }

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("relayed", "2.1.9")]
    [InlineData("delivered", "2.0.0")]
    public async Task A_delay_or_a_delivery_is_no_return(string action, string status) =>
        Assert.Equal(ReturnKind.NoMatter, (await ReadAsync(Reports.Postfix(MessageId, action, status))).Kind);

    [Fact]
    public async Task An_absence_notice_is_no_return_and_a_persons_answer_is_for_a_person()
    {
        Assert.Equal(ReturnKind.NoMatter, (await ReadAsync(Reports.OutOfOffice(MessageId))).Kind);
        Assert.Equal(ReturnKind.NoReport, (await ReadAsync(Reports.Reply(MessageId))).Kind);
    }

    [Fact]
    public async Task What_is_broken_says_nothing()
    {
        Assert.Equal(ReturnKind.Unreadable, (await ReadAsync(Reports.Cut(MessageId))).Kind);
        foreach (var junk in new[] { [], RandomNumberGenerator.GetBytes(5000), "\0\0\0\0"u8.ToArray() })
        {
            var file = Path.Combine(folder, "kapot");
            await File.WriteAllBytesAsync(file, junk, TestContext.Current.CancellationToken);
            Assert.NotEqual(ReturnKind.Failed, (await ReturnedMail.ReadAsync(file, TestContext.Current.CancellationToken)).Kind);
        }
    }

    [Fact]
    public void A_notice_is_known_by_the_Message_Id_that_its_mail_left_with_and_by_no_other()
    {
        var envelope = new Envelope(Mails.Settings);
        var notice = Mails.Notice("Submit");
        var sent = envelope.Around(Mails.Writer.Write(notice, "nl"), notice, Mails.Addressee(), Mails.Now)!.MessageId!;

        Assert.Equal(notice.Id, envelope.NoticeOf(sent));
        foreach (var other in new[] { "x@example.nl", $"{notice.Id:N}@elders.example", $"{notice.Id:N}", "", "@example.nl" }) Assert.Null(envelope.NoticeOf(other));
    }

    [Fact]
    public void A_folder_that_is_no_Maildir_stops_the_start() =>
        Assert.Contains("Kwaliteit:BounceFolder", Assert.Throws<InvalidOperationException>(() => new Maildir(folder)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_read_lies_in_cur_as_it_came_and_flags_are_no_part_of_its_name()
    {
        foreach (var part in new[] { "new", "cur" }) Directory.CreateDirectory(Path.Combine(folder, part));
        await File.WriteAllTextAsync(Path.Combine(folder, "new", "1788246007.M1.mx"), "inhoud", TestContext.Current.CancellationToken);
        var maildir = new Maildir(folder);

        maildir.MarkRead(Assert.Single(maildir.New()));

        Assert.Empty(maildir.New());
        Assert.True(maildir.Holds("1788246007.M1.mx"));
        Assert.Equal("inhoud", await File.ReadAllTextAsync(Path.Combine(folder, "cur", "1788246007.M1.mx:2,S"), TestContext.Current.CancellationToken));
        maildir.MarkRead(Path.Combine(folder, "new", "1788246007.M1.mx")); // another copy was first
    }

    private async Task<ReturnedMail> ReadAsync(string text)
    {
        var file = Path.Combine(folder, "bericht");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return await ReturnedMail.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}
