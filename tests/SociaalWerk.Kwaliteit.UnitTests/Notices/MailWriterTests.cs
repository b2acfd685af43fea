using System.Globalization;
using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed partial class MailWriterTests
{
    public static TheoryData<string, string> Everything => [.. MailTable.Rows.SelectMany(r => new (string, string)[] { (r.Step, "nl"), (r.Step, "en") })];

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_mail_holds_one_link_to_the_path_and_no_score_finding_or_outcome(string step, string language)
    {
        var text = Mails.Writer.Write(Mails.Notice(step, new(2026, 9, 15)), language);

        Assert.Equal([$"https://label.example.nl/trajecten/{Mails.PathId}"], Links().Matches(text.Plain).Select(m => m.Value));
        Assert.Equal(2, Links().Count(text.Html)); // as target and as words
        Assert.DoesNotMatch(Content(), text.Plain + text.Html);
        Assert.DoesNotContain("Mail.", text.Plain + text.Subject);
        Assert.Contains("T-2026-0001", text.Plain);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void A_mail_about_a_letter_leads_to_it_and_says_nothing_of_what_was_decided(string language)
    {
        var moved = new Kwaliteit.Contracts.MatterMovedV1(Guid.CreateVersion7(), 1, "Letter", "T-2026-0001", "Stichting Zoë", "SendLetter", "/trajecten/1/brieven/2", Mails.Now, null, []);

        var mail = Mails.Writer.Write(Notice.Of(moved, MatterTable.For("Letter", "SendLetter")!, Guid.CreateVersion7(), Guid.CreateVersion7(), Platform.Access.Role.Signatory, Mails.Now), language);

        Assert.Equal(["https://label.example.nl/trajecten/1/brieven/2"], Links().Matches(mail.Plain).Select(m => m.Value));
        Assert.DoesNotMatch(Content(), mail.Subject + mail.Plain + mail.Html);
    }

    [Fact]
    public void A_mail_is_in_the_readers_language_whatever_the_process_speaks()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        var dutch = Mails.Writer.Write(Mails.Notice("SendDraft", new(2026, 9, 15)), "nl");
        var english = Mails.Writer.Write(Mails.Notice("SendDraft", new(2026, 9, 15)), "en");

        Assert.Equal("Conceptrapport voor reactie, vóór 16 september 2026", dutch.Subject);
        Assert.Contains("tot en met 15 september 2026", dutch.Plain);
        Assert.Equal("Draft report for your reaction, before 16 September 2026", english.Subject);
        Assert.Contains("until and including 15 September 2026", english.Plain);
        Assert.Contains("<html lang=\"en\">", english.Html);
        Assert.Equal("en-GB", CultureInfo.CurrentUICulture.Name);
    }

    [Fact]
    public void A_name_with_markup_stays_a_name()
    {
        var text = Mails.Writer.Write(Mails.Notice("Submit"), "nl");

        Assert.Contains("Stichting <Zoë> & Co", text.Plain);
        Assert.Contains("Stichting &lt;Zo", text.Html);
        Assert.DoesNotContain("<Zo", text.Html);
    }

    [GeneratedRegex("https?://[^\\s\"<]+")]
    private static partial Regex Links();

    [GeneratedRegex("voldoet|score|bevinding|finding|tekortkoming|afgewezen|toegekend|verleend|refused|granted|positief|negatief|positive|negative", RegexOptions.IgnoreCase)]
    private static partial Regex Content();
}
