using System.Globalization;
using System.Net;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Writes a notice in the reader's language. No scores, no findings, no outcome: what happened is behind the link, after signing in (domain 15).</summary>
internal sealed class MailWriter(IStringLocalizer<Text> text, KwaliteitSettings settings)
{
    /// <param name="link">The link that lets somebody in; without it a word stands in its place.</param>
    public MailText Write(Notice notice, string language, string? link = null)
    {
        var reader = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
            return Write(notice, notice.Address is { } page ? Address(page) : link?.StartsWith('/') == true ? Address(link) : link);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = reader;
        }
    }

    private MailText Write(Notice notice, string? link)
    {
        var subject = Subject(notice);
        string[] paragraphs =
        [
            text["Mail.Greeting"],
            text[$"Mail.{notice.Template}.Text", notice.OrganisationName, notice.PathNumber],
            .. notice.ReplyBy is { } last ? [LastDay(notice, last)] : Array.Empty<string>(),
            .. !notice.IsAboutFile ? Array.Empty<string>() : [text[notice.IsToOutsider ? "Mail.LookWithLink" : "Mail.Look"].Value],
        ];
        string closing = text["Mail.Closing"], sender = text["Mail.Sender"];

        var shown = link ?? (notice.LinkExpiresAt is not null || notice.IsToOutsider ? text["Mail.LinkHidden"].Value : Address(notice.Template == MailTemplate.RightsChanged ? "/rol" : "/aanmelden"));
        var plain = string.Join("\n\n", [.. paragraphs, shown, closing, sender]) + "\n";
        var html = $"""
            <!DOCTYPE html>
            <html lang="{Language.Current}">
            <head><meta charset="utf-8"><title>{Encoded(subject)}</title></head>
            <body>
            {string.Join("\n", paragraphs.Select(Paragraph))}
            <p><a href="{Encoded(shown)}">{Encoded(shown)}</a></p>
            {Paragraph(closing)}
            {Paragraph(sender)}
            </body>
            </html>

            """;
        return new MailText(Language.Current, subject, plain, html);
    }

    /// <summary>The last day to react is told as "before" the day after it; the mail itself names the last day.</summary>
    private string Subject(Notice notice) => notice switch
    {
        { Template: MailTemplate.DraftSent, ReplyBy: { } last } => text["Mail.DraftSent.SubjectBefore", last.AddDays(1).Words()],
        { Template: MailTemplate.LabelExpiring, ReplyBy: { } end } => text["Mail.LabelExpiring.SubjectOn", end.Words()],
        _ => text[$"Mail.{notice.Template}.Subject"],
    };

    /// <summary>The day by which to react, unless the mail has words of its own for its day.</summary>
    private string LastDay(Notice notice, DateOnly last) =>
        text[$"Mail.{notice.Template}.Day", last.Words()] is { ResourceNotFound: false } own ? own : text["Mail.ReplyUntil", last.Words()];

    private string Address(string path) => settings.PublicAddress.TrimEnd('/') + path;

    private static string Paragraph(string words) => $"<p>{Encoded(words)}</p>";

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);
}
