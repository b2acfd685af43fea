using System.Globalization;
using System.Net;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Writes a notice in the reader's language. No scores, no findings, no outcome: what happened is behind the link, after signing in (domain 15).</summary>
internal sealed class MailWriter(IStringLocalizer<Text> text, KwaliteitSettings settings)
{
    public MailText Write(Notice notice, string language)
    {
        var reader = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
            return Write(notice);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = reader;
        }
    }

    private MailText Write(Notice notice)
    {
        var subject = Subject(notice);
        var link = $"{settings.PublicAddress.TrimEnd('/')}{(notice.PathId is { } path ? $"/trajecten/{path}" : "/rol")}";
        string[] paragraphs =
        [
            text["Mail.Greeting"],
            text[$"Mail.{notice.Template}.Text", notice.OrganisationName, notice.PathNumber],
            .. notice.ReplyBy is { } last ? [text["Mail.ReplyUntil", last.Words()].Value] : Array.Empty<string>(),
            text["Mail.Look"],
        ];
        string closing = text["Mail.Closing"], sender = text["Mail.Sender"];

        var plain = string.Join("\n\n", [.. paragraphs, link, closing, sender]) + "\n";
        var html = $"""
            <!DOCTYPE html>
            <html lang="{Language.Current}">
            <head><meta charset="utf-8"><title>{Encoded(subject)}</title></head>
            <body>
            {string.Join("\n", paragraphs.Select(Paragraph))}
            <p><a href="{Encoded(link)}">{Encoded(link)}</a></p>
            {Paragraph(closing)}
            {Paragraph(sender)}
            </body>
            </html>

            """;
        return new MailText(Language.Current, subject, plain, html);
    }

    /// <summary>The last day to react is told as "before" the day after it; the mail itself names the last day.</summary>
    private string Subject(Notice notice) => notice is { Template: MailTemplate.DraftSent, ReplyBy: { } last }
        ? text["Mail.DraftSent.SubjectBefore", last.AddDays(1).Words()]
        : text[$"Mail.{notice.Template}.Subject"];

    private static string Paragraph(string words) => $"<p>{Encoded(words)}</p>";

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);
}
