using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Steps on their pages: a refused one answers the page again with its reasons and with what was typed.</summary>
public abstract class StepPageTests(StepsHost host)
{
    private const string Typed = "Dit heb ik net getypt.";

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_refused_step_shows_the_page_again_with_its_reasons_and_what_was_typed(string language)
    {
        var (id, form, visitor) = await OpenAsync(APath.In(State.Draft), Trigger.Submit, Cast.Signatory, $"?taal={language}");
        var before = await host.OnFileAsync(id);

        var answer = await visitor.SubmitAsync(form, ("Note", Typed));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var page = await answer.PageAsync();
        Assert.Equal([Reasons.In(language, "Reason.ApplicationComplete")], Errors(page));
        Assert.Equal(Typed, Field<IHtmlTextAreaElement>(page, "Note").Value);
        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
        await visitor.GetAsync("/?taal=nl");
    }

    [Fact]
    public async Task A_refused_form_keeps_every_field()
    {
        var it = APath.In(State.Scheduled);
        var tooLate = it.Path.Term(Certification.Norms.TermKind.D4)!.LastDay.AddDays(1).ToString("yyyy-MM-dd");
        var (id, form, visitor) = await OpenAsync(it, Trigger.Reschedule, Cast.CbManager);
        var before = await host.OnFileAsync(id);

        var answer = await visitor.SubmitAsync(form, ("Note", Typed), ("Days[0]", tooLate), ("Days[1]", ""));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var page = await answer.PageAsync();
        Assert.Equal([Reasons.In("nl", "Reason.NewDateFits")], Errors(page));
        Assert.Equal((Typed, tooLate, ""), (Field<IHtmlTextAreaElement>(page, "Note").Value, Field<IHtmlInputElement>(page, "Days[0]").Value, Field<IHtmlInputElement>(page, "Days[1]").Value));
        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    [Fact]
    public async Task A_step_from_a_page_that_was_passed_by_is_not_taken_and_keeps_what_was_typed()
    {
        var it = APath.In(State.Submitted);
        var (id, form, visitor) = await OpenAsync(it, Trigger.AskInformation, Cast.Officer);
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(id, Ready.For(State.Submitted, Trigger.AskInformation, State.InfoRequested), it.Path.Version)).Status);
        var before = await host.OnFileAsync(id);

        var answer = await visitor.SubmitAsync(form, ("Note", Typed));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
        var page = await answer.PageAsync();
        Assert.Equal([Reasons.In("nl", "Outcome.PassedBy")], Errors(page));
        Assert.Equal(Typed, Field<IHtmlTextAreaElement>(page, "Note").Value);
        Assert.Equal(before.Contents, (await host.OnFileAsync(id)).Contents);
    }

    [Fact]
    public async Task A_step_taken_on_its_page_leads_back_to_the_path_which_says_so()
    {
        var (id, form, visitor) = await OpenAsync(APath.In(State.Submitted), Trigger.AskInformation, Cast.Officer);

        var answer = await visitor.SubmitAsync(form, ("Note", Typed));

        Assert.Equal((HttpStatusCode.Redirect, $"/trajecten/{id}"), (answer.Status, answer.Location));
        Assert.Equal(State.InfoRequested, (await host.OnFileAsync(id)).Path.State);
        Assert.Contains(Typed, (await visitor.PageAsync(answer.Location!)).Body!.TextContent);
    }

    [Theory]
    [InlineData("StrangeSignatory", HttpStatusCode.NotFound)]
    [InlineData("Contributor", HttpStatusCode.Forbidden)]
    [InlineData("Reader", HttpStatusCode.Forbidden)]
    public async Task The_page_of_a_step_is_there_only_for_who_may_take_it(string person, HttpStatusCode status)
    {
        var id = await host.PutAsync(APath.In(State.Submitted));
        var visitor = await host.AsAsync((Actor)typeof(Cast).GetField(person)!.GetValue(null)!);

        var answer = await visitor.GetAsync(StepPages.AddressOf(id, Trigger.AskInformation));

        Assert.Equal(status, answer.Status);
        Assert.Empty((await answer.PageAsync()).QuerySelectorAll<IHtmlTextAreaElement>("textarea[name=Note]"));
    }

    private async Task<(Guid Id, IHtmlFormElement Form, Visitor Visitor)> OpenAsync(APath it, Trigger step, Actor who, string query = "")
    {
        var id = await host.PutAsync(it);
        var visitor = await host.AsAsync(who);
        var page = await visitor.PageAsync(StepPages.AddressOf(id, step) + query);
        return (id, page.QuerySelector<IHtmlFormElement>("main form[method=post]")!, visitor);
    }

    private static IEnumerable<string> Errors(IHtmlDocument page) => page.QuerySelectorAll("#fouten li").Select(line => line.TextContent.Trim());

    private static T Field<T>(IHtmlDocument page, string name)
        where T : class, IElement => page.QuerySelector<T>($"[name='{name}']")!;
}

public sealed class StepPageOnSqliteTests(SqliteStepsHost host) : StepPageTests(host), IClassFixture<SqliteStepsHost>;

public sealed class StepPageOnPostgresTests(PostgresStepsHost host) : StepPageTests(host), IClassFixture<PostgresStepsHost>;
