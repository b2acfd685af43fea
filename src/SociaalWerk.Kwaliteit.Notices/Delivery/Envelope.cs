using MimeKit;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Puts sender, recipient and a lasting Message-Id around what a mail says.</summary>
internal sealed class Envelope(KwaliteitSettings settings)
{
    private readonly MailboxAddress sender = MailboxAddress.TryParse(settings.MailFrom, out var sender)
        ? sender
        : throw new InvalidOperationException("Kwaliteit:MailFrom is not a mail address, such as Name <name@example.org>.");

    /// <summary>The notice whose mail left with this Message-Id; null when it is none of ours.</summary>
    public Guid? NoticeOf(string messageId) => messageId.Split('@') is [var id, var domain]
        && domain.Equals(sender.Domain, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(id, "N", out var notice) ? notice : null;

    /// <param name="address">Where it goes, if not to the address in the address book.</param>
    /// <returns>Null when the recipient's address is none.</returns>
    public MimeMessage? Around(MailText text, Notice notice, Addressee to, DateTimeOffset now, string? address = null)
    {
        var where = address ?? to.Email;
        // What is read out of an address must be that address: of a broken line mail software makes another one.
        if (!MailboxAddress.TryParse(where, out var mailbox) || mailbox.Address != where) return null;

        var mail = new MimeMessage
        {
            // The same for every attempt, so that a mail that arrives twice is known as one.
            MessageId = $"{notice.Id:N}@{sender.Domain}",
            Subject = text.Subject,
            Date = AmsterdamTime.Local(now),
            Body = new BodyBuilder { TextBody = text.Plain, HtmlBody = text.Html }.ToMessageBody(),
        };
        mail.From.Add(sender);
        mail.To.Add(new MailboxAddress(to.Name, mailbox.Address));
        mail.Headers.Add(HeaderId.ContentLanguage, text.Language);
        // Keeps absence notices and mailing list robots from answering.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
