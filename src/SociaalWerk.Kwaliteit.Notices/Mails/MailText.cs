namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>What a mail says, in one language: as plain text and as simple HTML.</summary>
internal sealed record MailText(string Language, string Subject, string Plain, string Html);
