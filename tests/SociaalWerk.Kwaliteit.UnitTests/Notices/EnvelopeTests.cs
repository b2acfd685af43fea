using System.Text;
using MimeKit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed class EnvelopeTests
{
    private const string Injected = "\r\nBcc: iedereen@kwaad.example\r\n\r\nBetaal hier";

    [Theory]
    [InlineData("Zoë" + Injected, "Onderwerp", "zoe@demo.example")]
    [InlineData("Zoë", "Onderwerp" + Injected, "zoe@demo.example")]
    [InlineData("Zoë\" <iedereen@kwaad.example>, \"x", "Onderwerp", "zoe@demo.example")]
    public void Nobody_adds_a_recipient_or_a_line_of_the_head_by_a_name_or_a_subject(string name, string subject, string address)
    {
        var mail = Sent(name, subject, address)!;

        Assert.Equal(["zoe@demo.example"], mail.GetRecipients().Select(r => r.Address));
        Assert.DoesNotContain(mail.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Inhoud", mail.TextBody?.Trim());
    }

    [Theory]
    [InlineData("zoe@demo.example, iedereen@kwaad.example")]
    [InlineData("zoe@demo.example" + Injected)]
    [InlineData("zoe@demo.example>\r\nRCPT TO:<iedereen@kwaad.example")]
    [InlineData("zoe@demo.example\r\n .kwaad.example")]
    public void An_address_that_is_more_than_one_address_gets_no_mail(string address)
    {
        var mail = Sent("Zoë", "Onderwerp", address);

        Assert.True(mail is null || mail.GetRecipients().Single().Address == "zoe@demo.example", mail?.To.ToString());
    }

    /// <summary>As it arrives: what was written is read again.</summary>
    private static MimeMessage? Sent(string name, string subject, string address)
    {
        var to = Addressee.Of(Guid.CreateVersion7());
        to.Take(new PersonKnownV1(to.PersonId, 1, name, address, "nl"));
        if (new Envelope(Mails.Settings).Around(new MailText("nl", subject, "Inhoud", "<p>Inhoud</p>"), Mails.Notice("Submit"), to, Mails.Now) is not { } mail) return null;

        using var wire = new MemoryStream();
        mail.WriteTo(wire);
        Assert.DoesNotContain("\nBcc:", Encoding.UTF8.GetString(wire.ToArray()), StringComparison.OrdinalIgnoreCase);
        wire.Position = 0;
        return MimeMessage.Load(wire);
    }
}
