using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Complaints.Complaining;

namespace SociaalWerk.Kwaliteit.ServiceTests.Complaints;

/// <summary>Anybody complains without an account: what is taken in, what is refused, and what the complainant sees afterwards.</summary>
public abstract class ComplaintFormTests(AccountsHost host)
{
    [Fact]
    public async Task Anybody_complains_without_an_account_and_follows_it_by_a_link_that_only_the_mail_has()
    {
        var word = Word();
        var complaint = await host.FileAsync([.. Fields(word), ("Fields.Person", "een medewerker")]);
        Assert.Equal((ComplaintState.Received, Story, $"Quirijntje {word}", "een medewerker"), (complaint.State, complaint.StoryText, complaint.Name, complaint.About));

        var link = await host.LinkToAsync(EmailOf(word), "/klacht/volgen/");
        using var complainant = host.Anybody();
        var page = await complainant.PageAsync(link);
        Assert.Contains(complaint.Number, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.ReadAsync(complaint.Id)).AddressConfirmedAt);

        Assert.Equal(HttpStatusCode.Redirect, (await complainant.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form[method=post]")!)).Status);
        Assert.NotNull((await host.ReadAsync(complaint.Id)).AddressConfirmedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await complainant.GetAsync("/klacht/volgen/geraden")).Status);
    }

    [Fact]
    public async Task A_signal_has_no_sender_and_no_mail_goes_out()
    {
        var complaint = await host.FileAsync(Fields(Word(), signal: true));

        Assert.True(complaint.IsSignal);
        Assert.Null(complaint.Term(TermKind.D16));
        await host.SettledAsync();
        Assert.Equal(0, await host.InAsync((NoticesDb db) => db.Notices.CountAsync(n => n.PersonId == complaint.ComplainantId)));
    }

    [Theory]
    [InlineData("Fields.Kind", "", "Waar gaat het over")]
    [InlineData("Fields.Organisation", " ", "Welke organisatie")]
    [InlineData("Fields.Label", "KSW-2026-00001-9", "dit nummer kennen wij niet")]
    [InlineData("Fields.HappenedOn", "2020-01-01", "te lang geleden")]
    [InlineData("Fields.HappenedOn", "2040-01-01", "moet nog komen")]
    [InlineData("Fields.HappenedOn", "gisteren", "Wanneer gebeurde het")]
    [InlineData("Fields.OwnProcedure", "Done", "wat de organisatie antwoordde")]
    [InlineData("Fields.Name", "", "vul uw naam in")]
    [InlineData("Fields.Email", "geen adres", "e-mailadres")]
    [InlineData("Fields.NoClientData", "false", "cliënten")]
    [InlineData("Fields.Person", "201 tekens", "200")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string typed, string words)
    {
        using var visitor = host.Anybody();
        var before = await CountAsync();
        typed = typed == "201 tekens" ? new string('a', 201) : typed;

        var answer = await host.SendAsync(visitor, [.. Fields(Word()).Where(f => f.Name != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var page = await answer.PageAsync();
        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Story, page.QuerySelector("textarea[name='Fields.Story']")!.TextContent.Trim());
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_field_that_nobody_sees_and_a_form_that_is_sent_at_once_betray_a_program()
    {
        using var visitor = host.Anybody();
        var before = await CountAsync();

        var trapped = await (await host.SendAsync(visitor, [.. Fields(Word()), ("Fields.Website", "https://koop.example")])).PageAsync();
        Assert.Contains("door een programma", trapped.Body!.TextContent, StringComparison.Ordinal);

        var hasty = await (await host.SendAsync(visitor, Fields(Word()), seconds: 1)).PageAsync();
        Assert.Contains("te snel", hasty.Body!.TextContent, StringComparison.Ordinal);
        var forged = await (await host.SendAsync(visitor, [.. Fields(Word()), ("Fields.Opened", "lang geleden")])).PageAsync();
        Assert.Contains("te lang open", forged.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());

        host.MachineClock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("/klacht/ontvangen", (await visitor.SubmitAsync(hasty.QuerySelector<IHtmlFormElement>("main form[method=post]")!)).Location);
    }

    [Fact]
    public async Task Whoever_sends_complaint_after_complaint_has_to_wait_keeps_what_was_typed_and_reads_another_way()
    {
        using var visitor = host.Anybody();
        Assert.Equal("/klacht/ontvangen", (await host.SendAsync(visitor, Fields(Word(), signal: true))).Location);
        Answer answer;
        var sent = 1;
        do
        {
            var form = (await visitor.PageAsync("/klacht")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
            host.MachineClock.Advance(TimeSpan.FromSeconds(6));
            answer = await visitor.SubmitAsync(form, Fields(Word(), signal: true));
        }
        while (answer.Status == HttpStatusCode.Redirect && ++sent < 40);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        var page = await answer.PageAsync();
        Assert.Equal(Story, page.QuerySelector("textarea[name='Fields.Story']")!.TextContent.Trim());
        Assert.Contains("Postbus 1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.InRange(sent, 10, 20);
    }

    [Theory]
    [InlineData("nl", "Klacht of signaal")]
    [InlineData("en", "Complaint or signal")]
    public async Task Every_public_page_leads_to_the_form_in_the_readers_language(string language, string words)
    {
        using var visitor = host.Anybody();
        foreach (var address in new[] { "/register", "/privacy" })
            Assert.Equal(words, (await visitor.PageAsync($"{address}?taal={language}")).QuerySelector("footer a[href='/klacht']")!.TextContent);
        Assert.Equal(words, (await visitor.PageAsync($"/klacht?taal={language}")).QuerySelector("h1")!.TextContent.Trim());
    }

    private Task<int> CountAsync() => host.InAsync((CertificationDb db) => db.Complaints.CountAsync());
}

public sealed class ComplaintFormOnSqliteTests(AccountsOnSqlite host) : ComplaintFormTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class ComplaintFormOnPostgresTests(AccountsOnPostgres host) : ComplaintFormTests(host), IClassFixture<AccountsOnPostgres>;
