using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;

namespace SociaalWerk.Kwaliteit.ServiceTests.Notices;

/// <summary>What the office sees of the mail, and sends again.</summary>
public abstract class NoticePageTests(KwaliteitHost host)
{
    private const string Api = "/api/v1/berichten";

    [Fact]
    public async Task Somebody_who_did_not_sign_in_is_asked_to_and_a_program_is_told_so()
    {
        using var anybody = host.Anybody();

        Assert.Contains("/aanmelden", (await anybody.GetAsync("/berichten")).Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.GetAsync(Api)).Status);
    }

    [Theory]
    [InlineData(Role.Officer, HttpStatusCode.OK)]
    [InlineData(Role.Secretary, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    [InlineData(Role.Coordinator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Chair, HttpStatusCode.Forbidden)]
    public async Task Only_office_and_administrator_see_the_mail(Role role, HttpStatusCode expected)
    {
        using var visitor = host.Anybody();

        Assert.Equal(expected, (await GetAsync(visitor, "/berichten", role)).Status);
        Assert.Equal(expected, (await GetAsync(visitor, Api, role)).Status);
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, (await GetAsync(visitor, $"/berichten/{Guid.CreateVersion7()}", role)).Status);
    }

    [Fact]
    public async Task A_refused_mail_is_shown_with_its_reason_and_sent_again_from_there()
    {
        using var visitor = host.Anybody();
        var person = new PersonKnownV1(Guid.CreateVersion7(), 1, "Gülşen Doğan-İnce", "no address", "nl");
        var moved = await TellAsync(person);
        var failed = await InStateAsync(moved, NoticeState.Failed);

        var list = await (await GetAsync(visitor, "/berichten?staat=Failed")).PageAsync();
        Assert.Contains("Gülşen Doğan-İnce", list.Body!.TextContent);
        Assert.Contains("Het e-mailadres klopt niet", list.Body.TextContent);
        var page = await (await GetAsync(visitor, $"/berichten/{failed.Id}")).PageAsync();
        Assert.Contains("Advies ingediend", page.QuerySelector("h1")!.TextContent);

        await host.TellAsync(person with { PersonVersion = 2, Email = "gulsen@example.org" });
        var form = page.QuerySelector<IHtmlFormElement>($"form[action='/berichten/{failed.Id}']")!;
        var again = await PostAsync(visitor, form);
        Assert.Equal((HttpStatusCode.Redirect, $"/berichten/{failed.Id}"), (again.Status, again.Location));
        await InStateAsync(moved, NoticeState.Accepted);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(visitor, form)).Status);

        var sent = await (await GetAsync(visitor, $"/berichten/{failed.Id}")).PageAsync();
        Assert.Contains("Dit is verstuurd", sent.Body!.TextContent);
        Assert.Null(sent.QuerySelector($"form[action='/berichten/{failed.Id}']"));
        Assert.Single(await host.InAsync((NoticesDb db) => db.LogEntries.Where(e => e.Dossier == moved.PathId && e.Act == "RetryNotice").ToListAsync()));
    }

    [Fact]
    public async Task The_interface_tells_why_a_notice_waits_in_the_readers_language()
    {
        using var visitor = host.Anybody();
        var moved = await TellAsync(null);

        var answer = await GetAsync(visitor, $"{Api}?staat=Waiting", language: "en");

        var notice = answer.Root.GetProperty("items").EnumerateArray().Single(n => n.GetProperty("traject").GetProperty("id").GetGuid() == moved.PathId);
        Assert.Equal("NoAddress", notice.GetProperty("reden").GetProperty("code").GetString());
        Assert.StartsWith("The email address", notice.GetProperty("reden").GetProperty("tekst").GetString());
        Assert.Equal((1, 25), (answer.Root.GetProperty("pagina").GetInt32(), answer.Root.GetProperty("paginaGrootte").GetInt32()));
        Assert.Contains("nog niet bekend", (await (await GetAsync(visitor, "/berichten?staat=Waiting")).PageAsync()).Body!.TextContent);
    }

    [Theory]
    [InlineData("?staat=Sent", "UnknownState")]
    [InlineData("?pagina=0", "PageOutOfRange")]
    public async Task A_question_that_makes_no_sense_is_a_problem(string query, string code)
    {
        using var visitor = host.Anybody();

        var answer = await GetAsync(visitor, Api + query);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Root.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_list_without_notices_says_so()
    {
        using var visitor = host.Anybody();

        Assert.NotNull((await (await GetAsync(visitor, "/berichten?pagina=999")).PageAsync()).QuerySelector(".kw-empty"));
    }

    private async Task<PathMovedV1> TellAsync(PersonKnownV1? secretary)
    {
        if (secretary is not null) await host.TellAsync(secretary);
        var moved = new PathMovedV1(
            Guid.CreateVersion7(), 2, "T-2026-0043", "Stichting Gülşen", "Initial", "External", "CbReview", "Nominate", "Nominated", host.Now, null,
            [new ParticipantV1(secretary?.PersonId ?? Guid.CreateVersion7(), nameof(Role.Secretary))]);
        await host.TellAsync((object)moved);
        return moved;
    }

    private async Task<Notice> InStateAsync(PathMovedV1 moved, NoticeState state)
    {
        Task<Notice> Read() => host.InAsync((NoticesDb db) => db.Notices.AsNoTracking().SingleAsync(n => n.PathId == moved.PathId));
        await Eventually.ThereAsync(async () => (await Read()).State is var now && now == state ? null : $"the notice is {now}");
        return await Read();
    }

    private Task<Answer> GetAsync(Visitor visitor, string address, Role role = Role.Officer, string? language = null) =>
        visitor.SendAsync(HttpMethod.Get, address, null, host.CookieOf(role), ("Accept-Language", language));

    private Task<Answer> PostAsync(Visitor visitor, IHtmlFormElement form) => visitor.SendAsync(
        HttpMethod.Post, form.GetAttribute("action")!,
        new FormUrlEncodedContent(form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))), host.CookieOf(Role.Officer));
}

public sealed class NoticePagesOnSqliteTests(NoticesOnSqlite host) : NoticePageTests(host), IClassFixture<NoticesOnSqlite>;

public sealed class NoticePagesOnPostgresTests(NoticesOnPostgres host) : NoticePageTests(host), IClassFixture<NoticesOnPostgres>;
