using System.Net;
using AngleSharp.Html.Dom;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

public abstract class ParkingTests(TestRun run, StorageKind storage) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private KwaliteitSettings settings = new();
    private TrialHost? host;

    private TrialHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        settings = await run.EmptyAsync(storage);
        host = await TrialHost.StartAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await run.RemoveAsync(settings);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_keeps_failing_is_parked_read_and_offered_again_from_the_page()
    {
        Host.Weather.FailuresToCome = 1 + Retries.Consuming.Length;
        var tally = await Host.RaiseAsync();
        await Host.SettledAsync();
        Assert.Equal(["MirrorRaises: 1"], await Host.HandledAsync(tally));
        var parked = await Host.InAsync(db => db.Parked.SingleAsync(Ct));
        Assert.Equal("trial-count-raises", parked.Endpoint);

        using var officer = await Host.SignInAsync(Role.Officer);
        var page = await officer.PageAsync("/proef/geparkeerd");
        Assert.Contains("TallyRaisedV1", page.QuerySelector("h2")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("details"), d => d.TextContent.Contains("It rains."));
        Assert.Contains(page.QuerySelectorAll("details pre"), d => d.TextContent.Contains("één") && d.TextContent.Contains(tally.ToString()));
        var answer = await officer.SubmitAsync((IHtmlFormElement)page.QuerySelector("article form")!);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await Host.SettledAsync();

        Assert.Equal(["CountRaises: 1 2026-09-01 één twee", "MirrorRaises: 1"], await Host.HandledAsync(tally));
        var after = await officer.PageAsync(answer.Location!);
        Assert.NotNull(after.QuerySelector("[role=status]"));
        Assert.Null(after.QuerySelector("article form"));
        var retried = await Host.InAsync(db => db.Parked.SingleAsync(Ct));
        Assert.NotNull(retried.RetriedAt);
        Assert.NotNull(retried.RetriedBy);
        var logged = await Host.InAsync(db => db.LogEntries.SingleAsync(e => e.Dossier == retried.MessageId, Ct));
        Assert.Equal(("RetryMessage", "Message", retried.RetriedBy), (logged.Act, logged.Kind, logged.Actor));
    }

    [Fact]
    public async Task A_message_that_came_from_another_service_is_offered_again_under_its_old_id()
    {
        var (tally, foreign) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var id = await ParkAsync(foreign, OutboxMessage.NameOf(typeof(TallyRaisedV1)), $$"""{"tallyId":"{{tally}}","tallyVersion":1,"value":1,"on":"2026-09-01","words":[]}""");

        Assert.True(await Host.InAsync(db => db.OfferAgainAsync(id, Actor.Clock, Ct)));
        Assert.False(await Host.InAsync(db => db.OfferAgainAsync(id, Actor.Clock, Ct)));
        await Host.SettledAsync();

        Assert.Equal(2, await Host.InAsync(db => db.Inbox.CountAsync(m => m.MessageId == foreign, Ct)));
        Assert.Equal(2, (await Host.HandledAsync(tally)).Count);
    }

    [Fact]
    public async Task What_nobody_can_read_is_shown_but_not_offered_again()
    {
        var id = await ParkAsync(Guid.CreateVersion7(), ParkedMessage.Unreadable, "<no envelope>");

        using var admin = await Host.SignInAsync(Role.Admin);
        var page = await admin.PageAsync("/proef/geparkeerd");

        Assert.Contains("<no envelope>", page.QuerySelector("article")!.TextContent);
        Assert.Null(page.QuerySelector("article form"));
        Assert.False(await Host.InAsync(db => db.OfferAgainAsync(id, Actor.Clock, Ct)));
    }

    [Theory]
    [InlineData("SociaalWerk.Kwaliteit.Contracts.ComplaintMailAskedV1, SociaalWerk.Kwaliteit.Contracts", "", false)]
    [InlineData("SociaalWerk.Kwaliteit.Contracts.MatterMovedV1, SociaalWerk.Kwaliteit.Contracts", "Complaint", false)]
    [InlineData("SociaalWerk.Kwaliteit.Contracts.MatterMovedV1, SociaalWerk.Kwaliteit.Contracts", "Label", true)]
    public async Task What_is_about_a_complaint_is_offered_again_but_not_read_here(string type, string kind, bool read)
    {
        _ = await ParkAsync(Guid.CreateVersion7(), type, $$"""{"kind":"{{kind}}","number":"K-2026-0001"}""");

        using var officer = await Host.SignInAsync(Role.Officer);
        var article = (await officer.PageAsync("/proef/geparkeerd")).QuerySelector("article")!;

        Assert.Equal(read, article.TextContent.Contains("K-2026-0001", StringComparison.Ordinal));
        Assert.Equal(read, article.TextContent.Contains("It rains.", StringComparison.Ordinal));
        Assert.NotNull(article.QuerySelector("form"));
    }

    [Fact]
    public async Task A_body_that_is_no_envelope_is_parked_as_it_came()
    {
        var context = Substitute.For<ExceptionReceiveContext>();
        context.Body.GetString().Returns("not json");
        context.Exception.Returns(new FormatException("unreadable"));
        var filter = new ParkFilter("trial-x", scope => scope.GetRequiredService<TrialDb>(), Host.Services.GetRequiredService<IServiceScopeFactory>(), NullLogger.Instance);

        await filter.Send(context, Substitute.For<IPipe<ExceptionReceiveContext>>());

        var parked = await Host.InAsync(db => db.Parked.SingleAsync(Ct));
        Assert.Equal((ParkedMessage.Unreadable, "not json"), (parked.Type, parked.Body));
    }

    [Fact]
    public async Task The_page_says_that_nothing_is_parked()
    {
        using var admin = await Host.SignInAsync(Role.Admin);

        Assert.NotNull((await admin.PageAsync("/proef/geparkeerd")).QuerySelector(".kw-empty"));
    }

    [Fact]
    public async Task The_page_of_a_service_that_runs_elsewhere_is_not_here_and_others_may_not_see_it()
    {
        using var admin = await Host.SignInAsync(Role.Admin);
        using var coordinator = await Host.SignInAsync(Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/documenten/geparkeerd")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync("/proef/geparkeerd")).Status);
    }

    private Task<Guid> ParkAsync(Guid messageId, string type, string body) => Host.InAsync(async db =>
    {
        var parked = new ParkedMessage { MessageId = messageId, Endpoint = "trial-x", Type = type, Body = body, Error = "It rains.", ParkedAt = db.Clock.GetUtcNow() };
        db.Parked.Add(parked);
        await db.SaveChangesAsync(Ct);
        return parked.Id;
    });
}

public sealed class ParkingOnSqliteTests(TestRun run) : ParkingTests(run, StorageKind.Sqlite);

public sealed class ParkingOnPostgresTests(TestRun run) : ParkingTests(run, StorageKind.Postgres);
